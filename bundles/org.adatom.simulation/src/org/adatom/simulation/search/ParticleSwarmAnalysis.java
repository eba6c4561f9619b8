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
 * Particle swarm: structures fly towards the best that they and all have seen, and come down to their minima (Kennedy and
 * Eberhart, Proc. ICNN 4, 1942, 1995, doi 10.1109/ICNN.1995.488968; for structures Wang, Lv, Zhu and Ma, Phys. Rev. B 82, 094116,
 * 2010, doi 10.1103/PhysRevB.82.094116). Before a pull, structures are turned and their atoms matched.
 */
public final class ParticleSwarmAnalysis implements Analysis<ParticleSwarmOptions, Structure> {

    @Override
    public Class<ParticleSwarmOptions> optionsType() {
        return ParticleSwarmOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(ParticleSwarmOptions options, Structure input, RunContext context) {
        return Searches.swarm(options.settings(), options.particles(), options.inertia(), options.own(), options.others(), options.fresh(),
                input, context);
    }
}
