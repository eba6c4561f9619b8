/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.potential.Potential;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.adatom.structure.build.IcosahedronBuilder;
import org.adatom.structure.build.IcosahedronOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelaxationTest {
    private static final Potential LJ = new LennardJones(LennardJonesOptions.plain(1, 1, 1000));

    private static Structure dimer(double r) {
        return Structure.of(new int[] {18, 18}, new double[] {0, 0, 0, 0, 0, r});
    }

    private static Structure cluster13(double noise) {
        var options = ParameterModel.of(IcosahedronOptions.class).bind(Map.of("symbol", "Ar", "shells", 2, "a", 1.5874));
        var s = new IcosahedronBuilder().build(options);
        var random = new Random(11);
        var r = s.positions();
        for (int i = 0; i < r.length; i++) {
            r[i] += noise * random.nextGaussian();
        }
        return s.withPositions(r);
    }

    @ParameterizedTest
    @EnumSource
    void theDimerReachesItsMinimum(Optimiser optimiser) {
        var seen = new ArrayList<Relaxation.Step>();
        var out = new Relaxation(optimiser, 1e-6, 500, 0.2).run(dimer(1.5), LJ, seen::add);
        assertEquals(-0.3203365943, seen.getFirst().energy(), 1e-10);
        assertEquals(Ending.CONVERGED, out.ending());
        assertEquals(-1, out.energy(), 1e-10);
        assertEquals(Math.pow(2, 1.0 / 6), out.structure().z(1) - out.structure().z(0), 1e-6);
        assertEquals(out.steps(), seen.getLast().index());
    }

    /** Energy of the Cambridge Cluster Database for N = 13. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GAUSSIAN_PROCESS") // its length of 0.4 A suits no sigma of 1 A
    void theIcosahedronOfThirteenRelaxesToTheTable(Optimiser optimiser) {
        var out = new Relaxation(optimiser, 1e-4, 500, 0.2).run(cluster13(0.05), LJ, step -> { });
        assertEquals(Ending.CONVERGED, out.ending());
        assertEquals(-44.326801, out.energy(), 1e-6);
    }

    @Test
    void bothQuasiNewtonRulesTakeTheSameSteps() {
        var a = new Relaxation(Optimiser.BFGS, 0.01, 500, 0.2).run(cluster13(0.02), LJ, step -> { });
        var b = new Relaxation(Optimiser.LBFGS, 0.01, 500, 0.2).run(cluster13(0.02), LJ, step -> { });
        assertEquals(a.steps(), b.steps());
        assertEquals(a.energy(), b.energy(), 1e-8);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GAUSSIAN_PROCESS") // its length of 0.4 A suits no sigma of 1 A
    void constraintsHoldOnTheWay(Optimiser optimiser) {
        var s = cluster13(0.05);
        var held = s.withConstraints(List.of(new Constraint.FixedAtoms(new int[] {0}),
                new Constraint.FixedBondLength(1, 2, Double.NaN),
                new Constraint.FixedPlane(new int[] {3}, new double[] {1, 0, 0})));
        double bond = distance(s, 1, 2);
        var out = new Relaxation(optimiser, 0.01, 1000, 0.2).run(held, LJ, step -> {
            var now = step.structure().get();
            assertEquals(bond, distance(now, 1, 2), 1e-10);
            assertEquals(s.x(3), now.x(3), 1e-10);
            assertTrue(Arrays.equals(s.position(0), now.position(0)));
        });
        assertEquals(Ending.CONVERGED, out.ending());
        assertEquals(held.constraints(), out.structure().constraints());
    }

    private static double distance(Structure s, int i, int j) {
        return Math.sqrt(Math.pow(s.x(i) - s.x(j), 2) + Math.pow(s.y(i) - s.y(j), 2) + Math.pow(s.z(i) - s.z(j), 2));
    }

    @Test
    void stoppingAndDivergingAreSaid() {
        var stopped = new Relaxation(Optimiser.BFGS, 1e-8, 3, 0.2).run(dimer(1.5), LJ, step -> { });
        assertEquals(Ending.STOPPED, stopped.ending());
        assertTrue(stopped.sentence(1e-8).startsWith("Stopped after 3 steps"), stopped.sentence(1e-8));
        var wild = new LennardJones(LennardJonesOptions.plain(1e6, 1, 1000));
        var diverged = new Relaxation(Optimiser.FIRE, 1e-8, 1000, 1).run(dimer(0.9), wild, step -> { });
        assertTrue(diverged.ending() == Ending.DIVERGED || diverged.structure().z(1) > 1, diverged.sentence(1e-8));
    }

    @Test
    void tooManyAtomsForAHessianIsSaid() {
        var many = Structure.builder();
        for (int i = 0; i < 500; i++) {
            many.add(18, 2.0 * i, 0, 0);
        }
        var e = assertThrows(SimulationException.class,
                () -> new Relaxation(Optimiser.BFGS, 0.1, 1, 0.2).run(many.build(), LJ, step -> { }));
        assertTrue(e.getMessage().contains("lbfgs"), e.getMessage());
    }
}
