/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import org.adatom.numerics.Parallel;

/** Rows of three numbers and matrices of three by three: row times matrix. */
final class Rows {
    private Rows() {
    }

    /** Multiplies each row of [n][3] by a matrix, in place. */
    static void multiply(double[] rows, double[] m, int parts) {
        Parallel.blocks(rows.length / 3, parts, (part, from, to) -> {
            for (int k = 3 * from; k < 3 * to; k += 3) {
                double x = rows[k];
                double y = rows[k + 1];
                double z = rows[k + 2];
                rows[k] = x * m[0] + y * m[3] + z * m[6];
                rows[k + 1] = x * m[1] + y * m[4] + z * m[7];
                rows[k + 2] = x * m[2] + y * m[5] + z * m[8];
            }
        });
    }

    /**
     * Positions become positions times one matrix plus velocities times another.
     *
     * @return the square of the largest velocity
     */
    static double drift(double[] x, double[] v, double[] stretch, double[] glide, int parts) {
        multiply(x, stretch, parts);
        var most = new double[parts];
        Parallel.blocks(x.length / 3, parts, (part, from, to) -> {
            double largest = 0;
            for (int k = 3 * from; k < 3 * to; k += 3) {
                double vx = v[k];
                double vy = v[k + 1];
                double vz = v[k + 2];
                x[k] += vx * glide[0] + vy * glide[3] + vz * glide[6];
                x[k + 1] += vx * glide[1] + vy * glide[4] + vz * glide[7];
                x[k + 2] += vx * glide[2] + vy * glide[5] + vz * glide[8];
                largest = Math.max(largest, vx * vx + vy * vy + vz * vz);
            }
            most[part] = largest;
        });
        double out = 0;
        for (double m : most) {
            out = Math.max(out, m);
        }
        return out;
    }
}
