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
 * Random structure search: atoms at random places that keep distances, each structure relaxed (Pickard and Needs, J. Phys.:
 * Condens. Matter 23, 053201, 2011, doi 10.1088/0953-8984/23/5/053201).
 */
public final class RandomSearchAnalysis implements Analysis<RandomSearchOptions, Structure> {

    @Override
    public Class<RandomSearchOptions> optionsType() {
        return RandomSearchOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(RandomSearchOptions options, Structure input, RunContext context) {
        return Searches.sample(options.settings(), options.shakes(), options.surface(), input, context);
    }
}
