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
 * Parallel tempering: replicas walk by Monte Carlo at several temperatures and exchange places (Swendsen and Wang, Phys. Rev. Lett.
 * 57, 2607, 1986, doi 10.1103/PhysRevLett.57.2607; Neirotti, Calvo, Freeman and Doll, J. Chem. Phys. 112, 10340, 2000, doi
 * 10.1063/1.481671). A move is a short trajectory that is taken or not by its total energy (hybrid Monte Carlo: Duane, Kennedy,
 * Pendleton and Roweth, Phys. Lett. B 195, 216, 1987, doi 10.1016/0370-2693(87)91197-X). Copies come down to their minima.
 */
public final class ParallelTemperingAnalysis implements Analysis<ParallelTemperingOptions, Structure> {

    @Override
    public Class<ParallelTemperingOptions> optionsType() {
        return ParallelTemperingOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(ParallelTemperingOptions options, Structure input, RunContext context) {
        return Searches.temper(options.settings(), options.replicas(), options.coldest(), options.hottest(), options.moves(), input, context);
    }
}
