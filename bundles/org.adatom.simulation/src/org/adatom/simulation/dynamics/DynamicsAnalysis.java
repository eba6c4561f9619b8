/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.numerics.Parallel;
import org.adatom.structure.Structure;

/** Molecular dynamics of a structure, with checkpoints, live curves and what the trajectory tells at the end. */
public final class DynamicsAnalysis implements Analysis<DynamicsOptions, Structure> {

    @Override
    public Class<DynamicsOptions> optionsType() {
        return DynamicsOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(DynamicsOptions options, Structure input, RunContext context) {
        if (context.threads() > 1) {
            return new DynamicsRun(options, input, context).run();
        }
        var out = new Result[1];
        Parallel.onOneThread(() -> out[0] = new DynamicsRun(options, input, context).run());
        return out[0];
    }
}
