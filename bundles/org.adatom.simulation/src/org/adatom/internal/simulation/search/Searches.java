/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.OptionalDouble;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.structure.Structure;

/** The methods of searching, each from the options of its analysis; temperatures in K, NaN or absent for the usual. */
public final class Searches {
    private Searches() {
    }

    /** {@return what basin hopping finds} */
    public static Result hop(SearchSettings settings, int walkers, OptionalDouble temperature, int patience, boolean surface,
            Structure input, RunContext context) {
        var rules = new Hopper.Rules(walkers, temperature.orElse(Double.NaN), patience, surface);
        return SearchLoop.run(settings, input, context, arena -> new Hopper(arena, rules));
    }

    /** {@return what minima hopping finds} */
    public static Result escape(SearchSettings settings, int walkers, OptionalDouble temperature, int minima, Structure input,
            RunContext context) {
        var rules = new MinimaHopper.Rules(walkers, temperature.orElse(Double.NaN), minima);
        return SearchLoop.run(settings, input, context, arena -> new MinimaHopper(arena, rules));
    }

    /** {@return what a genetic algorithm finds} */
    public static Result breed(SearchSettings settings, int population, int children, double mutation, int patience,
            boolean surface, Structure input, RunContext context) {
        var rules = new Breeder.Rules(population, children, mutation, patience, surface);
        return SearchLoop.run(settings, input, context, arena -> new Breeder(arena, rules));
    }

    /** {@return what parallel tempering finds} */
    public static Result temper(SearchSettings settings, int replicas, OptionalDouble coldest, OptionalDouble hottest, int moves,
            Structure input, RunContext context) {
        var rules = new Replicas.Rules(replicas, coldest.orElse(Double.NaN), hottest.orElse(Double.NaN), moves);
        return SearchLoop.run(settings, input, context, arena -> new Replicas(arena, rules));
    }

    /** {@return what random structures give} */
    public static Result sample(SearchSettings settings, int shakes, boolean surface, Structure input, RunContext context) {
        var rules = new Sampler.Rules(shakes, surface);
        return SearchLoop.run(settings, input, context, arena -> new Sampler(arena, rules));
    }

    /** {@return what a particle swarm finds} */
    public static Result swarm(SearchSettings settings, int particles, double inertia, double own, double others, double fresh,
            Structure input, RunContext context) {
        var rules = new Swarm.Rules(particles, inertia, own, others, fresh);
        return SearchLoop.run(settings, input, context, arena -> new Swarm(arena, rules));
    }
}
