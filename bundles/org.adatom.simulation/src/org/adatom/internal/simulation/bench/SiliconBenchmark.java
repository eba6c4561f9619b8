/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.bench;

import java.util.Map;
import org.adatom.potential.Potential;
import org.adatom.potential.StillingerWeber;
import org.adatom.potential.StillingerWeberOptions;
import org.adatom.structure.Structure;

/** LAMMPS's bench/POTENTIALS/in.sw: silicon by Stillinger and Weber. */
public final class SiliconBenchmark extends DynamicsBenchmark {
    @Override
    public String name() {
        return "simulation.sw";
    }

    @Override
    public String description() {
        return "100 steps of 32,000 silicon atoms at 1000 K, Stillinger-Weber, time step 1 fs, on all processors";
    }

    @Override
    Structure crystal() {
        return crystal(14, 28.06, 5.431, DIAMOND, 20, 20, 10);
    }

    @Override
    Potential potential() {
        return new StillingerWeber(StillingerWeberOptions.SILICON);
    }

    @Override
    Map<String, Object> options() {
        return Map.of("temperature", 1000, "timeStep", "1 fs");
    }

    @Override
    String input() {
        return """
                units metal
                atom_style atomic
                lattice diamond 5.431
                region box block 0 20 0 20 0 10
                create_box 1 box
                create_atoms 1 box
                pair_style sw
                pair_coeff * * /usr/share/lammps/potentials/Si.sw Si
                mass 1 28.06
                velocity all create 1000.0 376847 loop geom
                neighbor 1.0 bin
                neigh_modify every 1 delay 5 check yes
                fix 1 all nve
                timestep 0.001
                thermo 50
                run 100
                """;
    }
}
