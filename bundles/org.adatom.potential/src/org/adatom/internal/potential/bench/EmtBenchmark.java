/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential.bench;

import java.util.EnumSet;
import java.util.Optional;
import org.adatom.numerics.bench.Peer;
import org.adatom.potential.Emt;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Quantity;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** Energy and forces of 4,000 atoms of copper with a neighbour list that is kept. */
public final class EmtBenchmark extends CrystalBenchmark {
    private final Structure crystal = fcc(29, 10, 3.61);
    private final double[] positions = crystal.positions();
    private @Nullable Evaluator evaluator;
    private int step;

    @Override
    public String name() {
        return "potential.emt-4000";
    }

    @Override
    public String description() {
        return "EMT energy and forces of 4,000 atoms of rattled periodic Cu that move a little from run to run, neighbour list "
                + "kept, on one thread";
    }

    @Override
    public double run() {
        var given = evaluator;
        var model = given == null ? new Emt().evaluator(crystal) : given;
        evaluator = model;
        positions[3 * (step % 4000)] += step % 2 == 0 ? 1e-3 : -1e-3;
        step++;
        return milliseconds(() -> model.compute(positions, crystal.lattice(), EnumSet.of(Quantity.ENERGY, Quantity.FORCES)));
    }

    static Peer ase() {
        return Peer.python("ASE", """
                import time
                from ase.build import bulk
                from ase.calculators.emt import EMT
                atoms = bulk('Cu', cubic=True, a=3.61).repeat(10)
                atoms.rattle(0.036, seed=1)
                atoms.calc = EMT()
                atoms.get_forces()
                times = []
                for i in range(3):
                    atoms.positions[i, 0] += 0.001
                    start = time.perf_counter()
                    atoms.get_potential_energy()
                    atoms.get_forces()
                    times.append(time.perf_counter() - start)
                print(1000 * sorted(times)[1])
                """);
    }

    @Override
    public Optional<Peer> peer() {
        return Optional.of(ase());
    }
}
