/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential.bench;

import java.util.Optional;
import org.adatom.numerics.bench.Peer;
import org.adatom.structure.NeighbourList;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** The full neighbour list of 32,000 atoms of copper. */
public final class NeighboursBenchmark extends CrystalBenchmark {
    private @Nullable Structure crystal;

    @Override
    public String name() {
        return "structure.neighbours-32000";
    }

    @Override
    public String description() {
        return "Full neighbour list within 5 A of 32,000 atoms of rattled periodic Cu, every pair in both directions, from nothing, "
                + "on one thread";
    }

    @Override
    public double run() {
        var given = crystal;
        var structure = given == null ? fcc(29, 20, 3.61) : given;
        crystal = structure;
        return milliseconds(() -> NeighbourList.of(structure, 5));
    }

    @Override
    public Optional<Peer> peer() {
        return Optional.of(Peer.python("ASE", """
                import time
                from ase.build import bulk
                from ase.neighborlist import neighbor_list
                atoms = bulk('Cu', cubic=True, a=3.61).repeat(20)
                atoms.rattle(0.036, seed=1)
                times = []
                for _ in range(3):
                    start = time.perf_counter()
                    neighbor_list('ijD', atoms, 5.0)
                    times.append(time.perf_counter() - start)
                print(1000 * sorted(times)[1])
                """));
    }
}
