/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.testkit.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Checkpoint;
import org.adatom.analysis.FrameSink;
import org.adatom.analysis.Progress;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.Study;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * What a test gives an analysis: named potentials, a seed, and an end after a number of reports of progress where it is
 * to be cancelled. Keeps all news. Two of them that share a checkpoint and frames are a run and its continuation.
 */
public final class TestRun implements RunContext {
    private final Map<String, Potential> potentials = new LinkedHashMap<>();
    private final List<Progress> news = new ArrayList<>();
    private final Map<Class<?>, Function<String, ?>> makers = new LinkedHashMap<>();
    private final Map<Path, Study> studies = new LinkedHashMap<>();
    private final Checkpoint checkpoint;
    private final Map<String, FrameSink> frames;
    private long seed;
    private int threads = 1;
    private int reportsLeft = Integer.MAX_VALUE;

    /** Makes a run that begins. */
    public TestRun() {
        this(Checkpoint.inMemory(), new LinkedHashMap<>());
    }

    private TestRun(Checkpoint checkpoint, Map<String, FrameSink> frames) {
        this.checkpoint = checkpoint;
        this.frames = frames;
    }

    /** {@return a run that goes on where this one was interrupted} It has its potentials, seed and threads. */
    public TestRun resumed() {
        var next = new TestRun(checkpoint, frames);
        next.potentials.putAll(potentials);
        next.makers.putAll(makers);
        next.studies.putAll(studies);
        next.seed = seed;
        next.threads = threads;
        return next;
    }

    /** Adds a potential. @param text what the analysis asks for */
    public TestRun potential(String text, Potential potential) {
        potentials.put(text, potential);
        return this;
    }

    /** Adds what is made of texts. @param type of what is made */
    public <T> TestRun maker(Class<T> type, Function<String, ? extends T> maker) {
        makers.put(type, maker);
        return this;
    }

    /** Adds the study of a file. */
    public TestRun study(Path file, Study study) {
        studies.put(file, study);
        return this;
    }

    /** Sets the seed. */
    public TestRun seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /** Sets the number of threads. */
    public TestRun threads(int count) {
        threads = count;
        return this;
    }

    /** Cancels the run at its n-th report of progress. */
    public TestRun cancelledAt(int n) {
        reportsLeft = n - 1;
        return this;
    }

    /** {@return all news of a type, in order} */
    public <T extends Progress> List<T> news(Class<T> type) {
        synchronized (news) {
            return news.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    @Override
    public void progress(double fraction, Progress... pieces) {
        if (reportsLeft-- <= 0) {
            throw new OperationCanceledException();
        }
        synchronized (news) {
            news.addAll(List.of(pieces));
        }
    }

    @Override
    public boolean isCancelled() {
        return reportsLeft < 0;
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
        var found = potentials.get(text);
        if (found == null) {
            throw new PotentialException("the test has no potential '" + text + "', only " + potentials.keySet());
        }
        return found;
    }

    @Override
    public <T> T create(Class<T> type, String text) {
        var maker = makers.get(type);
        if (maker == null) {
            throw new AnalysisException("the test has no maker of " + type.getSimpleName());
        }
        return type.cast(maker.apply(text));
    }

    @Override
    public Study study(Path file) {
        var found = studies.get(file);
        if (found == null) {
            throw new AnalysisException("the test has no study " + file + ", only " + studies.keySet());
        }
        return found;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public FrameSink frames(String name) {
        return frames.computeIfAbsent(name, n -> FrameSink.inMemory());
    }
}
