/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.Emt;
import org.adatom.potential.Potential;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.structure.build.Adsorption;
import org.adatom.structure.build.BulkBuilder;
import org.adatom.structure.build.BulkOptions;
import org.adatom.structure.build.Fcc100Builder;
import org.adatom.structure.build.Fcc111Builder;
import org.adatom.structure.build.IcosahedronBuilder;
import org.adatom.structure.build.IcosahedronOptions;
import org.adatom.structure.build.Molecules;
import org.adatom.structure.build.SlabOptions;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.edit.Supercells;
import org.adatom.testkit.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps and energies of ASE's optimisers from the same starts, reference/optimisation-ase.json. */
class OptimisationReferenceTest {
    private static final Potential EMT = new Emt();
    private static final double[] HERE = {0, 0};

    static Stream<Arguments> cases() {
        return Stream.of("opt_h2o_emt", "opt_N2_on_Cu111_442_fixedCu", "opt_AuAl100_hollow", "opt_Cu107_vacancy")
                .flatMap(start -> Stream.of(Arguments.of(start, "BFGS", Optimiser.BFGS),
                        Arguments.of(start, "LBFGS", Optimiser.LBFGS), Arguments.of(start, "FIRE", Optimiser.FIRE),
                        Arguments.of(start, "BFGSLineSearch", Optimiser.BFGS_LINE_SEARCH)));
    }

    private static Structure start(String name) {
        return switch (name) {
            case "opt_h2o_emt" -> Molecules.named("H2O");
            case "opt_N2_on_Cu111_442_fixedCu" -> {
                var n2 = Structure.of(new int[] {7, 7}, new double[] {0, 0, 0, 0, 0, 1.1});
                var slab = new Fcc111Builder().build(slab("Cu", 4, 4, 2));
                var s = Adsorption.addAtSite(slab, n2, 1.85, "ontop", HERE, 0);
                yield s.withFixed(marked(s, i -> s.element(i) == Element.Cu));
            }
            case "opt_AuAl100_hollow" -> {
                var slab = new Fcc100Builder().build(slab("Al", 2, 2, 3));
                var au = Structure.of(new int[] {79}, new double[3]);
                var s = Placement.centerWithVacuum(Adsorption.addAtSite(slab, au, 1.7, "hollow", HERE, 0), 4, 2);
                yield s.withFixed(marked(s, i -> s.tags()[i] > 1));
            }
            case "opt_Cu107_vacancy" -> {
                var cubic = new BulkBuilder().build(
                        ParameterModel.of(BulkOptions.class).bind(Map.of("symbol", "Cu", "cubic", true)));
                var s = Supercells.repeat(cubic, 3, 3, 3);
                yield s.without(marked(s, i -> i == 0));
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static SlabOptions slab(String symbol, int na, int nb, int layers) {
        return ParameterModel.of(SlabOptions.class).bind(Map.of("symbol", symbol, "size", na + "," + nb + "," + layers));
    }

    private static boolean[] marked(Structure s, IntPredicate which) {
        var out = new boolean[s.count()];
        for (int i = 0; i < out.length; i++) {
            out[i] = which.test(i);
        }
        return out;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepsAndEnergyAreThoseOfAse(String name, String rule, Optimiser optimiser) {
        var reference = TestJson.object(TestJson.object(TestJson.read("reference/optimisation-ase.json").get(name)).get(rule));
        double steps = TestJson.numbers(reference.get("steps"))[0];
        double energy = TestJson.numbers(reference.get("E"))[0];
        var out = new Relaxation(optimiser, 0.01, 500, 0.2).run(start(name), EMT, step -> { });
        assertEquals(Ending.CONVERGED, out.ending());
        assertTrue(out.steps() <= Math.ceil(1.2 * steps), rule + " took " + out.steps() + " steps, ASE " + steps);
        assertEquals(energy, out.energy(), optimiser == Optimiser.BFGS_LINE_SEARCH ? 5e-4 : 1e-7);
        if (optimiser != Optimiser.BFGS_LINE_SEARCH) {
            assertEquals(steps, out.steps());
        }
    }

    /** Steps of GPMin of ASE 3.22.1 and its evaluations, counted in the potential, from the same starts. */
    @ParameterizedTest
    @CsvSource({"opt_h2o_emt, 4, 9, 1.878891", "opt_N2_on_Cu111_442_fixedCu, 3, 10, 11.625223", "opt_AuAl100_hollow, 3, 5, 3.314278"})
    void theGaussianProcessTakesTheStepsOfAse(String name, int steps, int calls, double energy) {
        var out = new Relaxation(Optimiser.GAUSSIAN_PROCESS, 0.01, 500, 0.2).run(start(name), EMT, step -> { });
        assertEquals(Ending.CONVERGED, out.ending());
        assertEquals(steps, out.steps());
        assertEquals(calls, out.calls());
        assertEquals(energy, out.energy(), 2e-6);
    }

    /** Thirteen copper atoms: BFGS takes 29 steps. */
    @Test
    void theGaussianProcessNeedsHalfTheEvaluationsOfBfgs() {
        var cluster = rattled(new IcosahedronBuilder().build(
                ParameterModel.of(IcosahedronOptions.class).bind(Map.of("symbol", "Cu", "shells", 2))), 0.15);
        var bfgs = new Relaxation(Optimiser.BFGS, 0.01, 500, 0.2).run(cluster, EMT, step -> { });
        var learning = new Relaxation(Optimiser.GAUSSIAN_PROCESS, 0.01, 500, 0.2).run(cluster, EMT, step -> { });
        assertEquals(bfgs.energy(), learning.energy(), 1e-3);
        assertTrue(2 * learning.calls() < bfgs.calls(), learning.calls() + " evaluations, BFGS " + bfgs.calls());
    }

    /** Copper, 864 and 4,000 atoms moved by 0.15 A: L-BFGS takes 73 and 96 steps. */
    @Test
    void thePreconditionerSavesMoreStepsTheLargerTheSolid() {
        var cubic = new BulkBuilder().build(ParameterModel.of(BulkOptions.class).bind(Map.of("symbol", "Cu", "cubic", true, "a", 3.65)));
        for (int size : new int[] {6, 10}) {
            var start = rattled(Supercells.repeat(cubic, size, size, size), 0.15);
            var plain = new Relaxation(Optimiser.LBFGS, 0.001, 500, 0.2).run(start, EMT, step -> { });
            var better = new Relaxation(Optimiser.PRECONDITIONED_LBFGS, 0.001, 500, 0.2).run(start, EMT, step -> { });
            assertEquals(Ending.CONVERGED, better.ending());
            assertEquals(plain.energy(), better.energy(), 1e-6 * start.count());
            assertTrue(better.steps() * (size == 6 ? 3 : 3.5) < plain.steps(), better.steps() + " steps, L-BFGS " + plain.steps());
        }
    }

    private static Structure rattled(Structure s, double size) {
        var random = new Random(4);
        var r = s.positions();
        for (int i = 0; i < r.length; i++) {
            r[i] += size * random.nextGaussian();
        }
        return s.withPositions(r);
    }
}
