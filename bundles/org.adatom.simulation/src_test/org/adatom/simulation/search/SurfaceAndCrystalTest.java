/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.search;

import static org.adatom.simulation.search.SearchCases.METHODS;
import static org.adatom.simulation.search.SearchCases.number;
import static org.adatom.simulation.search.SearchCases.run;
import static org.adatom.simulation.search.SearchCases.search;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Structure;
import org.adatom.structure.build.BulkBuilder;
import org.adatom.structure.build.BulkOptions;
import org.adatom.structure.build.CrystalStructure;
import org.adatom.structure.build.Fcc111Builder;
import org.junit.jupiter.api.Test;

class SurfaceAndCrystalTest {

    private static Structure slab(int fixedLayers) {
        var builder = new Fcc111Builder();
        return builder.build(ParameterModel.of(builder.optionsType()).bind(Map.of("symbol", "Cu", "size", "3,3,3", "vacuum", 8,
                "fixed-layers", fixedLayers)));
    }

    @Test
    void anIslandGrowsInOneLayer() {
        var slab = slab(2);
        var result = search(new GeneticAnalysis(), slab, run().threads(2), Map.of("add", "Cu3", "minimisations", 60));
        var lowest = ((Structures) result.find("lowest").orElseThrow()).structures().getFirst();
        assertEquals(slab.count() + 3, lowest.count());
        double top = 0;
        double low = Double.MAX_VALUE;
        for (int i = slab.count(); i < lowest.count(); i++) {
            top = Math.max(top, lowest.z(i));
            low = Math.min(low, lowest.z(i));
        }
        assertEquals(low, top, 0.1, "all three lie on the surface");
        boolean[] fixed = slab.fixed();
        for (int i = 0; i < slab.count(); i++) {
            for (int c = 0; c < 3 && fixed[i]; c++) {
                assertEquals(slab.position(i)[c], lowest.position(i)[c], "atom " + i + " is fixed");
            }
        }
    }

    @Test
    void eachMethodPlacesAnAtomInAHollow() {
        double expected = Double.NaN;
        for (var method : METHODS) {
            var result = search(method, slab(3), run(), Map.of("add", "Cu", "minimisations", 40));
            expected = Double.isNaN(expected) ? number(result, "energy") : expected;
            assertEquals(expected, number(result, "energy"), 2e-3, method.getClass().getSimpleName());
        }
    }

    @Test
    void fourAtomsInACubeBecomeFcc() {
        var crystal = new BulkBuilder().build(new BulkOptions("Al", CrystalStructure.FCC, OptionalDouble.of(3.99427),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), true, false));
        for (var method : METHODS) {
            var result = search(method, crystal, run().threads(2), Map.of("minimisations", 80));
            assertTrue(number(result, "energy") < 4 * -0.004883 + 1e-4, method.getClass().getSimpleName() + " "
                    + result.verdict().text());
        }
    }
}
