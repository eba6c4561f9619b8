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
 * A genetic algorithm: two parents are cut by a plane and spliced (Deaven and Ho, Phys. Rev. Lett. 75, 288, 1995, doi
 * 10.1103/PhysRevLett.75.288), or one is changed by a move; the child comes down to its minimum and replaces a worse one, unless
 * it is like one that is there. On surfaces the plane stands upright (Vilhelmsen and Hammer, J. Chem. Phys. 141, 044711, 2014, doi
 * 10.1063/1.4886337).
 */
public final class GeneticAnalysis implements Analysis<GeneticOptions, Structure> {

    @Override
    public Class<GeneticOptions> optionsType() {
        return GeneticOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(GeneticOptions options, Structure input, RunContext context) {
        return Searches.breed(options.settings(), options.population(), options.children(), options.mutation(), options.patience(),
                options.surface(), input, context);
    }
}
