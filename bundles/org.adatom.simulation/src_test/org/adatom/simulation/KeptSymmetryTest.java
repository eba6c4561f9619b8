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

import java.util.List;
import java.util.Random;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.potential.Potential;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Supercells;
import org.adatom.structure.symmetry.SpaceGroup;
import org.adatom.structure.symmetry.Symmetrizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

class KeptSymmetryTest {
    private static final double ROUGH = 0.02;
    private static final Potential SOFT = new LennardJones(LennardJonesOptions.smooth(0.02, 2.1, 4, 5));

    /** Places of quartz, P3_221, each off by a few thousandths of an angstrom. */
    private static Structure roughQuartz() {
        var lattice = Lattice.of(4.916, 0, 0, -2.458, 4.25738089, 0, 0, 0.002, 5.4054);
        double u = 0.4697;
        double t = 1.0 / 3;
        double[] f = {u, 0, t, 0, u, 0, 1 - u, 1 - u, 2 * t, 0, u, 2 * t, u, 0, 0, 1 - u, 1 - u, t, 0.4135, 0.2669, 0.1191 + t,
            0.7331, 0.1466, 0.1191, 0.8534, 0.5865, 0.1191 + 2 * t, 0.2669, 0.4135, 2 * t - 0.1191, 0.1466, 0.7331, 1 - 0.1191,
            0.5865, 0.8534, t - 0.1191};
        var r = lattice.toCartesian(f);
        var random = new Random(2);
        for (int i = 0; i < r.length; i++) {
            r[i] += 0.002 * random.nextGaussian();
        }
        return Structure.of(new int[] {14, 14, 14, 14, 14, 14, 8, 8, 8, 8, 8, 8}, r, lattice, Periodicity.ALL);
    }

    @ParameterizedTest
    @EnumSource(names = {"LBFGS", "FIRE", "BFGS", "PRECONDITIONED_LBFGS"})
    void theSpaceGroupHoldsTo1em8OnTheWay(Optimiser optimiser) {
        var rough = roughQuartz();
        var group = SpaceGroup.of(rough, ROUGH);
        assertEquals("P3_221 (154)", group.toString());
        var symmetry = new Symmetrizer(rough, group, ROUGH);
        var start = symmetry.refined(rough);
        for (var mode : List.of(CellMode.FIXED, CellMode.FULL)) {
            var out = new Relaxation(optimiser, 1e-4, 60, 0.1, CellRelaxation.of(mode, 0, 1e-4)).run(start, SOFT, symmetry, step -> {
                if (step.index() % 10 == 0) {
                    assertEquals(154, SpaceGroup.of(step.structure().get(), 1e-8).number(), "step " + step.index());
                }
            });
            assertTrue(out.steps() > 3, out.sentence(1e-4));
            assertEquals(154, SpaceGroup.of(out.structure(), 1e-8).number());
            var cell = out.structure().lattice().parameters();
            assertEquals(cell[0], cell[1], 1e-10);
            assertEquals(120, cell[5], 1e-9);
        }
    }

    @Test
    void supercellsKeepTheirTranslationsToo() {
        var large = Supercells.repeat(roughQuartz(), 2, 2, 1);
        var group = SpaceGroup.of(large, ROUGH);
        assertEquals(4, group.centrings().size());
        var symmetry = new Symmetrizer(large, group, ROUGH);
        var start = symmetry.refined(large);
        assertEquals(12, SpaceGroup.of(start, 1e-8).primitive().count());
        var random = new Random(3);
        var rows = new double[3 * start.count()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextGaussian();
        }
        var once = symmetry.average(start.lattice(), rows);
        var twice = symmetry.average(start.lattice(), once.clone());
        for (int i = 0; i < rows.length; i++) {
            assertEquals(once[i], twice[i], 1e-12);
        }
    }

    @Test
    void fixedAtomsThatBreakItAreNamed() {
        var rough = roughQuartz();
        var symmetry = new Symmetrizer(rough, SpaceGroup.of(rough, ROUGH), ROUGH);
        var held = symmetry.refined(rough).withConstraints(List.of(new Constraint.FixedAtoms(new int[] {0})));
        var e = assertThrows(SimulationException.class,
                () -> new Relaxation(Optimiser.LBFGS, 0.01, 10, 0.1).run(held, SOFT, symmetry, step -> { }));
        assertTrue(e.getMessage().contains("break the symmetry"), e.getMessage());
    }
}
