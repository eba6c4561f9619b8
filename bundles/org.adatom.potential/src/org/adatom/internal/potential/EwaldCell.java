/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import org.adatom.numerics.Units;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.Vectors;

/**
 * The cell that charges repeat in: the structure's, or, for a layer, one with a gap between the layer and its images.
 */
final class EwaldCell {
    private final int open;
    private final double decay;
    private double height;

    /** Receives what the dipole of a layer does to an atom. */
    @FunctionalInterface
    interface DipoleShare {
        /** Takes the share of the energy, eV, and the force, [3], eV/A, of an atom. */
        void add(int atom, double energy, double[] force);
    }

    private EwaldCell(int open, double decay) {
        this.open = open;
        this.decay = decay;
    }

    static EwaldCell of(String name, Structure structure, double accuracy) {
        var p = structure.periodicity();
        int along = (p.a() ? 1 : 0) + (p.b() ? 1 : 0) + (p.c() ? 1 : 0);
        if (along == 1) {
            throw new PotentialException(name
                    + ": the structure repeats along one vector only, which the Ewald sum cannot do: make "
                    + "it periodic along three vectors with wide gaps, or along none");
        }
        return new EwaldCell(along == 2 ? (!p.a() ? 0 : !p.b() ? 1 : 2) : -1, -Math.log(accuracy));
    }

    /** {@return whether the structure repeats along two vectors} */
    boolean isLayer() {
        return open >= 0;
    }

    /** Forgets the height of a layer's cell. */
    void reset() {
        height = 0;
    }

    /** {@return the cell of the Ewald sum} The height of a layer's is kept until the layer no longer fits. */
    Lattice lattice(double[] positions, Lattice given) {
        if (!isLayer()) {
            return given;
        }
        double[] u = given.vector((open + 1) % 3);
        double[] v = given.vector((open + 2) % 3);
        double[] n = normal(u, v);
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int k = 0; k < positions.length; k += 3) {
            double z = positions[k] * n[0] + positions[k + 1] * n[1] + positions[k + 2] * n[2];
            low = Math.min(low, z);
            high = Math.max(high, z);
        }
        double span = Math.max(0, high - low);
        double gap = decay / slowest(u, v);
        if (height < span + gap) {
            height = 1.1 * span + 1.05 * gap;
        }
        var rows = new double[9];
        for (int c = 0; c < 3; c++) {
            rows[c] = u[c];
            rows[3 + c] = v[c];
            rows[6 + c] = height * n[c];
        }
        return Lattice.of(rows);
    }

    private static double[] normal(double[] u, double[] v) {
        var n = Vectors.cross(u, v);
        double l = Vectors.norm(n);
        return new double[] {n[0] / l, n[1] / l, n[2] / l};
    }

    /**
     * The length of the shortest reciprocal vector in the plane, 1/A: what does not repeat falls off as its
     * exponential.
     */
    private static double slowest(double[] u, double[] v) {
        double uu = u[0] * u[0] + u[1] * u[1] + u[2] * u[2];
        double vv = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
        double uv = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
        double area2 = uu * vv - uv * uv;
        double best = Double.MAX_VALUE;
        for (int i = -3; i <= 3; i++) {
            for (int j = -3; j <= 3; j++) {
                if (i != 0 || j != 0) {
                    best = Math.min(best, (i * i * vv - 2 * i * j * uv + j * j * uu) / area2);
                }
            }
        }
        return 2 * Math.PI * Math.sqrt(best);
    }

    /** Adds the energy 2 pi M^2/V of the dipole M of a layer along its normal, and what follows from it. */
    void dipole(double[] positions, double[] charges, Lattice repeat, DipoleShare target, double[] stress,
            Lattice given) {
        double[] n = normal(repeat.vector(0), repeat.vector(1));
        double moment = 0;
        double middle = 0;
        var z = new double[charges.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = positions[3 * i] * n[0] + positions[3 * i + 1] * n[1] + positions[3 * i + 2] * n[2];
            middle += z[i] / z.length;
        }
        for (int i = 0; i < z.length; i++) {
            z[i] -= middle;
            moment += charges[i] * z[i];
        }
        double factor = 2 * Math.PI * Units.COULOMB * moment / repeat.volume();
        for (int i = 0; i < z.length; i++) {
            double f = -2 * factor * charges[i];
            target.add(i, factor * charges[i] * z[i], new double[] {f * n[0], f * n[1], f * n[2]});
        }
        int[][] voigt = {{0, 0}, {1, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}};
        for (int v = 0; v < 6 && given.isComplete(); v++) {
            int a = voigt[v][0];
            int b = voigt[v][1];
            stress[v] += factor * moment * (2 * n[a] * n[b] - (a == b ? 1 : 0)) / given.volume();
        }
    }
}
