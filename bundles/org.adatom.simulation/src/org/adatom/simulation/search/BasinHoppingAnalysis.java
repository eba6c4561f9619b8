/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.search;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.internal.simulation.search.Searches;
import org.adatom.structure.Structure;

/**
 * Basin hopping: a random move, the descent to the nearest minimum, and a decision by Metropolis whether to stay there (Li and
 * Scheraga, PNAS 84, 6611, 1987, doi 10.1073/pnas.84.19.6611; Wales and Doye, J. Phys. Chem. A 101, 5111, 1997, doi
 * 10.1021/jp970984n), with a discrete search of the surface after each descent (Shao, Cheng and Cai, J. Comput. Chem. 25, 1693,
 * 2004, doi 10.1002/jcc.20096) and new beginnings.
 */
public final class BasinHoppingAnalysis implements Analysis<BasinHoppingOptions, Structure> {

    @Override
    public Class<BasinHoppingOptions> optionsType() {
        return BasinHoppingOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(BasinHoppingOptions options, Structure input, RunContext context) {
        return Searches.hop(options.settings(), options.walkers(), options.temperature(), options.patience(), options.surface(),
                input, context);
    }
}
