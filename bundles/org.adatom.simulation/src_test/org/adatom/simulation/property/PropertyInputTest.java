/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.ResultItem.Scalar;
import org.adatom.internal.simulation.property.AdsorbateAtoms;
import org.adatom.internal.simulation.property.CubicCell;
import org.adatom.internal.simulation.property.Tasks;
import org.adatom.potential.Buckingham;
import org.adatom.potential.BuckinghamOptions;
import org.adatom.potential.Emt;
import org.adatom.potential.IonicModel;
import org.adatom.potential.StillingerWeber;
import org.adatom.potential.StillingerWeberOptions;
import org.adatom.structure.Structure;
import org.adatom.structure.build.Adsorption;
import org.adatom.structure.build.BulkBuilder;
import org.adatom.structure.build.BulkOptions;
import org.adatom.structure.build.CrystalStructure;
import org.adatom.structure.build.Fcc111Builder;
import org.adatom.structure.build.Molecules;
import org.adatom.structure.build.SlabOptions;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.geometry.Measurements;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the analyses of properties take and refuse, and how they find their parts. */
class PropertyInputTest {
    private static TestRun run() {
        return new TestRun().potential("emt", new Emt()).potential("ions",
                new Buckingham(BuckinghamOptions.of(IonicModel.MGO)));
    }

    private static Structure bulk(CrystalStructure kind, String symbol, double a) {
        return new BulkBuilder().build(BulkOptions.of(symbol, kind, a));
    }

    private static void refused(Executable what, String word) {
        var text = String.valueOf(assertThrows(RuntimeException.class, what).getMessage());
        assertTrue(text.contains(word), text);
        assertFalse(text.contains("\n"), text);
    }

    @Test
    void clustersAndSlabsAreNoCrystals() {
        var molecule = Molecules.named("CO");
        refused(() -> new EosAnalysis().run(eos("emt"), molecule, run()), "crystal");
        refused(() -> new ElasticAnalysis().run(new ElasticOptions("emt", 0.005, true, true, 1e-4, 10), molecule,
                run()), "crystal");
        refused(() -> new VacancyAnalysis().run(vacancy("emt", 0), molecule, run()), "crystal");
        refused(() -> new SurfaceEnergyAnalysis().run(surface(2), molecule, run()), "crystal");
    }

    private static EosOptions eos(String potential) {
        return new EosOptions(potential, StateEquation.VINET, 0.05, 7, true, 1e-3, 100);
    }

    private static VacancyOptions vacancy(String potential, int site) {
        return new VacancyOptions(potential, new int[] {2, 2, 2}, 10, site, OptionalDouble.empty(), false, 0.01, 10);
    }

    private static SurfaceEnergyOptions surface(int... layers) {
        return new SurfaceEnergyOptions("emt", new int[] {1, 1, 1}, layers, 0, 8, false, 0.01, 10);
    }

    @Test
    void optionsThatContradictAreRefused() {
        refused(() -> surface(), "slab");
        refused(() -> new SurfaceEnergyOptions("emt", new int[] {1}, new int[] {2}, 0, 8, false, 0.01, 10), "Miller");
        refused(() -> new VacancyOptions("emt", new int[] {2, 2}, 10, 0, OptionalDouble.empty(), false, 0.01, 10),
                "three");
        var copper = bulk(CrystalStructure.FCC, "Cu", 3.6);
        refused(() -> new VacancyAnalysis().run(vacancy("emt", 1), copper, run()), "no atom 1");
        var magnesia = bulk(CrystalStructure.ROCKSALT, "MgO", 4.2);
        refused(() -> new VacancyAnalysis().run(vacancy("ions", 0), magnesia, run()), "chemical potential of Mg");
    }

    @Test
    void ionsInACrystalHaveAnEquationOfState() {
        var result = new EosAnalysis().run(eos("ions"), bulk(CrystalStructure.ROCKSALT, "MgO", 4.5), run());
        assertEquals(Outcome.DONE, result.verdict().outcome());
        // G. V. Lewis and C. R. A. Catlow fitted the model to the crystal: 4.21 A by experiment
        assertEquals(4.2, result.find("lattice-constant").map(Scalar.class::cast).orElseThrow().value(), 0.03);
    }

    /** H. Balamane, T. Halicioglu, W. A. Tiller, Phys. Rev. B 46, 2250, 1992, doi 10.1103/PhysRevB.46.2250. */
    @Test
    void atomsRelaxInStrainedSilicon() {
        var silicon = bulk(CrystalStructure.DIAMOND, "Si", 5.4);
        var run = run().potential("sw", new StillingerWeber(StillingerWeberOptions.SILICON));
        double clamped = c44(new ElasticAnalysis().run(new ElasticOptions("sw", 0.001, false, true, 1e-5, 100), silicon, run));
        var result = new ElasticAnalysis().run(new ElasticOptions("sw", 0.001, true, true, 1e-5, 100), silicon, run);
        assertEquals(151.4, result.find("c11").map(Scalar.class::cast).orElseThrow().value(), 0.2);
        assertEquals(76.4, result.find("c12").map(Scalar.class::cast).orElseThrow().value(), 0.2);
        assertEquals(56.4, c44(result), 0.2);
        assertEquals(109.8, clamped, 0.3);
    }

    private static double c44(Result result) {
        return result.find("c44").map(Scalar.class::cast).orElseThrow().value();
    }

