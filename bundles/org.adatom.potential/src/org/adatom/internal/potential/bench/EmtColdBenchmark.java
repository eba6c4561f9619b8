/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential.bench;

import java.util.Optional;
import org.adatom.numerics.bench.Peer;
import org.adatom.potential.Emt;
import org.adatom.potential.Quantity;
import org.adatom.structure.Structure;

/** Energy and forces of 4,000 atoms of copper from nothing. */
public final class EmtColdBenchmark extends CrystalBenchmark {
    private final Structure crystal = fcc(29, 10, 3.61);

    @Override
    public String name() {
        return "potential.emt-4000-cold";
    }

    @Override
    public String description() {
        return "EMT energy and forces of 4,000 atoms of rattled periodic Cu with a new neighbour list each time, on one thread";
    }

    @Override
    public double run() {
        var potential = new Emt();
        return milliseconds(() -> potential.evaluate(crystal, Quantity.FORCES));
    }

    @Override
    public Optional<Peer> peer() {
        return Optional.of(EmtBenchmark.ase());
    }
}
