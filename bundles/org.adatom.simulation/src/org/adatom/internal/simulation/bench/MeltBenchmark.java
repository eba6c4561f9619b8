/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.bench;

import java.util.Map;
import org.adatom.numerics.Units;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.potential.Potential;
import org.adatom.structure.Structure;

/** LAMMPS's bench/in.lj: a Lennard-Jones crystal that melts. */
public final class MeltBenchmark extends DynamicsBenchmark {
    @Override
    public String name() {
        return "simulation.lj-melt";
    }

    @Override
    public String description() {
        return "100 steps of a melting Lennard-Jones crystal of 32,000 atoms, density 0.8442, temperature 1.44, time step 0.005, "
                + "cut-off 2.5, on all processors";
    }

    static Structure melt(int n) {
        return crystal(18, 1, Math.cbrt(4 / 0.8442), FCC, n, n, n);
    }

    static Map<String, Object> reduced() {
        return Map.of("temperature", 1.44 / Units.BOLTZMANN, "timeStep", "0.005 tau");
    }

    @Override
    Structure crystal() {
        return melt(20);
    }

    @Override
    Potential potential() {
        return new LennardJones(LennardJonesOptions.plain(1, 1, 2.5));
    }

    @Override
    Map<String, Object> options() {
        return reduced();
    }

    @Override
    String input() {
        return """
                units lj
                atom_style atomic
                lattice fcc 0.8442
                region box block 0 20 0 20 0 20
                create_box 1 box
                create_atoms 1 box
                mass 1 1.0
                velocity all create 1.44 87287 loop geom
                pair_style lj/cut 2.5
                pair_coeff 1 1 1.0 1.0 2.5
                neighbor 0.3 bin
                neigh_modify delay 0 every 20 check no
                fix 1 all nve
                thermo 50
                run 100
                """;
    }
}
