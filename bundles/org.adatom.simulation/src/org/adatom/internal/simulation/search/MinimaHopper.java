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
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.adatom.numerics.Units;

/** Minima hopping with the feedback factors of Goedecker (J. Chem. Phys. 120, 9911, 2004, doi 10.1063/1.1724816). */
final class MinimaHopper implements Explorer {
    private static final double HOTTER = 1.1;
    private static final double RAISE = 1.02;
    private static final int MOST_STEPS = 400;

    /**
     * How it hops.
     *
     * @param walkers how many walk side by side
     * @param temperature of the first escape, K; NaN for a third of a bond's energy
     * @param minima along the path of an escape
     */
    record Rules(int walkers, double temperature, int minima) {
    }

    private final Arena arena;
    private final Rules rules;
    private final Walker[] walkers;
    private final double heatLimit;
    private long step;

    private static final class Walker {
        private Minimum at = Minimum.NONE;
        private double heat;
        private double threshold;
        private double[] seen = new double[64];
        private int count;

        /** {@return whether an energy was seen before} It is remembered. */
        boolean knows(double energy, double same) {
            int at = Arrays.binarySearch(seen, 0, count, energy);
            int place = at < 0 ? -at - 1 : at;
            boolean known = at >= 0 || place < count && seen[place] - energy < same || place > 0 && energy - seen[place - 1] < same;
            if (!known) {
                seen = count == seen.length ? Arrays.copyOf(seen, 2 * count) : seen;
                System.arraycopy(seen, place, seen, place + 1, count - place);
                seen[place] = energy;
                count++;
            }
            return known;
        }
    }

    MinimaHopper(Arena arena, Rules rules) {
        this.arena = arena;
        this.rules = rules;
        double depth = arena.space().depth();
        heatLimit = 3 * depth;
        walkers = new Walker[rules.walkers];
        for (int w = 0; w < walkers.length; w++) {
            walkers[w] = new Walker();
            walkers[w].heat = Double.isNaN(rules.temperature) ? 0.33 * depth : Units.BOLTZMANN * rules.temperature;
            walkers[w].threshold = 0.5 * depth;
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
            decide(walkers[i], found[i]);
        }
    }

    private Minimum next(Walker walker, Worker worker, RandomGenerator random) {
        if (walker.at.isNone()) {
            return arena.start(worker, random);
        }
        var x = walker.at.positions().clone();
        var path = new Walkabout(arena.space(), worker.quench());
        path.draw(walker.heat, random);
        path.escape(x, Walkabout.usualStep(arena.space()), rules.minima, MOST_STEPS);
        if (arena.space().isMixed() && random.nextDouble() < 0.2) {
            worker.moves().swap(x, 1, random);
        }
        return worker.relax(x);
    }

    private void decide(Walker walker, Minimum m) {
        double same = 1e-4 * arena.space().depth();
        if (!Double.isFinite(m.energy())) {
            return;
        }
        if (walker.at.isNone()) {
            walker.at = m;
            walker.knows(m.energy(), same);
            return;
        }
        boolean stayed = Math.abs(m.energy() - walker.at.energy()) < same;
        boolean known = walker.knows(m.energy(), same);
        walker.heat = Math.min(heatLimit, stayed || known ? walker.heat * HOTTER : walker.heat / HOTTER);
        if (stayed) {
            return;
        }
        if (m.energy() - walker.at.energy() < walker.threshold) {
            walker.at = m;
            walker.threshold /= RAISE;
        } else {
            walker.threshold *= RAISE;
        }
    }

    @Override
    public String words() {
        var w = walkers[0];
        return String.format(Locale.ROOT, "step %d, escapes at %.0f K, threshold %.4f eV", step, w.heat / Units.BOLTZMANN,
                w.threshold);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(step);
        for (var w : walkers) {
            State.write(out, w.at);
            out.writeDouble(w.heat);
            out.writeDouble(w.threshold);
            State.write(out, Arrays.copyOf(w.seen, w.count));
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        step = in.readLong();
        for (var w : walkers) {
            w.at = State.readMinimum(in);
            w.heat = in.readDouble();
            w.threshold = in.readDouble();
            w.seen = State.readDoubles(in);
            w.count = w.seen.length;
            w.seen = Arrays.copyOf(w.seen, Math.max(64, w.count));
        }
    }
}
