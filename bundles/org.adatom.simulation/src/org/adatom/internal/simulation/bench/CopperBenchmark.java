/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.adatom.potential.Eam;
import org.adatom.potential.EamOptions;
import org.adatom.potential.Potential;
import org.adatom.structure.Structure;

/** LAMMPS's bench/in.eam: copper by the embedded-atom method, from its file Cu_u3.eam where that is installed. */
public final class CopperBenchmark extends DynamicsBenchmark {
    private static final Path FILE = Path.of("/usr/share/lammps/potentials/Cu_u3.eam");

    @Override
    public String name() {
        return "simulation.eam";
    }

    @Override
    public String description() {
        return "100 steps of 32,000 copper atoms at 1600 K, embedded-atom method, time step 5 fs, on all processors; functions of "
                + (Files.exists(FILE) ? FILE.getFileName() : "Zhou (2004), because lammps-data is not installed");
    }

    @Override
    Structure crystal() {
        return crystal(29, 63.55, 3.615, FCC, 20, 20, 20);
    }

    @Override
    Potential potential() {
        return new Eam(Files.exists(FILE) ? new EamOptions(FILE) : EamOptions.ZHOU);
    }

    @Override
    Map<String, Object> options() {
        return Map.of("temperature", 1600, "timeStep", "5 fs");
    }

    @Override
    String input() {
        return """
                units metal
                atom_style atomic
                lattice fcc 3.615
                region box block 0 20 0 20 0 20
                create_box 1 box
                create_atoms 1 box
                pair_style eam
                pair_coeff 1 1 %s
                velocity all create 1600.0 376847 loop geom
                neighbor 1.0 bin
                neigh_modify every 1 delay 5 check yes
                fix 1 all nve
                timestep 0.005
                thermo 50
                run 100
                """.formatted(FILE);
    }
}
