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
import java.util.Comparator;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** A particle swarm on the minima: what flies comes down after each flight. */
final class Swarm implements Explorer {
    private static final double LONGEST = 0.8;

    /**
     * How it flies.
     *
     * @param count of particles
     * @param inertia share of the last displacement that goes on
     * @param own pull of the lowest minimum of the particle
     * @param others pull of the lowest minimum of all
     * @param fresh share that begins anew in each generation
     */
    record Rules(int count, double inertia, double own, double others, double fresh) {
    }

    private final Arena arena;
    private final Rules rules;
    private final Minimum[] at;
    private final Minimum[] best;
    private final double[][] velocity;
    private long generation;

    Swarm(Arena arena, Rules rules) {
        this.arena = arena;
        this.rules = rules;
        at = new Minimum[rules.count];
        best = new Minimum[rules.count];
        velocity = new double[rules.count][3 * arena.space().base().count()];
        Arrays.fill(at, Minimum.NONE);
        Arrays.fill(best, at[0]);
    }

    @Override
    public void begin() {
        long now = generation++;
        var found = arena.minima(at.length, (i, worker) -> i == 0 ? arena.start(worker, arena.dice().of(i, now))
                : worker.random(arena.dice().of(i, now)));
        for (int i = 0; i < found.length; i++) {
            land(i, found[i], true);
        }
    }

    @Override
    public void round() {
        long now = generation++;
        boolean[] renewed = highest();
        var found = arena.minima(at.length, (i, worker) -> {
            var random = arena.dice().of(i, now);
            return renewed[i] || at[i].isNone() ? worker.random(random) : worker.relax(fly(i, random));
        });
        for (int i = 0; i < found.length; i++) {
            land(i, found[i], renewed[i]);
        }
    }

    private boolean[] highest() {
        var order = new Integer[at.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble(k -> -at[k].energy()));
        var out = new boolean[at.length];
        for (int k = 0; k < Math.round(rules.fresh * at.length) && k < at.length; k++) {
            out[order[k]] = true;
        }
        return out;
    }

    /** The place where a particle flies; its displacement becomes its velocity. */
    private double[] fly(int i, RandomGenerator random) {
        var matching = new Matching(arena.space());
        var x = at[i].positions().clone();
        var mine = matching.like(x, best[i].positions(), random);
        var all = matching.like(x, arena.journal().lowestMinimum().positions(), random);
        var v = velocity[i];
        var box = arena.space().box();
        var d = new double[3];
        double most = LONGEST * arena.space().length();
        for (int a : arena.space().moved()) {
            for (int c = 0; c < 3; c++) {
                v[3 * a + c] *= rules.inertia;
            }
            pull(v, a, rules.own * random.nextDouble(), box, x, mine, d);
            pull(v, a, rules.others * random.nextDouble(), box, x, all, d);
            for (int c = 0; c < 3; c++) {
                v[3 * a + c] = Math.clamp(v[3 * a + c], -most, most);
                x[3 * a + c] += v[3 * a + c];
            }
        }
        return x;
    }

    private static void pull(double[] v, int a, double share, Box box, double[] x, double[] to, double[] d) {
        box.difference(x, a, to, a, d);
        for (int c = 0; c < 3; c++) {
            v[3 * a + c] += share * d[c];
        }
    }

    private void land(int i, Minimum m, boolean renewed) {
        at[i] = m;
        if (renewed) {
            best[i] = m;
            Arrays.fill(velocity[i], 0);
        }
        best[i] = m.energy() < best[i].energy() ? m : best[i];
    }

    @Override
    public String words() {
        return String.format(Locale.ROOT, "generation %d", generation);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(generation);
        for (int i = 0; i < at.length; i++) {
            State.write(out, at[i]);
            State.write(out, best[i]);
            State.write(out, velocity[i]);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        generation = in.readLong();
        for (int i = 0; i < at.length; i++) {
            at[i] = State.readMinimum(in);
            best[i] = State.readMinimum(in);
            velocity[i] = State.readDoubles(in);
        }
    }
}
