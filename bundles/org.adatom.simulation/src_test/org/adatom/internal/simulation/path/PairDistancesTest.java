/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.adatom.potential.Quantity;
import org.adatom.simulation.path.EndPoints;
import org.adatom.simulation.path.Interpolation;
import org.adatom.simulation.path.Interpolator;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.build.Molecules;
import org.adatom.testkit.TestJson;
import org.junit.jupiter.api.Test;

class PairDistancesTest {
    private static final EnumSet<Quantity> ALL = EnumSet.of(Quantity.ENERGY, Quantity.FORCES);

    @Test
    void forcesAreThoseOfTheEnergy() {
        var random = new Random(3);
        var r = new double[15];
        for (int i = 0; i < r.length; i++) {
            r[i] = 4 * random.nextDouble();
        }
        var s = Structure.of(new int[] {6, 6, 1, 1, 8}, r, Lattice.cubic(4), Periodicity.SLAB);
        var target = PairDistances.of(s);
        for (int p = 0; p < target.length; p++) {
            target[p] *= 1 + 0.3 * random.nextDouble();
        }
        var sum = new PairDistances(s, target);
        sum.compute(r, s.lattice(), ALL);
        var forces = sum.forces().clone();
        for (int i = 0; i < r.length; i++) {
            double at = r[i];
            r[i] = at + 1e-6;
            sum.compute(r, s.lattice(), ALL);
            double up = sum.energy();
            r[i] = at - 1e-6;
            sum.compute(r, s.lattice(), ALL);
            r[i] = at;
            assertEquals((sum.energy() - up) / 2e-6, forces[i], 1e-6 * Math.max(1, Math.abs(forces[i])));
        }
    }

    /** Ethane whose first methyl group is turned by a third; ASE stops at 0.1 eV/A, so its image is not at rest yet. */
    @Test
    void theMiddleOfTurningEthaneFitsBetterThanThatOfAse() {
        var data = TestJson.read("reference/optimisation-ase.json");
        var ethane = Molecules.named("C2H6");
        var r = ethane.positions();
        for (int i = 2; i < 5; i++) {
            double x = r[3 * i];
            double y = r[3 * i + 1];
            r[3 * i] = -0.5 * x - Math.sqrt(0.75) * y;
            r[3 * i + 1] = Math.sqrt(0.75) * x - 0.5 * y;
        }
        var turned = ethane.withPositions(r);
        var ends = new EndPoints(List.of(ethane, turned), List.of());
        var straight = new Interpolator(Interpolation.LINEAR, 1).between(ends, 1, () -> { }).get(1);
        assertArrayEquals(TestJson.numbers(data.get("interp_linear_mid")), straight.positions(), 1e-5);
        var mid = new Interpolator(Interpolation.IDPP, 1).between(ends, 1, () -> { }).get(1);
        double ours = misfit(ethane, turned, mid.positions());
        double ase = misfit(ethane, turned, TestJson.numbers(data.get("interp_idpp_mid")));
        assertTrue(ours < ase, ours + " against " + ase);
        assertTrue(ours < 0.1 * misfit(ethane, turned, straight.positions()));
    }

    private static double misfit(Structure first, Structure last, double[] at) {
        var target = PairDistances.of(first);
        var to = PairDistances.of(last);
        for (int p = 0; p < target.length; p++) {
            target[p] = (target[p] + to[p]) / 2;
        }
        var sum = new PairDistances(first, target);
        sum.compute(at, first.lattice(), ALL);
        return sum.energy();
    }

    @Test
    void theCheapestAssignment() {
        double[] cost = {4, 1, 3, 2, 0, 5, 3, 2, 2};
        assertArrayEquals(new int[] {1, 0, 2}, Assignment.cheapest(cost, 3));
    }

    @Test
    void rigidMotionsAreTakenOut() {
        double[] line = {0, 0, 0, 1, 1, 0, 2, 2, 0};
        assertEquals(5, RigidMotion.directions(line).length);
        double[] bent = {0, 0, 0, 1, 1, 0, 2, 0, 0};
        assertEquals(6, RigidMotion.directions(bent).length);
        double[] drift = {1, 2, 3, 1, 2, 3, 1, 2, 3};
        RigidMotion.remove(bent, drift);
        assertArrayEquals(new double[9], drift, 1e-12);
        var turned = new double[9];
        for (int i = 0; i < 9; i += 3) {
            turned[i] = -bent[i + 1] + 7;
            turned[i + 1] = bent[i] - 1;
            turned[i + 2] = bent[i + 2] + 2;
        }
        assertArrayEquals(bent, RigidMotion.superpose(bent, turned), 1e-12);
    }
}
