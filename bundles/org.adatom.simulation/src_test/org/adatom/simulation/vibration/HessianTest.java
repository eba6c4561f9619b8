/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.adatom.potential.Emt;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.Relaxation;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.eclipse.core.runtime.OperationCanceledException;

class HessianTest {
    private static final FiniteDifferences.Watch SILENT = (done, total) -> { };

    private static LennardJones reduced() {
        return new LennardJones(LennardJonesOptions.plain(1, 1, 100));
    }

    /** The icosahedron of 13 atoms at its minimum, sigma = epsilon = 1. */
    private static Structure icosahedron() {
        double phi = (1 + Math.sqrt(5)) / 2;
        double scale = 1.081838 / Math.sqrt(1 + phi * phi);
        var p = new double[39];
        int n = 3;
        for (int axis = 0; axis < 3; axis++) {
            for (int s = 0; s < 4; s++) {
                p[n + axis] = 0;
                p[n + (axis + 1) % 3] = scale * (s % 2 == 0 ? 1 : -1);
                p[n + (axis + 2) % 3] = scale * phi * (s < 2 ? 1 : -1);
                n += 3;
            }
        }
        var numbers = new int[13];
        Arrays.fill(numbers, 18);
        var start = Structure.of(numbers, p);
        return new Relaxation(Optimiser.BFGS, 1e-9, 200, 0.1).run(start, reduced(), step -> { }).structure();
    }

    @Test
    void icosahedronHasTheMultiplicitiesOfItsSymmetry() {
        // reference-values.md, "LJ13 normal modes"
        double[] values = {42.6541, 77.5272, 89.6855, 95.8113, 146.2193, 148.1573, 196.1379, 227.2443, 592.7398};
        int[] times = {5, 4, 5, 3, 4, 3, 5, 1, 3};
        var hessian = new FiniteDifferences(1e-3, 4, 2).hessian(icosahedron(), reduced(), SILENT);
        var found = hessian.curvatures();
        int k = 6;
        double logs = 0;
        for (int g = 0; g < values.length; g++) {
            for (int t = 0; t < times[g]; t++) {
                logs += Math.log(found[k]);
                assertEquals(values[g], found[k++], 6e-5, "curvature " + k);
            }
        }
        assertEquals(158.246449, logs, 2e-6);
        for (int z = 0; z < 6; z++) {
            assertEquals(0, found[z], 1e-4);
        }
        assertTrue(hessian.asymmetry() < 1e-5, "asymmetry " + hessian.asymmetry());
        assertTrue(hessian.fmax() < 1e-8);
    }

    @Test
    void numbersDoNotDependOnThreads() {
        var s = icosahedron();
        var one = new FiniteDifferences(0.01, 2, 1).hessian(s, reduced(), SILENT).matrix();
        for (int threads : new int[] {2, 3, 50}) {
            assertArrayEquals(one, new FiniteDifferences(0.01, 2, threads).hessian(s, reduced(), SILENT).matrix());
        }
    }

    @Test
    void heldAtomsMoveWhereTheyMayOnly() {
        var s = Structure.of(new int[] {7, 7}, new double[] {0, 0, 0, 0, 0, 0.998});
        var free = FiniteDifferences.usual().hessian(s, new Emt(), SILENT);
        assertEquals(6, free.dimension());
        var line = s.withConstraints(List.of(new Constraint.FixedAtoms(new int[] {0}),
                new Constraint.FixedLine(new int[] {1}, new double[] {0, 0, 2})));
        var held = FiniteDifferences.usual().hessian(line, new Emt(), SILENT);
        assertEquals(1, held.dimension());
        assertEquals(free.matrix()[35], held.matrix()[0], 1e-9);
        var plane = s.withConstraints(List.of(new Constraint.FixedPlane(new int[] {0, 1}, new double[] {1, 0, 0})));
        var flat = FiniteDifferences.usual().hessian(plane, new Emt(), SILENT);
        assertEquals(4, flat.dimension());
        assertEquals(0, flat.modes().displacements(3)[0], 0);
    }

    @Test
    void saysWhatCannotBeDone() {
        var s = Structure.of(new int[] {7, 7}, new double[] {0, 0, 0, 0, 0, 0.998});
        var fixed = s.withFixed(new boolean[] {true, true});
        var e = assertThrows(SimulationException.class, () -> FiniteDifferences.usual().hessian(fixed, new Emt(),
                SILENT));
        assertTrue(e.getMessage().startsWith("no atom can move"), e.getMessage());
        assertThrows(SimulationException.class, () -> FiniteDifferences.usual().hessian(s, new int[] {0, 2}, new Emt(),
                SILENT));
        assertThrows(SimulationException.class, () -> new FiniteDifferences(0.01, 3, 1));
    }

    @Test
    void cancelEndsAllThreads() {
        assertThrows(OperationCanceledException.class, () -> new FiniteDifferences(0.01, 2, 2).hessian(icosahedron(),
                reduced(), (done, total) -> {
                    if (done > 10) {
                        throw new OperationCanceledException();
                    }
                }));
    }

    @Test
    void springsBelongToTheEnergy() {
        var spring = new Constraint.Hookean(new int[] {0}, new double[] {1, 2, 3}, 2.5, 0);
        var atom = Structure.of(new int[] {18}, new double[] {1, 2, 3}, Lattice.NONE, Periodicity.NONE)
                .withConstraints(List.of(spring));
        var matrix = FiniteDifferences.usual().hessian(atom, reduced(), SILENT).matrix();
        assertArrayEquals(new double[] {2.5, 0, 0, 0, 2.5, 0, 0, 0, 2.5}, matrix, 1e-9);
    }
}
