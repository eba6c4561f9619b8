/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import java.util.Arrays;
import org.adatom.internal.simulation.SymmetricEigen;
import org.adatom.internal.simulation.vibration.RigidMotions;
import org.adatom.internal.simulation.vibration.RotationCount;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;

/**
 * A free molecule as a body that turns.
 *
 * @param shape how many axes it turns about
 * @param moments the principal moments of inertia, [3], amu A^2, ascending
 * @param mass amu
 * @param symmetryNumber how many of its orientations are the same: the number of proper rotations that map it onto
 *        itself (2 for a linear molecule with equal halves)
 */
public record Rotor(Shape shape, double[] moments, double mass, int symmetryNumber) {
    /** Atoms this near to each other count as being in one place when symmetry is sought, A. */
    public static final double TOLERANCE = 0.02;
    private static final double FLAT = 1e-3;

    /** How many axes a molecule turns about. */
    public enum Shape {
        /** One atom: none. */
        MONATOMIC(0),
        /** All atoms on a line: two. */
        LINEAR(2),
        /** Three. */
        NONLINEAR(3);

        private final int axes;

        Shape(int axes) {
            this.axes = axes;
        }

        /** {@return how many axes} */
        public int axes() {
            return axes;
        }
    }

    /** {@return the body that a molecule is} @throws SimulationException when it has no atoms or is periodic */
    public static Rotor of(Structure molecule) {
        if (molecule.count() == 0 || molecule.periodicity().any()) {
            throw new SimulationException("a structure " + (molecule.count() == 0 ? "without atoms"
                    : "that is periodic")
                    + " does not turn freely: an ideal gas needs a molecule without periodic directions");
        }
        var masses = molecule.masses();
        var centre = RigidMotions.centreOfMass(molecule);
        var tensor = new double[9];
        for (int i = 0; i < masses.length; i++) {
            var r = molecule.position(i);
            double square = 0;
            for (int c = 0; c < 3; c++) {
                r[c] -= centre[c];
                square += r[c] * r[c];
            }
            for (int c = 0; c < 9; c++) {
                tensor[c] += masses[i] * ((c % 4 == 0 ? square : 0) - r[c / 3] * r[c % 3]);
            }
        }
        var moments = SymmetricEigen.valuesOf(tensor, 3);
        var shape = molecule.count() == 1 ? Shape.MONATOMIC
                : moments[0] < FLAT * moments[2] ? Shape.LINEAR : Shape.NONLINEAR;
        return new Rotor(shape, moments, Arrays.stream(masses).sum(), RotationCount.of(molecule, centre, shape,
                TOLERANCE));
    }

    /** {@return this body with another symmetry number} */
    public Rotor withSymmetryNumber(int number) {
        return new Rotor(shape, moments, mass, number);
    }
}