    @Test
    void aChargedVacancyNeedsABackground() {
        var magnesia = bulk(CrystalStructure.ROCKSALT, "MgO", 4.2);
        var options = new VacancyOptions("ions", new int[] {2, 2, 2}, 10, 0, OptionalDouble.of(0), false, 0.01, 10);
        refused(() -> new VacancyAnalysis().run(options, magnesia, run()), "background=true");
        var ions = new Buckingham(new BuckinghamOptions(IonicModel.MGO, "", "", true, 12, true, 1e-12, true));
        var result = new VacancyAnalysis().run(options, magnesia, run().potential("ions", ions));
        assertEquals(Outcome.DONE, result.verdict().outcome());
    }

    @Test
    void theSiteOfACompoundIsTakenOut() {
        var magnesia = bulk(CrystalStructure.ROCKSALT, "MgO", 4.2).withNumbers(new int[] {29, 47});
        var options = new VacancyOptions("emt", new int[] {2, 2, 2}, 10, 1, OptionalDouble.of(0), false, 0.01, 10);
        var result = new VacancyAnalysis().run(options, magnesia, run());
        var left = result.find("vacancy").map(ResultItem.Structures.class::cast).orElseThrow()
                .structures().getFirst();
        assertEquals("Ag7Cu8", left.formula());
    }

    @Test
    void anUnfinishedRelaxationIsTold() {
        var copper = bulk(CrystalStructure.FCC, "Cu", 3.6);
        var result = new VacancyAnalysis().run(new VacancyOptions("emt", new int[] {3, 3, 3}, 10, 0,
                OptionalDouble.empty(), true, 1e-6,
                1), copper, run());
        assertEquals(Outcome.NOT_CONVERGED, result.verdict().outcome());
        assertTrue(result.verdict().text().contains("more steps"));
    }

    @Test
    void cubicCellsAreFoundInPrimitiveOnes() {
        for (var kind : List.of(CrystalStructure.FCC, CrystalStructure.BCC, CrystalStructure.SC)) {
            var cell = CubicCell.conventional(bulk(kind, "Cu", 3.5));
            assertEquals(3.5, CubicCell.edge(bulk(kind, "Cu", 3.5).lattice()), 1e-12);
            for (int k = 0; k < 9; k++) {
                assertEquals(k % 4 == 0 ? 3.5 : 0, cell.lattice().rows()[k], 1e-12);
            }
        }
        var hexagonal = bulk(CrystalStructure.HCP, "Ti", 2.95);
        assertTrue(Double.isNaN(CubicCell.edge(hexagonal.lattice())));
        assertEquals(hexagonal, CubicCell.conventional(hexagonal));
    }

    @Test
    void adsorbatesAreFoundByTagNumberAndSymbol() {
        var slab = new Fcc111Builder().build(SlabOptions.of("Cu", 2, 2, 2).withVacuum(8));
        var on = Adsorption.addAt(slab, Molecules.named("CO"), 1.8, 0, 0, 1);
        for (var text : List.of("", "8,9", "8-9", "C, O", "O 8")) {
            var found = AdsorbateAtoms.find(on, text.equals("O 8") ? "O C" : text);
            for (int i = 0; i < 10; i++) {
                assertEquals(i >= 8, found[i], text);
            }
        }
        refused(() -> AdsorbateAtoms.find(on, "12"), "0 to 9");
        refused(() -> AdsorbateAtoms.find(on, "99999999999"), "0 to 9");
        refused(() -> AdsorbateAtoms.find(on, "Qq"), "Qq");
        refused(() -> AdsorbateAtoms.find(on, "Ag"), "no adsorbate");
        refused(() -> AdsorbateAtoms.find(on, "0-9"), "all atoms");
        refused(() -> AdsorbateAtoms.find(slab.withTags(new int[8]), ""), "name the atoms");
    }

    @Test
    void moleculesAcrossABorderAreMadeWhole() {
        var slab = new Fcc111Builder().build(SlabOptions.of("Cu", 3, 3, 2).withVacuum(8));
        var two = Adsorption.addAt(Adsorption.addAt(slab, Molecules.named("H2O"), 2, 0, 0, 0), Molecules.named("CO"),
                2, 4, 3, 1);
        var wrapped = Placement.wrap(two, two.periodicity());
        var molecules = AdsorbateAtoms.molecules(wrapped.select(new int[] {18, 19, 20, 21, 22}));
        assertEquals(List.of("H2O", "CO"), molecules.stream().map(Structure::formula).toList());
        assertEquals(Measurements.distance(two, 18, 19), Measurements.distance(molecules.getFirst(), 0, 1), 1e-9);
        assertFalse(molecules.getFirst().periodicity().any());
    }

    @Test
    void tasksKeepTheirOrderAndEndTogether() {
        var many = Tasks.map(new TestRun().threads(2), 50, k -> k * k, (k, value, done) -> { });
        for (int k = 0; k < 50; k++) {
            assertEquals(k * k, many.get(k));
        }
        assertThrows(OperationCanceledException.class, () -> new EosAnalysis().run(eos("emt"),
                bulk(CrystalStructure.FCC, "Cu", 3.6),
                run().threads(2).cancelledAt(3)));
        refused(() -> Tasks.map(new TestRun().threads(2), 9, k -> {
            if (k == 4) {
                throw new IllegalStateException("the fifth");
            }
            return k;
        }, (k, value, done) -> { }), "the fifth");
    }
}
