/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.geometry;

import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** Distances, angles and dihedral angles between atoms, under the minimum image convention along periodic axes. */
public final class Measurements {

    private Measurements() {
    }

    /** {@return the shortest vector from one atom to another, [3], A} */
    public static double[] vector(Structure structure, int from, int to) {
        requireAtoms(structure, from, to);
        return new MinimumImage(structure.lattice(), structure.periodicity())
                .shortest(Vectors.subtract(structure.position(to), structure.position(from)));
    }

    /** {@return the shortest distance between two atoms, A} */
    public static double distance(Structure structure, int a, int b) {
        return Vectors.norm(vector(structure, a, b));
    }

    /**
     * {@return the angle at the middle one of three atoms, degrees, 0..180}
     *
     * @throws StructureException when two of them coincide
     */
    public static double angle(Structure structure, int a, int middle, int b) {
        double[] u = direction(structure, middle, a);
        double[] v = direction(structure, middle, b);
        return Math.toDegrees(Math.atan2(Vectors.norm(Vectors.cross(u, v)), Vectors.dot(u, v)));
    }

    /**
     * {@return the dihedral angle of a chain of four atoms, degrees, 0 to below 360: 0 for cis, counted as in ASE}
     *
     * @throws StructureException when neighbours in the chain coincide or three in a row lie on a line
     */
    public static double dihedral(Structure structure, int a, int b, int c, int d) {
        double[] u = direction(structure, a, b);
        double[] v = direction(structure, b, c);
        double[] w = direction(structure, c, d);
        double[] m = Vectors.cross(u, v);
        double[] n = Vectors.cross(v, w);
        if (Vectors.norm(m) < 1e-9 || Vectors.norm(n) < 1e-9) {
            throw new StructureException("the atoms " + a + ", " + b + ", " + c + ", " + d
                    + " have no dihedral angle: three of them in a row lie on a line");
        }
        double angle = Math.toDegrees(Math.atan2(Vectors.dot(u, n), Vectors.dot(m, n)));
        double positive = angle < 0 ? angle + 360 : angle;
        return positive >= 360 ? 0 : positive;
    }

    private static double[] direction(Structure structure, int from, int to) {
        double[] v = vector(structure, from, to);
        double l = Vectors.norm(v);
        if (!(l > 1e-9)) {
            throw new StructureException("the atoms " + from + " and " + to + " coincide, so they give no direction");
        }
        return Vectors.scale(1 / l, v);
    }

    private static void requireAtoms(Structure structure, int... atoms) {
        for (int i : atoms) {
            if (i < 0 || i >= structure.count()) {
                throw new StructureException("there is no atom " + i + ": the structure has atoms 0 to "
                        + (structure.count() - 1));
            }
        }
    }
}
