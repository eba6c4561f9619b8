/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.numerics.bench.Peer;
import org.adatom.potential.Evaluator;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.potential.Quantity;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** Forces of 32,000 atoms of the Lennard-Jones liquid of LAMMPS's benchmark, with a neighbour list that is kept. */
public final class LennardJonesBenchmark extends CrystalBenchmark {
    private static final int STEPS = 20;
    private final Structure crystal = fcc(18, 20, Math.cbrt(4 / 0.8442));
    private final double[] positions = crystal.positions();
    private @Nullable Evaluator evaluator;
    private int step;

    @Override
    public String name() {
        return "potential.lj-32000";
    }

    @Override
    public String unit() {
        return "million atom-steps/s";
    }

    @Override
    public String better() {
        return "higher";
    }

    @Override
    public String description() {
        return "Lennard-Jones energy and forces of 32,000 rattled atoms, density 0.8442, cut-off 2.5, neighbour list kept, on one "
                + "thread";
    }

    @Override
    public double run() {
        var given = evaluator;
        var model = given == null ? new LennardJones(LennardJonesOptions.plain(1, 1, 2.5)).evaluator(crystal) : given;
        evaluator = model;
        double ms = milliseconds(() -> {
            for (int i = 0; i < STEPS; i++) {
                positions[0] += step++ % 2 == 0 ? 1e-3 : -1e-3;
                model.compute(positions, crystal.lattice(), EnumSet.of(Quantity.ENERGY, Quantity.FORCES));
            }
        });
        return crystal.count() * STEPS / ms / 1000;
    }

    @Override
    public Optional<Peer> peer() {
        var input = """
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
                run 200
                """;
        return Optional.of(new Peer("LAMMPS, one rank", List.of("sh", "-c", "lmp -in in.lj -log none | awk '/^Loop time/ "
                + "{ value = $9 * $12 / $4 / 1e6 } END { if (value == 0) exit 1; print value }'"), Map.of("in.lj", input)));
    }
}
