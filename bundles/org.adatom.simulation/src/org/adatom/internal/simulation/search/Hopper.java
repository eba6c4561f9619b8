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
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.adatom.numerics.Units;

/** Basin hopping: a move, a descent, and a decision by Metropolis; walkers begin anew when they get no further. */
final class Hopper implements Explorer {
    private static final double FIRST_STEP = 0.4;
    private static final double LEAST_STEP = 0.2;
    private static final double MOST_STEP = 0.6;
    private static final double FASTER = 1.04;

    /**
     * How it hops.
     *
     * @param walkers how many walk side by side
     * @param temperature K; NaN to find one by feedback
     * @param patience steps without a lower energy after which a walker begins anew; 0 for never
     * @param surface whether weakly bound atoms are put to better places after each step
     */
    record Rules(int walkers, double temperature, int patience, boolean surface) {
    }

    private final Arena arena;
    private final Rules rules;
    private final Walker[] walkers;
    private long step;

    private static final class Walker {
        private Minimum at = Minimum.NONE;
        private double lowest = Double.POSITIVE_INFINITY;
        private int stale;
        private int begun;
        private double size = FIRST_STEP;
        private double heat;
    }

    Hopper(Arena arena, Rules rules) {
        this.arena = arena;
        this.rules = rules;
        this.walkers = new Walker[rules.walkers];
        for (int w = 0; w < walkers.length; w++) {
            walkers[w] = new Walker();
            walkers[w].heat = Double.isNaN(rules.temperature) ? 0.5 * arena.space().depth() : Units.BOLTZMANN * rules.temperature;
        }
    }

    @Override
    public void begin() {
        round();
    }

    @Override
    public void round() {
        long now = step++;
        var found = arena.minima(walkers.length, (i, worker) -> next(walkers[i], worker, arena.dice().of(i, now)));
        for (int i = 0; i < found.length; i++) {
            decide(walkers[i], found[i], arena.dice().of(i + walkers.length, now));
        }
    }

    private Minimum next(Walker walker, Worker worker, RandomGenerator random) {
        Minimum m;
        if (walker.at.isNone()) {
            m = arena.start(worker, random);
        } else {
            var x = walker.at.positions().clone();
            worker.moves().any(x, walker.size, random);
            m = worker.relax(x);
        }
        return rules.surface && Double.isFinite(m.energy()) ? worker.refine(m, random) : m;
    }

    private void decide(Walker walker, Minimum m, RandomGenerator random) {
        double rise = m.energy() - walker.at.energy();
        boolean first = walker.at.isNone();
        boolean same = Math.abs(rise) < 1e-5 * arena.space().depth();
        boolean accepted = first || rise <= 0 || random.nextDouble() < Math.exp(-rise / walker.heat);
        if (!first) {
            walker.size = Math.clamp(same ? walker.size * FASTER : walker.size / Math.sqrt(FASTER), LEAST_STEP, MOST_STEP);
            if (Double.isNaN(rules.temperature) && !same) {
                walker.heat = Math.clamp(accepted ? walker.heat / FASTER : walker.heat * FASTER, 1e-3 * arena.space().depth(),
                        arena.space().depth());
            }
        }
        walker.at = accepted ? m : walker.at;
        boolean lower = m.energy() < walker.lowest - 1e-6 * arena.space().depth();
        walker.lowest = Math.min(walker.lowest, m.energy());
        walker.stale = lower ? 0 : walker.stale + 1;
        if (rules.patience > 0 && walker.stale >= rules.patience && !arena.startsAtInput()) {
            walker.at = Minimum.NONE;
            walker.lowest = Double.POSITIVE_INFINITY;
            walker.stale = 0;
            walker.begun++;
        }
    }

    @Override
    public String words() {
        var w = walkers[0];
        return String.format(Locale.ROOT, "step %d, random displacements up to %.2f bonds, %.0f K", step, w.size,
                w.heat / Units.BOLTZMANN);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(step);
        for (var w : walkers) {
            State.write(out, w.at);
            out.writeDouble(w.lowest);
            out.writeInt(w.stale);
            out.writeInt(w.begun);
            out.writeDouble(w.size);
            out.writeDouble(w.heat);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        step = in.readLong();
        for (var w : walkers) {
            w.at = State.readMinimum(in);
            w.lowest = in.readDouble();
            w.stale = in.readInt();
            w.begun = in.readInt();
            w.size = in.readDouble();
            w.heat = in.readDouble();
        }
    }
}
