/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure;

import org.adatom.structure.Structure;
import org.adatom.structure.geometry.Vectors;

/** Finds the symmetry operation that brings the upper side of a slab to its lower side. */
public final class LowerSide {
    private static final double TOLERANCE = 0.1;

    private final Structure slab;
    private final int[] atoms;
    private final double[] inverse;

    private LowerSide(Structure slab, int[] atoms) {
        this.slab = slab;
        this.atoms = atoms;
        this.inverse = slab.lattice().completed().inverse();
    }

    /**
     * {@return points brought from above the slab to below it}: by an inversion or a mirror plane parallel to the
     * surface, combined with a shift, that maps the slab's atoms onto themselves; where neither exists, by the
     * inversion that maps the topmost atom onto the lowest.
     *
     * @param slab the slab; the surface normal is z
     * @param atoms the atoms that belong to it, at least one
     * @param points [n][3], A
     */
    public static double[] image(Structure slab, int[] atoms, double[] points) {
        return new LowerSide(slab, atoms).image(points);
    }

    private double[] image(double[] points) {
        int top = atoms[0];
        double low = Double.POSITIVE_INFINITY;
        for (int i : atoms) {
            top = slab.z(i) > slab.z(top) + 1e-6 ? i : top;
            low = Math.min(low, slab.z(i));
        }
        double[] first = null;
        for (double sign : new double[] {-1, 1}) {
            for (int b : atoms) {
                if (slab.z(b) > low + TOLERANCE) {
                    continue;
                }
                double[] operation = {sign, slab.x(b) - sign * slab.x(top), slab.y(b) - sign * slab.y(top),
                        slab.z(b) + slab.z(top)};
                first = first == null ? operation : first;
                if (mapsSlabOntoItself(operation)) {
                    return apply(operation, points);
                }
            }
        }
        return first == null ? points : apply(first, points);
    }

    private static double[] apply(double[] operation, double[] points) {
        var out = new double[points.length];
        for (int i = 0; i < out.length; i += 3) {
            out[i] = operation[1] + operation[0] * points[i];
            out[i + 1] = operation[2] + operation[0] * points[i + 1];
            out[i + 2] = operation[3] - points[i + 2];
        }
        return out;
    }

    private boolean mapsSlabOntoItself(double[] operation) {
        for (int i : atoms) {
            double[] moved = apply(operation, slab.position(i));
            boolean met = false;
            for (int k = 0; k < atoms.length && !met; k++) {
                int j = atoms[k];
                met = slab.number(i) == slab.number(j) && near(moved, slab.position(j));
            }
            if (!met) {
                return false;
            }
        }
        return true;
    }

    private boolean near(double[] a, double[] b) {
        if (Math.abs(a[2] - b[2]) > TOLERANCE) {
            return false;
        }
        double[] f = Vectors.times(Vectors.subtract(a, b), inverse);
        for (int k = 0; k < 3; k++) {
            f[k] -= slab.periodicity().along(k) ? Math.rint(f[k]) : 0;
        }
        return Vectors.norm(slab.lattice().completed().toCartesian(f)) < TOLERANCE;
    }
}
