/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.Arrays;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.internal.simulation.SymmetricEigen;

/** Moving and turning atoms as a whole. */
public final class RigidMotion {
    private RigidMotion() {
    }

    /** {@return the centre of positions, [3], A} */
    public static double[] centre(double[] positions) {
        var c = new double[3];
        for (int i = 0; i < positions.length; i++) {
            c[i % 3] += positions[i] * 3 / positions.length;
        }
        return c;
    }

    /**
     * Takes the motion of the whole out of rows.
     *
     * @param positions [n][3], A
     * @param rows [n][3], changed in place
     */
    public static void remove(double[] positions, double[] rows) {
        for (var v : directions(positions)) {
            double s = Minimiser.dot(v, rows);
            for (int i = 0; i < rows.length; i++) {
                rows[i] -= s * v[i];
            }
        }
    }

    /** {@return orthonormal directions of all motions of the whole: 6, 5 for atoms on a line, 3 for one atom} */
    public static double[][] directions(double[] positions) {
        return directions(positions, new double[0], true);
    }

    /**
     * {@return orthonormal directions of motions of the whole}
     *
     * @param positions [n][3], A
     * @param weights [3n], what a coordinate is multiplied by, such as the root of a mass; empty for ones
     * @param turning whether rotations are among them
     */
    public static double[][] directions(double[] positions, double[] weights, boolean turning) {
        var c = centre(positions);
        var out = new double[6][];
        int found = 0;
        double size = 0;
        for (int i = 0; i < positions.length; i++) {
            size = Math.max(size, Math.abs(positions[i] - c[i % 3]));
        }
        for (int k = 0; k < (turning ? 6 : 3); k++) {
            var v = new double[positions.length];
            for (int i = 0; i < v.length; i++) {
                int axis = i % 3;
                int at = i - axis;
                if (k < 3) {
                    v[i] = axis == k ? 1 : 0;
                } else {
                    int a = (k + 1) % 3;
                    int b = (k + 2) % 3;
                    v[i] = axis == a ? -(positions[at + b] - c[b]) : axis == b ? positions[at + a] - c[a] : 0;
                }
                v[i] *= weights.length == 0 ? 1 : weights[i];
            }
            double before = Minimiser.length(v);
            for (int j = 0; j < found; j++) {
                double s = Minimiser.dot(out[j], v);
                for (int i = 0; i < v.length; i++) {
                    v[i] -= s * out[j][i];
                }
            }
            double l = Minimiser.length(v);
            if (l > 1e-6 * before && (k < 3 || size > 1e-9)) {
                for (int i = 0; i < v.length; i++) {
                    v[i] /= l;
                }
                out[found++] = v;
            }
        }
        return Arrays.copyOf(out, found);
    }

    /**
     * {@return positions moved and turned to lie on others as well as they can} By the quaternion of Horn, J. Opt. Soc. Am. A
     * 4, 629, 1987, doi 10.1364/JOSAA.4.000629.
     *
     * @param target [n][3], A
     * @param positions [n][3], A
     */
    public static double[] superpose(double[] target, double[] positions) {
        var to = centre(target);
        var from = centre(positions);
        var s = new double[9];
        for (int i = 0; i < positions.length; i += 3) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    s[3 * a + b] += (positions[i + a] - from[a]) * (target[i + b] - to[b]);
                }
            }
        }
        double[] m = {s[0] + s[4] + s[8], s[5] - s[7], s[6] - s[2], s[1] - s[3],
                s[5] - s[7], s[0] - s[4] - s[8], s[1] + s[3], s[6] + s[2],
                s[6] - s[2], s[1] + s[3], -s[0] + s[4] - s[8], s[5] + s[7],
                s[1] - s[3], s[6] + s[2], s[5] + s[7], -s[0] - s[4] + s[8]};
        var eigen = new SymmetricEigen(m, 4);
        double w = eigen.vector(3, 0);
        double x = eigen.vector(3, 1);
        double y = eigen.vector(3, 2);
        double z = eigen.vector(3, 3);
        double[] r = {w * w + x * x - y * y - z * z, 2 * (x * y - w * z), 2 * (x * z + w * y), 2 * (x * y + w * z),
                w * w - x * x + y * y - z * z, 2 * (y * z - w * x), 2 * (x * z - w * y), 2 * (y * z + w * x),
                w * w - x * x - y * y + z * z};
        var out = new double[positions.length];
        for (int i = 0; i < out.length; i += 3) {
            for (int a = 0; a < 3; a++) {
                out[i + a] = to[a];
                for (int b = 0; b < 3; b++) {
                    out[i + a] += r[3 * a + b] * (positions[i + b] - from[b]);
                }
            }
        }
        return out;
    }
}
