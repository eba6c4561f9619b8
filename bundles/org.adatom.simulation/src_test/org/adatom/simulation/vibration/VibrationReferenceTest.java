/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Modes;
import org.adatom.analysis.ResultItem.Scalar;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.Emt;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.Relaxation;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;
import org.adatom.structure.build.Molecules;
import org.adatom.testkit.TestJson;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

/** The numbers of reference-values.md, "EMT", and of optimisation-ase.json. */
class VibrationReferenceTest {
    private static final FiniteDifferences.Watch SILENT = (done, total) -> { };

    private static NormalModes modes(Structure start) {
        var rest = new Relaxation(Optimiser.BFGS, 1e-7, 500, 0.1).run(start, new Emt(), step -> { }).structure();
        return FiniteDifferences.usual().hessian(rest, new Emt(), SILENT).modes();
    }

    private static Structure dimer(int number, double distance) {
        return Structure.of(new int[] {number, number}, new double[] {0, 0, 0, 0, 0, distance});
    }

    @Test
    void dimersVibrateAsInAse() {
        var cases = Map.of("N2", modes(dimer(7, 1)), "O2", modes(dimer(8, 1.1)), "Cu2", modes(dimer(29, 2.2)), "Au2",
                modes(dimer(79, 2.3)), "Pt2", modes(dimer(78, 2.3)), "CO", modes(Molecules.named("CO")));
        var known = Map.of("N2", 1231.4, "O2", 1075.3, "Cu2", 376.50, "Au2", 276.13, "Pt2", 357.92, "CO", 1081.4);
        cases.forEach((name, m) -> assertEquals(known.get(name), m.wavenumbers()[5], 0.06, name));
        assertEquals(0.0774, cases.get("N2").zeroPointEnergy(), 1.5e-4);
    }

    @Test
    void ofTheReferenceFile() {
        var json = TestJson.read("reference/optimisation-ase.json");
        var numbers = Map.of("vib_N2", new int[] {7, 7}, "vib_CO", new int[] {8, 6}, "vib_H2O", new int[] {8, 1, 1},
                "vib_NH3", new int[] {7, 1, 1, 1});
        numbers.forEach((name, z) -> {
            var entry = TestJson.object(json.get(name));
            var s = Structure.of(z, TestJson.numbers(entry.get("pos")));
            var hessian = FiniteDifferences.usual().hessian(s, new Emt(), SILENT);
            assertEquals(TestJson.numbers(entry.get("E"))[0], hessian.energy(), 1e-8, name);
            var found = hessian.modes().wavenumbers();
            var given = TestJson.numbers(entry.get("freq_cm1"));
            for (int k = 0; k < found.length; k++) {
                double value = given[2 * k + 1] > 0 ? -given[2 * k + 1] : given[2 * k];
                assertEquals(value, found[k], Math.abs(value) > 20 ? 2e-4 * Math.abs(value) : 0.6, name + " mode " + k);
            }
        });
    }

    @Test
    void projectionLeavesTheVibrationsAlone() {
        var rest = new Relaxation(Optimiser.BFGS, 1e-9, 500, 0.1).run(Molecules.named("CO"), new Emt(), step -> { })
                .structure();
        var hessian = new FiniteDifferences(1e-3, 4, 1).hessian(rest, new Emt(), SILENT);
        var all = hessian.modes();
        var pure = hessian.vibrations(() -> { });
        assertEquals(1, pure.count());
        assertEquals(all.wavenumbers()[5], pure.wavenumbers()[0], 1e-4);
        assertTrue(all.isRigid(0) && all.isRigid(4) && !all.isRigid(5));
        var e = assertThrows(SimulationException.class, () -> FiniteDifferences.usual()
                .hessian(rest.withFixed(new boolean[] {true, false}), new Emt(), SILENT).vibrations(() -> { }));
        assertTrue(e.getMessage().contains("3 of 6"), e.getMessage());
    }

    private static VibrationOptions options(Map<String, String> values) {
        return ParameterModel.of(VibrationOptions.class).bind(values);
    }

    @Test
    void analysisSaysWhetherTheAtomsAreAtRest() {
        var run = new TestRun().potential("emt", new Emt()).threads(2);
        var result = new VibrationAnalysis().run(options(Map.of()), dimer(7, 1.02), run);
        assertEquals(Outcome.NOT_CONVERGED, result.verdict().outcome());
        assertTrue(result.verdict().text().startsWith("The atoms are not at rest"), result.verdict().text());
        var rested = new VibrationAnalysis().run(options(Map.of("relax", "true", "fmax", "0.0001")), dimer(7, 1.02),
                run);
        assertEquals(Outcome.DONE, rested.verdict().outcome());
        assertEquals(0.0774, ((Scalar) rested.find("zero-point-energy").orElseThrow()).value(), 1.5e-3);
        assertEquals(6, ((Modes) rested.find("modes").orElseThrow()).wavenumbers().length);
        assertEquals(37, ((Table) rested.find("thermochemistry").orElseThrow()).rows());
        for (var name : List.of("molecule", "spectrum", "free-energy", "entropy", "mode-table")) {
            assertTrue(rested.find(name).isPresent(), name);
        }
    }

    @Test
    void analysisCanBeCancelledAndRefusesWhatCannotBe() {
        var start = dimer(7, 1);
        assertThrows(OperationCanceledException.class, () -> new VibrationAnalysis().run(options(Map.of()), start,
                new TestRun().potential("emt", new Emt()).cancelledAt(3)));
        var run = new TestRun().potential("emt", new Emt());
        var e = assertThrows(SimulationException.class, () -> new VibrationAnalysis().run(options(Map.of("atoms",
                "C")), start, run));
        assertTrue(e.getMessage().startsWith("'C' chooses no atom"), e.getMessage());
        assertThrows(SimulationException.class, () -> new VibrationAnalysis().run(options(Map.of("atoms", "0-2")),
                start, run));
    }
}
