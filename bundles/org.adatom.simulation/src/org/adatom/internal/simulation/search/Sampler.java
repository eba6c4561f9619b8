/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** Random structure search: each structure for itself. */
final class Sampler implements Explorer {
    private static final int AT_ONCE = 8;
    private static final double SHAKE = 0.35;

    /** @param shakes how often each minimum is shaken @param surface whether weakly bound atoms are put to better places */
    record Rules(int shakes, boolean surface) {
    }

    private final Arena arena;
    private final Rules rules;
    private long step;

    Sampler(Arena arena, Rules rules) {
        this.arena = arena;
        this.rules = rules;
    }

    @Override
    public void begin() {
        round();
    }

    @Override
    public void round() {
        long now = step++;
        arena.minima(AT_ONCE, (i, worker) -> {
            var random = arena.dice().of(i, now);
            var best = worker.random(random);
            best = refined(best, worker, random);
            for (int s = 0; s < rules.shakes && Double.isFinite(best.energy()); s++) {
                var x = best.positions().clone();
                worker.moves().shake(x, SHAKE, random);
                var next = refined(worker.relax(x), worker, random);
                best = next.energy() < best.energy() ? next : best;
            }
            return best;
        });
    }

    private Minimum refined(Minimum m, Worker worker, RandomGenerator random) {
        return rules.surface && Double.isFinite(m.energy()) ? worker.refine(m, random) : m;
    }

    @Override
    public String words() {
        return arena.journal().visits() + " structures";
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(step);
    }

    @Override
    public void read(DataInput in) throws IOException {
        step = in.readLong();
    }
}
