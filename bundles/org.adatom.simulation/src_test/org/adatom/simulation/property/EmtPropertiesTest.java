/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Scalar;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.potential.Emt;
import org.adatom.structure.Structure;
import org.adatom.structure.build.Adsorption;
import org.adatom.structure.build.BulkBuilder;
import org.adatom.structure.build.BulkOptions;
import org.adatom.structure.build.CrystalStructure;
import org.adatom.structure.build.Fcc111Builder;
import org.adatom.structure.build.Molecules;
import org.adatom.structure.build.SlabOptions;
import org.adatom.testkit.analysis.TestRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the effective medium theory in reference-values.md, section EMT (ASE 3.22.1). */
class EmtPropertiesTest {
    private static final TestRun RUN = new TestRun().potential("emt", new Emt()).threads(2);

    private static Structure fcc(String symbol, double a) {
        return new BulkBuilder().build(BulkOptions.of(symbol, CrystalStructure.FCC, a));
    }

    private static <P extends Record> Result run(Analysis<P, Structure> analysis, P options, Structure input) {
        return analysis.run(options, input, RUN);
    }

    private static double value(Result result, String name) {
        return result.find(name).map(Scalar.class::cast).orElseThrow().value();
    }

    @ParameterizedTest
    @CsvSource({"Al,3.99427,-0.004883,39.70", "Cu,3.58983,-0.007036,134.48", "Ag,4.06355,-0.000367,100.16",
            "Au,4.05617,-0.000135,173.84", "Pt,3.92180,-0.000150,278.30"})
    void equationOfState(String symbol, double a, double energy, double bulk) {
        for (double start : new double[] {1, 1.06}) {
            var result = run(new EosAnalysis(), new EosOptions("emt", StateEquation.BIRCH_MURNAGHAN, 0.02, 9, true,
                    1e-3, 100),
                    fcc(symbol, start * a));
            assertEquals(Outcome.DONE, result.verdict().outcome());
            assertEquals(a, value(result, "lattice-constant"), 2e-5, symbol);
            assertEquals(energy, value(result, "energy-per-atom"), 1e-6);
            assertEquals(bulk, value(result, "bulk-modulus"), 2e-3 * bulk);
        }
    }

    @ParameterizedTest
    @CsvSource({"Al,3.99427,53.3,32.9,36.2", "Cu,3.58983,172.6,115.4,89.9", "Ag,4.06355,125.9,87.3,54.2",
            "Au,4.05617,196.5,162.5,47.0", "Pt,3.92180,318.0,258.5,79.1"})
    void elasticConstants(String symbol, double a, double c11, double c12, double c44) {
        var result = run(new ElasticAnalysis(), new ElasticOptions("emt", 0.001, true, true, 1e-5, 100), fcc(symbol,
                1.01 * a));
        assertEquals(Outcome.DONE, result.verdict().outcome(), result.verdict().text());
        assertEquals(c11, value(result, "c11"), 0.06 + 1e-3 * c11, symbol);
        assertEquals(c12, value(result, "c12"), 0.06 + 1e-3 * c12, symbol);
        assertEquals(c44, value(result, "c44"), 0.06 + 1e-3 * c44, symbol);
        assertEquals(0, value(result, "pressure"), 0.001);
        assertTrue(result.verdict().text().contains("stable"));
    }

    @ParameterizedTest
    @CsvSource({"Al,3.99427,.976,.952", "Cu,3.58983,1.238,1.224", "Ag,4.06355,.857,.851", "Au,4.05617,.754,.736",
            "Pt,3.92180,1.044,1.023"})
    void vacancies(String symbol, double a, double unrelaxed, double relaxed) {
        var result = run(new VacancyAnalysis(), new VacancyOptions("emt", new int[0], 10, 0, OptionalDouble.empty(),
                true, 0.001, 200),
                fcc(symbol, a));
        assertEquals(108, value(result, "sites"));
        assertEquals(unrelaxed, value(result, "unrelaxed"), 6e-4);
        assertEquals(relaxed, value(result, "energy"), 6e-4);
    }

    @ParameterizedTest
    @CsvSource({"Al,3.99427,.7075,.7066,.7356,.7307,.7895,.7877",
            "Cu,3.58983,1.0441,1.0437,1.1338,1.1338,1.2317,1.2292",
            "Ag,4.06355,.5492,.5468,.6176,.6141,.6753,.6649", "Au,4.05617,.5366,.5139,.6398,.5985,.7145,.6353",
            "Pt,3.92180,.7795,.7485,.9343,.8759,1.0432,.9313"})
    void surfaceEnergies(String symbol, double a, double cut111, double relaxed111, double cut100, double relaxed100,
    double cut110,
            double relaxed110) {
        surface(symbol, a, new int[] {1, 1, 1}, new int[] {10, 12}, cut111, relaxed111);
        surface(symbol, a, new int[] {1, 0, 0}, new int[] {5, 6}, cut100, relaxed100);
        surface(symbol, a, new int[] {1, 1, 0}, new int[] {5, 6}, cut110, relaxed110);
    }

    private static void surface(String symbol, double a, int[] miller, int[] layers, double cut, double relaxed) {
        var result = run(new SurfaceEnergyAnalysis(), new SurfaceEnergyOptions("emt", miller, layers, 0, 10, true,
                0.001, 300),
                fcc(symbol, a));
        assertEquals(cut, value(result, "gamma-unrelaxed"), 6e-5, symbol + miller[1] + miller[2]);
        assertEquals(relaxed, value(result, "gamma"), 1.1e-4, symbol + miller[1] + miller[2]);
        assertEquals(cut, value(result, "gamma-fit-unrelaxed"), 1e-3);
    }

    @ParameterizedTest
    @CsvSource({"N,fcc,-5.34322", "N,hcp,-5.34343", "N,ontop,-5.15882", "O,fcc,-4.61556", "O,ontop,-4.44908",
            "C,fcc,-3.57426",
            "C,ontop,-3.36189", "H,fcc,-3.16648", "H,ontop,-3.11188"})
    void adsorptionOnRigidCopper(String symbol, String site, double energy) {
        var slab = new Fcc111Builder().build(SlabOptions.of("Cu", 2, 2, 4).withA(3.58983).withVacuum(10));
        var on = Adsorption.addAtSite(slab, Molecules.named(symbol), 1.5, site, new double[2], 0);
        var fixed = new boolean[on.count()];
        Arrays.fill(fixed, 0, slab.count(), true);
        var result = run(new AdsorptionAnalysis(), new AdsorptionOptions("emt", "", true, 0.001, 300),
                on.withFixed(fixed));
        assertEquals(energy, value(result, "energy"), 3e-5);
        var structures = result.find("structures").map(Structures.class::cast).orElseThrow().structures();
        assertEquals(3, structures.size());
    }
}
