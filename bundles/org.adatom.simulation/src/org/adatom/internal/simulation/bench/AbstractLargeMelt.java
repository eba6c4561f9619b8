/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.bench;

import java.util.HashMap;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.simulation.dynamics.DynamicsOptions;
import org.adatom.simulation.dynamics.MolecularDynamics;

/** The Lennard-Jones melt with a million atoms. */
abstract class AbstractLargeMelt implements Benchmark {
    static final int STEPS = 10;
    private static final int CELLS = 64;
    static final int ATOMS = 4 * CELLS * CELLS * CELLS;

    static MolecularDynamics start() {
        var options = new HashMap<>(MeltBenchmark.reduced());
        options.put("thermostat", "none");
        options.put("duration", STEPS + " steps");
        return new MolecularDynamics(MeltBenchmark.melt(CELLS), new LennardJones(LennardJonesOptions.plain(1, 1, 2.5)),
                ParameterModel.of(DynamicsOptions.class).bind(options), 87_287);
    }
}
