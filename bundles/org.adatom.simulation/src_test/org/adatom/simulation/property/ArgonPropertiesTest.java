/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Scalar;
import org.adatom.numerics.Units;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.structure.Structure;
import org.adatom.structure.build.BulkBuilder;
import org.adatom.structure.build.BulkOptions;
import org.adatom.structure.build.CrystalStructure;
import org.adatom.testkit.analysis.TestRun;
import org.junit.jupiter.api.Test;

/**
 * The Lennard-Jones solid against lattice sums over all shells: lattice constant, energy and argon as in
 * reference-values.md, section Lennard-Jones solid and argon. There the reduced elastic constants are a ten-thousandth
 * larger than the sums give, which are B = 16 A12 d^-12 / V = 75.1851, C11 = 105.1821, C12 = C44 = 60.1867. What lies
 * beyond the cut-off here takes 0.01 from them.
 */
class ArgonPropertiesTest {
    private static final TestRun RUN = new TestRun().potential("lj", new LennardJones(LennardJonesOptions.smooth(1, 1,
            20, 25)))
            .potential("argon", new LennardJones(LennardJonesOptions.smooth(119.8 * 8.617333262e-5, 3.405, 70, 85)));

    private static double value(Result result, String name) {
        return result.find(name).map(Scalar.class::cast).orElseThrow().value();
    }

    private static <P extends Record> Result run(Analysis<P, Structure> analysis, P options, double a) {
        return analysis.run(options, new BulkBuilder().build(BulkOptions.of("Ar", CrystalStructure.FCC, a)), RUN);
    }

    @Test
    void theReducedSolidHasItsLatticeSums() {
        double gpa = Units.GPA;
        var eos = run(new EosAnalysis(), new EosOptions("lj", StateEquation.BIRCH_MURNAGHAN, 0.01, 9, false, 1e-3, 10),
                1.6);
        assertEquals(1.5417374, value(eos, "lattice-constant"), 3e-5);
        assertEquals(-8.6102001, value(eos, "energy-per-atom"), 1e-3);
        assertEquals(75.1851, value(eos, "bulk-modulus") * gpa, 0.02);
        var elastic = run(new ElasticAnalysis(), new ElasticOptions("lj", 2e-4, false, true, 1e-4, 10), 1.55);
        assertEquals(105.1821, value(elastic, "c11") * gpa, 0.015);
        assertEquals(60.1867, value(elastic, "c12") * gpa, 0.015);
        assertEquals(60.1867, value(elastic, "c44") * gpa, 0.015);
        assertEquals(75.1851, value(elastic, "bulk") * gpa, 0.015);
    }

    @Test
    void argonHasItsConstants() {
        var eos = run(new EosAnalysis(), new EosOptions("argon", StateEquation.VINET, 0.02, 9, false, 1e-3, 10), 5.3);
        assertEquals(5.2496, value(eos, "lattice-constant"), 1e-4);
        assertEquals(-0.08889, value(eos, "energy-per-atom"), 2e-5);
        assertEquals(3.150, value(eos, "bulk-modulus"), 2e-3);
        var elastic = run(new ElasticAnalysis(), new ElasticOptions("argon", 2e-4, false, true, 1e-4, 10), 5.25);
        assertEquals(4.407, value(elastic, "c11"), 1e-3);
        assertEquals(2.522, value(elastic, "c12"), 1e-3);
        assertEquals(2.522, value(elastic, "c44"), 1e-3);
    }
}
