/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Scalar;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.Emt;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.structure.Structure;
import org.adatom.structure.build.RandomClusterBuilder;
import org.adatom.structure.build.RandomClusterOptions;
import org.adatom.testkit.analysis.TestRun;

/** Clusters to search, and what the literature knows. */
final class SearchCases {
    /**
     * Energies of the lowest known minima of Lennard-Jones clusters by the number of atoms, epsilon: spec/reference-values.md,
     * "Lennard-Jones clusters, Cambridge Cluster Database".
     */
    static final double[] CAMBRIDGE = {0, 0, -1.000000, -3.000000, -6.000000, -9.103852, -12.712062, -16.505384, -19.821489,
        -24.113360, -28.422532, -32.765970, -37.967600, -44.326801, -47.845157, -52.322627, -56.815742, -61.317995, -66.530949,
        -72.659782, -77.177043, -81.684571, -86.809782, -92.844472, -97.348815, -102.372663, -108.315616, -112.873584,
        -117.822402, -123.587371, -128.286571};
    /** All methods. */
    static final List<Analysis<?, Structure>> METHODS = List.of(new BasinHoppingAnalysis(), new MinimaHoppingAnalysis(),
            new GeneticAnalysis(), new ParallelTemperingAnalysis(), new RandomSearchAnalysis(), new ParticleSwarmAnalysis());

    private SearchCases() {
    }

    static TestRun run() {
        return new TestRun().potential("lj", new LennardJones(LennardJonesOptions.plain(1, 1, 200))).potential("emt", new Emt());
    }

    static Structure cluster(String formula) {
        return new RandomClusterBuilder().build(new RandomClusterOptions(formula, 0.8, 0));
    }

    static Result search(Analysis<?, Structure> method, Structure input, TestRun run, Map<String, Object> parameters) {
        return searchAs(method, input, run, parameters);
    }

    private static <P extends Record> Result searchAs(Analysis<P, Structure> method, Structure input, TestRun run,
            Map<String, Object> parameters) {
        return method.run(ParameterModel.of(method.optionsType()).bind(parameters), input, run);
    }

    /** {@return the result of a search that ends at the energy that the literature knows} */
    static Result lennardJones(Analysis<?, Structure> method, int atoms, long seed, int minimisations) {
        var parameters = new HashMap<String, Object>();
        parameters.put("potential", "lj");
        parameters.put("minimisations", minimisations);
        parameters.put("target", CAMBRIDGE[atoms] + 2e-6);
        return search(method, cluster("Ar" + atoms), run().seed(seed).threads(2), parameters);
    }

    static double number(Result result, String name) {
        return ((Scalar) result.find(name).orElseThrow()).value();
    }
}
