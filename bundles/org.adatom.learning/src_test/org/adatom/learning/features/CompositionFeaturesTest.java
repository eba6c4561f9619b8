/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

import org.adatom.learning.LearningException;
import org.adatom.testkit.TestData;
import org.junit.jupiter.api.Test;

class CompositionFeaturesTest {

    private static double feature(String formula, String name) {
        var names = CompositionFeatures.features().stream().map(f -> f.name()).toList();
        int k = names.indexOf(name);
        assertTrue(k >= 0, name);
        return CompositionFeatures.of(ChemicalFormula.parse(formula))[k];
    }

    @Test
    void formulasAreRead() {
        amounts("7H2O", 1, 14, 8, 7);
        amounts("Ca10(PO4)6(OH)2", 1, 2, 8, 26, 15, 6, 20, 10);
        amounts("[Co(NH3)6]Cl3", 1, 18, 7, 6, 17, 3, 27, 1);
        amounts("CuSO4·5H2O", 1, 10, 8, 9, 16, 1, 29, 1);
        amounts("K2Fe{[C N]6} * 3 H2O", 1, 6, 6, 6, 7, 6, 8, 3, 19, 2, 26, 1);
        amounts("Fe0.95O", 8, 1, 26, .95);
        amounts("Al2/3 Ti1/3", 13, 2.0 / 3, 22, 1.0 / 3);
        amounts("TiO₂", 8, 2, 22, 1);
        amounts("NaCl0Br", 11, 1, 35, 1);
    }

    private static void amounts(String text, double... pairs) {
        var f = ChemicalFormula.parse(text);
        assertEquals(pairs.length / 2, f.numbers().length, text);
        for (int i = 0; i < f.numbers().length; i++) {
            assertEquals((int) pairs[2 * i], f.numbers()[i], text);
            assertEquals(pairs[2 * i + 1], f.amounts()[i], 1e-12, text);
        }
    }

    @Test
    void whatIsNoFormulaIsSaid() {
        for (var e : Map.of("", "it is empty", "Xx2", "'Xx' is no element", "Ca(OH", "the bracket '(' is not closed",
                "Na)", "')' cannot be read", "H2o", "'o' cannot be read", "Fe1.2.3", "'1.2.3' is no number", "H0",
                "it names no element", "H2O*", "nothing follows the point", "Na1/0", "a fraction needs").entrySet()) {
            var message = assertThrows(LearningException.class, () -> ChemicalFormula.parse(e.getKey())).getMessage();
            assertTrue(String.valueOf(message).contains(e.getValue()), message);
        }
    }

    @Test
    void keysDoNotDependOnTheNumberOfUnits() {
        assertEquals(ChemicalFormula.parse("NaCl").key(), ChemicalFormula.parse("Cl4Na4").key());
        assertEquals(ChemicalFormula.parse("Fe2O3").key(), ChemicalFormula.parse("Fe4O6").key());
    }

    /** By hand: Fe2O3 has 2/5 iron and 3/5 oxygen. */
    @Test
    void definitionsAreThoseOfThePaper() {
        assertEquals(145, CompositionFeatures.features().size());
        assertEquals(145, CompositionFeatures.features().stream().map(f -> f.name()).distinct().count());
        assertEquals(2, feature("Fe2O3", "elements"));
        assertEquals(Math.sqrt(.16 + .36), feature("Fe2O3", "2-norm of the shares"), 1e-12);
        assertEquals(15.2, feature("Fe2O3", "mean atomic number"), 1e-12);
        assertEquals(.4 * 10.8 + .6 * 7.2, feature("Fe2O3", "deviation atomic number"), 1e-12);
        assertEquals(8, feature("Fe2O3", "mode atomic number"), 1e-12);
        assertEquals(18, feature("Fe2O3", "range atomic number"), 1e-12);
        assertEquals(11, feature("NaCl", "mode atomic number"), 1e-12);
        assertEquals(3.44 - 1.83, feature("Fe2O3", "range electronegativity"), 1e-12);
        double valence = .4 * 8 + .6 * 6;
        assertEquals(.4 * 6 / valence, feature("Fe2O3", "share of d electrons"), 1e-12);
        assertEquals(1, feature("Fe2O3", "charges can balance"));
        assertEquals(0, feature("NaF2", "charges can balance"));
        assertEquals(0, feature("NaK", "charges can balance"));
        double ionic = 1 - Math.exp(-.25 * 1.61 * 1.61);
        assertEquals(ionic, feature("Fe2O3", "max ionic character"), 1e-12);
        assertEquals(.24 * ionic, feature("Fe2O3", "mean ionic character"), 1e-12);
        assertArrayEquals(CompositionFeatures.of(ChemicalFormula.parse("SrTiO3")),
                CompositionFeatures.of(ChemicalFormula.parse("O6Sr2Ti2")), 1e-12);
        assertTrue(Double.isNaN(feature("Ar", "mean electronegativity")));
    }

    /** What can be counted is the same as in the tables of the paper's own program; measured values are near them. */
    @Test
    void propertiesAgreeWithThePublishedTables() throws IOException {
        same(ElementProperty.NUMBER, "Number", 103, 0);
        same(ElementProperty.MENDELEEV_NUMBER, "MendeleevNumber", 103, 0);
        same(ElementProperty.GROUP, "Column", 103, 0);
        same(ElementProperty.PERIOD, "Row", 103, 0);
        same(ElementProperty.S_VALENCE, "NsValence", 102, 0);
        same(ElementProperty.P_VALENCE, "NpValence", 102, 0);
        same(ElementProperty.D_VALENCE, "NdValence", 102, 0);
        same(ElementProperty.F_VALENCE, "NfValence", 102, 0);
        same(ElementProperty.VALENCE, "NValence", 102, 0);
        same(ElementProperty.S_UNFILLED, "NsUnfilled", 102, 0);
        same(ElementProperty.P_UNFILLED, "NpUnfilled", 102, 0);
        same(ElementProperty.D_UNFILLED, "NdUnfilled", 102, 0);
        same(ElementProperty.F_UNFILLED, "NfUnfilled", 102, 0);
        same(ElementProperty.UNFILLED, "NUnfilled", 102, 0);
        same(ElementProperty.WEIGHT, "AtomicWeight", 92, .005);
        near(ElementProperty.MELTING, "MeltingT", .02, 3);
        near(ElementProperty.ELECTRONEGATIVITY, "Electronegativity", .03, 1);
        near(ElementProperty.VOLUME, "GSvolume_pa", .15, 25);
        near(ElementProperty.SPACE_GROUP, "SpaceGroupNumber", 0, 7);
    }

    private static String[] table(String name) throws IOException {
        return Files.readString(TestData.path("data/magpie/magpie_elementdata/" + name + ".table")).strip().split("\\s+");
    }

    private static void same(ElementProperty p, String name, int last, double tolerance) throws IOException {
        var theirs = table(name);
        for (int z = 1; z <= last; z++) {
            double expected = Double.parseDouble(theirs[z - 1]);
            assertEquals(expected, p.of(z), tolerance * expected, p + " of " + z);
        }
    }

    private static void near(ElementProperty p, String name, double tolerance, int most) throws IOException {
        var theirs = table(name);
        int far = 0;
        for (int z = 1; z <= 96; z++) {
            if (!theirs[z - 1].startsWith("M") && !Double.isNaN(p.of(z))) {
                double expected = Double.parseDouble(theirs[z - 1]);
                far += Math.abs(expected - p.of(z)) > tolerance * expected ? 1 : 0;
            }
        }
        assertTrue(far <= most, p + ": " + far + " elements are further away");
    }
}
