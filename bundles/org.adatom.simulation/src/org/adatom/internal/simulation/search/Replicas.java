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

/** Parallel tempering by hybrid Monte Carlo; a copy of each replica comes down to its minimum from time to time. */
final class Replicas implements Explorer {
    private static final int TRAJECTORY = 8;
    private static final double WANTED = 0.7;
    private static final double FASTER = 1.05;

    /**
     * How they walk.
     *
     * @param count of replicas
     * @param coldest lowest temperature, K; NaN for a twentieth of a bond's energy
     * @param hottest highest temperature, K; NaN for 0.4 of a bond's energy
     * @param moves between descents
     */
    record Rules(int count, double coldest, double hottest, int moves) {
    }

    private final Arena arena;
    private final Rules rules;
    private final double[] heat;
    private final double[] size;
    private final double[][] x;
    private final double[] energy;
    private final double room;
    private long step;
    private long offered;
    private long exchanged;

    Replicas(Arena arena, Rules rules) {
        this.arena = arena;
        this.rules = rules;
        var space = arena.space();
        double low = Double.isNaN(rules.coldest) ? space.depth() / 20 : Units.BOLTZMANN * rules.coldest;
        double high = Double.isNaN(rules.hottest) ? 0.4 * space.depth() : Units.BOLTZMANN * rules.hottest;
        heat = new double[rules.count];
        size = new double[rules.count];
        for (int r = 0; r < heat.length; r++) {
            heat[r] = low * Math.pow(high / low, r / (rules.count - 1.0));
            size[r] = 2 * Walkabout.usualStep(space);
        }
        x = new double[rules.count][0];
        energy = new double[rules.count];
        room = space.length() * (1 + 1.4 * Math.cbrt(3 * space.moved().length / (4 * Math.PI * Math.sqrt(2))));
    }

    @Override
    public void begin() {
        long now = step++;
        var found = arena.minima(heat.length, (i, worker) -> arena.start(worker, arena.dice().of(i, now)));
        for (int r = 0; r < heat.length; r++) {
            x[r] = found[r].positions().clone();
            energy[r] = found[r].energy();
        }
    }

    @Override
    public void round() {
        long now = step++;
        arena.minima(heat.length, (r, worker) -> {
            walk(r, worker, arena.dice().of(r, now));
            return worker.relax(x[r].clone());
        });
        var random = arena.dice().of(heat.length, now);
        for (int r = (int) (now % 2); r + 1 < heat.length; r += 2) {
            offered++;
            double gain = (1 / heat[r] - 1 / heat[r + 1]) * (energy[r] - energy[r + 1]);
            if (gain >= 0 || random.nextDouble() < Math.exp(gain)) {
                exchanged++;
                var keep = x[r];
                x[r] = x[r + 1];
                x[r + 1] = keep;
                double e = energy[r];
                energy[r] = energy[r + 1];
                energy[r + 1] = e;
            }
        }
    }

    private void walk(int r, Worker worker, RandomGenerator random) {
        var path = new Walkabout(arena.space(), worker.quench());
        for (int m = 0; m < rules.moves; m++) {
            var trial = x[r].clone();
            path.draw(heat[r], random);
            double change = path.go(trial, size[r], TRAJECTORY);
            boolean taken = (change <= 0 || random.nextDouble() < Math.exp(-change / heat[r])) && isInside(trial);
            if (taken) {
                x[r] = trial;
                energy[r] = path.energy();
            }
            size[r] *= taken ? Math.pow(FASTER, 1 - WANTED) : Math.pow(FASTER, -WANTED);
            if (arena.space().isMixed()) {
                exchangeAtoms(r, worker, random);
            }
        }
    }

    private void exchangeAtoms(int r, Worker worker, RandomGenerator random) {
        var trial = x[r].clone();
        worker.moves().swap(trial, 1, random);
        double e = worker.quench().evaluate(trial);
        if (e <= energy[r] || random.nextDouble() < Math.exp(-(e - energy[r]) / heat[r])) {
            x[r] = trial;
            energy[r] = e;
        }
    }

    /** Whether no atom evaporated. */
    private boolean isInside(double[] at) {
        var space = arena.space();
        if (space.kind() == SearchSpace.Kind.BULK) {
            return true;
        }
        int[] moved = space.moved();
        var box = space.box();
        var d = new double[3];
        var middle = new double[3];
        for (int i : moved) {
            box.difference(at, moved[0], at, i, d);
            for (int c = 0; c < 3; c++) {
                middle[c] += d[c] / moved.length;
            }
        }
        for (int c = 0; c < 3; c++) {
            middle[c] += at[3 * moved[0] + c];
        }
        for (int i : moved) {
            if (box.difference(middle, 0, at, i, d) > room * room) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String words() {
        return String.format(Locale.ROOT, "step %d, %d of %d exchanges, %.0f to %.0f K", step, exchanged, offered,
                heat[0] / Units.BOLTZMANN, heat[heat.length - 1] / Units.BOLTZMANN);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(step);
        out.writeLong(offered);
        out.writeLong(exchanged);
        for (int r = 0; r < heat.length; r++) {
            out.writeDouble(size[r]);
            State.write(out, new Minimum(x[r], energy[r]));
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        step = in.readLong();
        offered = in.readLong();
        exchanged = in.readLong();
        for (int r = 0; r < heat.length; r++) {
            size[r] = in.readDouble();
            var m = State.readMinimum(in);
            x[r] = m.positions();
            energy[r] = m.energy();
        }
    }
}
