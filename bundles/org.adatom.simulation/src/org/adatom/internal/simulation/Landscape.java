/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

/** A function that a minimiser goes down, and where it stands: the energy of a structure, or all images of a path at once. */
public interface Landscape {

    /** {@return the number of coordinates that can move} */
    int dimension();

    /** Copies the coordinates that can move, A. @param x [m] */
    void readPositions(double[] x);

    /** Copies the forces on the coordinates that can move, constraints taken out, eV/A. @param f [m] */
    void readForces(double[] f);

    /** Goes to x, or as near as the constraints allow, and computes energy and forces there. @param x [m], A */
    void moveTo(double[] x);

    /** {@return the energy, eV} */
    double energy();

    /** {@return the largest force on an atom, constraints taken out, eV/A} */
    double largestForce();
}
