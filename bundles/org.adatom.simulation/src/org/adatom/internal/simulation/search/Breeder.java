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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** A genetic algorithm with a population of distinct minima; the lower ones have more children. */
final class Breeder implements Explorer {
    private static final double SELECTION = 3;
    private static final double SAME_ENERGY = 1e-3;
    private static final double SAME_SHAPE = 0.02;
    private static final double LEAST_RATTLE = 0.2;
    private static final double MOST_RATTLE = 0.6;

    /**
     * How it breeds.
     *
     * @param population how many have children
     * @param children in a generation
     * @param mutation share of the children with one parent
     * @param patience generations without a lower energy after which a new population begins; 0 for never
     * @param surface whether weakly bound atoms are put to better places
     */
    record Rules(int population, int children, double mutation, int patience, boolean surface) {
    }

    private final Arena arena;
    private final Rules rules;
    private final Splice splice;
    private final List<Minimum> population = new ArrayList<>();
    private long generation;
    private int stale;

    Breeder(Arena arena, Rules rules) {
        this.arena = arena;
        this.rules = rules;
        this.splice = new Splice(arena.space());
    }

    @Override
    public void begin() {
        if (arena.startsAtInput()) {
            long now = generation++;
            take(arena.minima(1, (i, worker) -> arena.start(worker, arena.dice().of(i, now))));
        }
        fill();
    }

    private void fill() {
        long now = generation++;
        take(arena.minima(rules.population, (i, worker) -> {
            var random = arena.dice().of(i, now);
            return finish(worker.random(random), worker, random);
        }));
    }

    @Override
    public void round() {
        if (population.size() < 2) {
            fill();
            return;
        }
        long now = generation++;
        double before = population.getFirst().energy();
        take(arena.minima(rules.children, (i, worker) -> child(worker, arena.dice().of(i, now))));
        stale = population.getFirst().energy() < before - 1e-6 * arena.space().depth() ? 0 : stale + 1;
        if (rules.patience > 0 && stale >= rules.patience) {
            stale = 0;
            population.clear();
            fill();
        }
    }

    private Minimum child(Worker worker, RandomGenerator random) {
        double[] x;
        if (random.nextDouble() < rules.mutation || arena.space().moved().length < 2) {
            x = parent(random).positions().clone();
            worker.moves().any(x, LEAST_RATTLE + (MOST_RATTLE - LEAST_RATTLE) * random.nextDouble(), random);
        } else {
            x = splice.child(parent(random).positions(), parent(random).positions(), random);
            if (arena.space().isMixed() && random.nextDouble() < 0.5) {
                worker.moves().swap(x, 1, random);
            }
        }
        return finish(worker.relax(x), worker, random);
    }

    private Minimum finish(Minimum m, Worker worker, RandomGenerator random) {
        return rules.surface && Double.isFinite(m.energy()) ? worker.refine(m, random) : m;
    }

    /** Low energies have more children (Johnston, Dalton Trans. 4193, 2003, doi 10.1039/b305686d). */
    private Minimum parent(RandomGenerator random) {
        double low = population.getFirst().energy();
        double range = Math.max(1e-12, population.getLast().energy() - low);
        double sum = 0;
        for (var m : population) {
            sum += Math.exp(-SELECTION * (m.energy() - low) / range);
        }
        double u = sum * random.nextDouble();
        for (var m : population) {
            u -= Math.exp(-SELECTION * (m.energy() - low) / range);
            if (u <= 0) {
                return m;
            }
        }
        return population.getLast();
    }

    private void take(Minimum[] found) {
        for (var m : found) {
            if (Double.isFinite(m.energy())
                    && (population.size() < rules.population || m.energy() < population.getLast().energy()) && !isKnown(m)) {
                int at = population.size();
                while (at > 0 && population.get(at - 1).energy() > m.energy()) {
                    at--;
                }
                population.add(at, m);
                if (population.size() > rules.population) {
                    population.removeLast();
                }
            }
        }
    }

    private boolean isKnown(Minimum m) {
        for (var p : population) {
            if (Math.abs(p.energy() - m.energy()) < SAME_ENERGY * arena.space().depth() && Fingerprint.distance(
                    Fingerprint.of(arena.space(), p.positions()),
                    Fingerprint.of(arena.space(), m.positions())) < SAME_SHAPE * arena.space().length()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String words() {
        return population.isEmpty() ? "no population"
                : String.format(Locale.ROOT, "generation %d, energies %.6f to %.6f eV", generation,
                        population.getFirst().energy(), population.getLast().energy());
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(generation);
        out.writeInt(stale);
        State.write(out, population);
    }

    @Override
    public void read(DataInput in) throws IOException {
        generation = in.readLong();
        stale = in.readInt();
        population.clear();
        population.addAll(State.readMinima(in));
    }
}
