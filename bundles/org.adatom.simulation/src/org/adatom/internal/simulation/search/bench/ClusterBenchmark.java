/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search.bench;

import java.util.Map;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.simulation.search.BasinHoppingAnalysis;
import org.adatom.simulation.search.BasinHoppingOptions;
import org.adatom.structure.build.RandomClusterBuilder;
import org.adatom.structure.build.RandomClusterOptions;
import org.eclipse.core.runtime.OperationCanceledException;

/** Seconds until basin hopping finds the lowest known minimum of a Lennard-Jones cluster; each run has another seed. */
abstract class ClusterBenchmark implements Benchmark {
    private static final double NO_CUTOFF = 200;

    private final int atoms;
    private final double energy;
    private final double limit;
    private long seed;

    /** @param energy of the lowest known minimum, epsilon @param limit seconds after which a search is given up */
    ClusterBenchmark(int atoms, double energy, double limit) {
        this.atoms = atoms;
        this.energy = energy;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "simulation.search-lj" + atoms;
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String better() {
        return "lower";
    }

    @Override
    public String description() {
        return "basin hopping from random places until the lowest known minimum of " + atoms + " Lennard-Jones atoms is found, "
                + "another seed each run, on two threads; " + Math.round(limit) + " s where it is not found in that time";
    }

    @Override
    public double run() {
        var cluster = new RandomClusterBuilder().build(new RandomClusterOptions("Ar" + atoms, 0.8, seed));
        var run = new TimedRun(new LennardJones(LennardJonesOptions.plain(1, 1, NO_CUTOFF)), seed++, limit);
        var options = ParameterModel.of(BasinHoppingOptions.class).bind(Map.of("potential", "lj", "minimisations", 1_000_000_000,
                "target", energy + 1e-5));
        long start = System.nanoTime();
        try {
            new BasinHoppingAnalysis().run(options, cluster, run);
        } catch (OperationCanceledException e) {
            return limit;
        }
        return 1e-9 * (System.nanoTime() - start);
    }
}
