/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search.bench;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.adatom.analysis.Checkpoint;
import org.adatom.analysis.FrameSink;
import org.adatom.analysis.Progress;
import org.adatom.analysis.RunContext;
import org.adatom.numerics.Parallel;
import org.adatom.potential.Potential;

/** A run that is cancelled after a time, on at most two threads. */
final class TimedRun implements RunContext {
    private final Potential potential;
    private final long seed;
    private final long end;

    /** @param seconds after which it is cancelled */
    TimedRun(Potential potential, long seed, double seconds) {
        this.potential = potential;
        this.seed = seed;
        this.end = System.nanoTime() + (long) (1e9 * seconds);
    }

    @Override
    public void progress(double fraction, Progress... news) {
        checkCancelled();
    }

    @Override
    public boolean isCancelled() {
        return System.nanoTime() > end;
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public RandomGenerator random(String stream) {
        return new SplittableRandom(31 * seed + stream.hashCode());
    }

    @Override
    public Potential potential(String text) {
        return potential;
    }

    @Override
    public int threads() {
        return Math.min(2, Parallel.processors());
    }

    @Override
    public Checkpoint checkpoint() {
        return Checkpoint.inMemory();
    }

    @Override
    public FrameSink frames(String name) {
        return FrameSink.inMemory();
    }
}
