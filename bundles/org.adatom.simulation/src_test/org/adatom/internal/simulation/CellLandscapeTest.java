/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.adatom.numerics.Units;
import org.adatom.potential.Emt;
import org.adatom.potential.Evaluation;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.potential.Potential;
import org.adatom.simulation.CellCoordinates;
import org.adatom.simulation.CellMode;
import org.adatom.simulation.CellRelaxation;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellLandscapeTest {
    private static final Potential EMT = new Emt();

    /** Cu, four atoms, a = 3.6 A, the cell strained, atoms moved. */
    private static Structure strainedCopper() {
        var f = new double[] {1.03, 0.02, 0, 0, 0.98, 0.01, 0.015, 0, 1.01};
        var cell = Lattice.cubic(3.6).transformed(f);
        var r = cell.toCartesian(new double[] {0, 0, 0, 0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0});
        double[] moves = {0.05, 0, 0, 0, -0.03, 0.02, 0, 0, 0.04, -0.02, 0.01, 0};
        for (int i = 0; i < r.length; i++) {
            r[i] += moves[i];
        }
        return Structure.of(new int[] {29, 29, 29, 29}, r, cell, Periodicity.ALL);
    }

    private static CellRelaxation full(CellCoordinates coordinates, double gpa) {
        return CellRelaxation.of(CellMode.FULL, gpa * Units.GPA, 1e-5).with(coordinates);
    }

    private static int steps(CellLandscape landscape, Minimiser minimiser) {
        var f = new double[landscape.dimension()];
        for (int k = 0; k < 500; k++) {
            landscape.readForces(f);
            if (Evaluation.largest(f) < 0.001) {
                return k;
            }
            minimiser.step(landscape);
        }
        return 500;
    }

    /** Steps, energy, enthalpy and volume of ASE 3.22.1 from the same start, fmax = 0.001 eV/A over atoms and cell. */
    @ParameterizedTest
    @CsvSource({"GRADIENT, 0, bfgs, 35, -0.028145827298, 46.261944016", "GRADIENT, 0, lbfgs, 35, -0.028145827298, 46.261944016",
        "GRADIENT, 0, fire, 58, -0.028145309124, 46.263219064", "LOGARITHM, 0, bfgs, 13, -0.028145853936, 46.261923131",
        "LOGARITHM, 0, lbfgs, 13, -0.028145853936, 46.261923131", "LOGARITHM, 0, fire, 74, -0.028145952754, 46.261166123",
        "GRADIENT, 5, lbfgs, 35, 1.390303858135, 44.688602585", "LOGARITHM, 5, bfgs, 13, 1.390303866823, 44.688945779"})
    void stepsAreThoseOfTheFiltersOfAse(CellCoordinates coordinates, double pressure, String rule, int steps, double enthalpy,
            double volume) {
        double factor = coordinates == CellCoordinates.GRADIENT ? 4 : 1;
        var landscape = new CellLandscape(strainedCopper(), EMT, full(coordinates, pressure), null, factor);
        int n = landscape.dimension();
        var minimiser = switch (rule) {
            case "bfgs" -> new Bfgs(n, 70, 0.2);
            case "lbfgs" -> new Lbfgs(n, 100, 70, 0.2);
            default -> new Fire(n, 0.2);
        };
        int taken = steps(landscape, minimiser);
        assertEquals(steps, taken);
        assertEquals(enthalpy, landscape.energy(), 2e-8);
        assertEquals(volume, landscape.cell().get().volume(), 1e-6);
    }

    /** Forces on all coordinates, the nine of the cell too, are the slope of the enthalpy; bonds and bodies add their virial. */
    @ParameterizedTest
    @CsvSource({"GRADIENT, false", "LOGARITHM, false", "GRADIENT, true", "LOGARITHM, true"})
    void forcesAreTheSlopeOfTheEnthalpy(CellCoordinates coordinates, boolean constrained) {
        var random = new Random(7);
        var numbers = new int[12];
        Arrays.fill(numbers, 18);
        var frac = new double[36];
        for (int i = 0; i < 36; i++) {
            frac[i] = (i / 3 % 12 * new double[] {0.25, 0.5, 1.0 / 12}[i % 3] + 0.03 * random.nextGaussian()) % 1;
        }
        var lattice = Lattice.of(7.2, 0.3, 0, 0.5, 7.6, 0.4, -0.6, 0.2, 8.1);
        var s = Structure.of(numbers, lattice.toCartesian(frac), lattice, Periodicity.ALL);
        if (constrained) {
            s = s.withConstraints(List.of(new Constraint.RigidGroup(new int[] {0, 1, 2}),
                    new Constraint.FixedBondLength(3, 4, Double.NaN), new Constraint.FixedAtoms(new int[] {5}),
                    new Constraint.FixedLine(new int[] {6}, new double[] {1, 2, 3}),
                    new Constraint.FixedPlane(new int[] {7}, new double[] {1, -1, 1})));
        }
        var lj = new LennardJones(LennardJonesOptions.smooth(0.0103, 2.2, 5, 6));
        var landscape = new CellLandscape(s, lj, full(coordinates, 2));
        int n = landscape.dimension();
        var x0 = new double[n];
        landscape.readPositions(x0);
        for (int k = 0; k < 9; k++) {
            x0[n - 9 + k] += 0.2 * random.nextGaussian();
        }
        landscape.moveTo(x0);
        landscape.readPositions(x0);
        var f = new double[n];
        landscape.readForces(f);
        for (int trial = 0; trial < 12; trial++) {
            var d = new double[n];
            for (int i = 0; i < n; i++) {
                d[i] = trial < 9 ? i == n - 9 + trial ? 1 : 0 : i < n - 9 ? random.nextGaussian() : 0;
            }
            double h = 1e-4;
            double up = energyAt(landscape, x0, d, h);
            double slope = (up - energyAt(landscape, x0, d, -h)) / (2 * h);
            double expected = -Minimiser.dot(f, d);
            assertEquals(slope, expected, 2e-6 * Math.max(1, Math.abs(slope)), "direction " + trial);
        }
    }

    private static double energyAt(CellLandscape landscape, double[] x0, double[] d, double h) {
        landscape.moveTo(x0);
        var x = x0.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += h * d[i];
        }
        landscape.moveTo(x);
        return landscape.energy();
    }

    @Test
    void whatCannotMoveIsSaid() {
        var cluster = Structure.of(new int[] {29, 29}, new double[] {0, 0, 0, 0, 0, 2.2});
        assertTrue(assertThrows(SimulationException.class, () -> new CellLandscape(cluster, EMT, full(CellCoordinates.LOGARITHM, 0)))
                .getMessage().contains("not periodic"));
        var slab = strainedCopper().withPeriodicity(new Periodicity(true, true, false));
        assertTrue(assertThrows(SimulationException.class, () -> new CellLandscape(slab, EMT, full(CellCoordinates.LOGARITHM, 1)))
                .getMessage().contains("pressure"));
        assertThrows(SimulationException.class, () -> new CellRelaxation(CellMode.MASK, List.of(), 0, 1, CellCoordinates.LOGARITHM));
        assertEquals(List.of(0, 5), CellRelaxation.components(" xx, xy "));
        assertThrows(SimulationException.class, () -> CellRelaxation.components("xz zx"));
    }
}
