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
 * Minima hopping: escapes by short molecular dynamics whose kinetic energy grows where the search has been before and falls where
 * it has not, and a threshold for going uphill with feedback of its own (Goedecker, J. Chem. Phys. 120, 9911, 2004, doi
 * 10.1063/1.1724816).
 */
public final class MinimaHoppingAnalysis implements Analysis<MinimaHoppingOptions, Structure> {

    @Override
    public Class<MinimaHoppingOptions> optionsType() {
        return MinimaHoppingOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(MinimaHoppingOptions options, Structure input, RunContext context) {
        return Searches.escape(options.settings(), options.walkers(), options.temperature(), options.minimaOnTheWay(), input, context);
    }
}
