/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import static org.adatom.simulation.path.PathCases.EMT;
import static org.adatom.simulation.path.PathCases.gold;
import static org.adatom.simulation.path.PathCases.moved;
import static org.adatom.simulation.path.PathCases.relaxed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.Relaxation;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.simulation.SimulationException;
import org.adatom.simulation.vibration.FiniteDifferences;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;

class DimerSearchTest {
    private static final DimerSearch SEARCH = new DimerSearch(0.002, 300, 0.2, 0.01, 5, 2);

    private static double[] along(Structure s, int atom, int axis) {
        var out = new double[3 * s.count()];
        out[3 * atom + axis] = 1;
        return out;
    }

    /** The saddle that the band finds between two hollows: 0.37446 eV, on the bridge. */
    @Test
    void goldLeavesItsHollowOverTheBridge() {
        var start = relaxed(gold(), Optimiser.LBFGS, 1e-4);
        var out = SEARCH.run(moved(start, 12, 0.1), along(start, 12, 0), EMT, () -> { }, step -> { });
        assertEquals(Ending.CONVERGED, out.ending());
        assertEquals(0.374464, out.energy() - EMT.evaluate(start).energy(), 2e-5);
        assertArrayEquals(new double[] {2.8638, 1.4319, 10.0045}, out.structure().position(12), 0.02);
        assertTrue(out.curvature() < 0);
        assertTrue(out.calls() < 400, "evaluations: " + out.calls());
    }

    /** The curvature that the dimer finds is the least of the Hessian. */
    @Test
    void itTurnsToTheLeastCurvature() {
        var start = relaxed(gold(), Optimiser.LBFGS, 1e-4);
        var anywhere = new Random(2).doubles(39, -1, 1).toArray();
        var out = new DimerSearch(0.002, 300, 0.2, 0.005, 0.2, 10).run(moved(start, 12, 0.1), anywhere, EMT, () -> { }, step -> { });
        assertEquals(Ending.CONVERGED, out.ending());
        var hessian = new FiniteDifferences(0.005, 2, 1).hessian(out.structure(), EMT, (done, total) -> { });
        assertEquals(hessian.curvatures()[0], out.curvature(), 2e-2);
        assertTrue(hessian.curvatures()[1] > 0);
    }

    /** Every search from a minimum of seven Lennard-Jones atoms ends on a saddle of the first order, free of drift and rotation. */
    @Test
    void aFreeClusterFindsSaddles() {
        var lj = new LennardJones(LennardJonesOptions.plain(1, 1, 1000));
        var random = new Random(17);
        var r = new double[21];
        for (int i = 0; i < r.length; i++) {
            r[i] = 2 * random.nextDouble();
        }
        var start = new Relaxation(Optimiser.FIRE, 1e-4, 5000, 0.1)
                .run(Structure.of(new int[] {18, 18, 18, 18, 18, 18, 18}, r), lj, step -> { }).structure();
        for (int seed = 0; seed < 4; seed++) {
            var direction = new Random(seed).doubles(21, -1, 1).toArray();
            var at = start.positions();
            for (int i = 0; i < at.length; i++) {
                at[i] += 0.05 * direction[i];
            }
            var out = new DimerSearch(1e-3, 500, 0.1, 0.001, 2, 4).run(start.withPositions(at), direction, lj, () -> { },
                    step -> { });
            assertEquals(Ending.CONVERGED, out.ending(), "seed " + seed);
            var curvatures = new FiniteDifferences(1e-3, 2, 1).hessian(out.structure(), lj, (done, total) -> { }).curvatures();
            assertTrue(curvatures[0] < -0.1, "seed " + seed + ": " + curvatures[0]);
            assertTrue(curvatures[1] > -0.1, "seed " + seed + ": " + curvatures[1]);
        }
    }

    @Test
    void constraintsHold() {
        var start = relaxed(gold(), Optimiser.LBFGS, 1e-3);
        var everywhere = new Random(1).doubles(39, -1, 1).toArray();
        var out = SEARCH.run(start, everywhere, EMT, () -> { }, step -> { });
        for (int i = 0; i < 13; i++) {
            if (start.fixed()[i]) {
                assertArrayEquals(start.position(i), out.structure().position(i), 0);
            }
        }
    }

    @Test
    void itStopsAndSaysSo() {
        var start = relaxed(gold(), Optimiser.LBFGS, 1e-3);
        var out = new DimerSearch(0.001, 2, 0.1, 0.01, 5, 2).run(start, along(start, 12, 0), EMT, () -> { }, step -> { });
        assertEquals(Ending.STOPPED, out.ending());
        assertEquals(2, out.steps());
        assertThrows(SimulationException.class, () -> SEARCH.run(start, along(start, 0, 0), EMT, () -> { }, step -> { }));
    }
}
