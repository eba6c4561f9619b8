/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.numerics.bench.Peer;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.Potential;
import org.adatom.simulation.dynamics.DynamicsOptions;
import org.adatom.simulation.dynamics.MolecularDynamics;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;

/** A hundred steps at constant energy from a crystal, on all processors; setting up is not measured, as in LAMMPS's loop time. */
abstract class DynamicsBenchmark implements Benchmark {
    static final double[] FCC = {0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0};
    static final double[] DIAMOND = {0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0, .25, .25, .25, .25, .75, .75, .75, .25, .75, .75,
            .75, .25};
    private static final int STEPS = 100;
    private static final int THERMO = 50;

    /** {@return the atoms} Made once for each run. */
    abstract Structure crystal();

    abstract Potential potential();

    /** {@return values of {@link DynamicsOptions}: temperature and time step} */
    abstract Map<String, Object> options();

    /** {@return what LAMMPS reads} */
    abstract String input();

    @Override
    public String unit() {
        return "million atom-steps/s";
    }

    @Override
    public String better() {
        return "higher";
    }

    /** {@return a crystal of cubic cells with masses} @param basis fractional coordinates in the cubic cell */
    static Structure crystal(int number, double mass, double a, double[] basis, int nx, int ny, int nz) {
        var p = new double[basis.length * nx * ny * nz];
        int at = 0;
        for (int z = 0; z < nz; z++) {
            for (int y = 0; y < ny; y++) {
                for (int x = 0; x < nx; x++) {
                    for (int k = 0; k < basis.length; k += 3) {
                        p[at++] = a * (x + basis[k]);
                        p[at++] = a * (y + basis[k + 1]);
                        p[at++] = a * (z + basis[k + 2]);
                    }
                }
            }
        }
        var numbers = new int[p.length / 3];
        Arrays.fill(numbers, number);
        var masses = new double[numbers.length];
        Arrays.fill(masses, mass);
        return Structure.of(numbers, p, Lattice.orthorhombic(nx * a, ny * a, nz * a), Periodicity.ALL)
                .withArray(Structure.MASSES, new AtomArray.Reals(masses));
    }

    @Override
    public double run() {
        var options = new HashMap<>(options());
        options.put("thermostat", "none");
        options.put("duration", STEPS + " steps");
        var md = new MolecularDynamics(crystal(), potential(), ParameterModel.of(DynamicsOptions.class).bind(options), 87_287);
        int n = md.structure().count();
        long start = System.nanoTime();
        for (int k = 1; k <= STEPS; k++) {
            md.advance(k % THERMO == 0);
        }
        return n * (double) STEPS / (System.nanoTime() - start) * 1e3;
    }

    @Override
    public Optional<Peer> peer() {
        return Optional.of(new Peer("LAMMPS, two ranks", List.of("sh", "-c", "mpirun --allow-run-as-root --oversubscribe -np 2 lmp "
                + "-in in.bench -log none | awk '/^Loop time/ { value = $9 * $12 / $4 / 1e6 } END { if (value == 0) exit 1; "
                + "print value }'"), Map.of("in.bench", input())));
    }
}
