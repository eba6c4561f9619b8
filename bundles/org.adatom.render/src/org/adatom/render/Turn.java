/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

/**
 * A rotation in space, a unit quaternion. Applied to a vector it turns it from space to the screen.
 *
 * @param w scalar part
 * @param i part along x
 * @param j part along y
 * @param k part along z
 */
public record Turn(double w, double i, double j, double k) {
    /** No turn: x right, y up, z towards the viewer. */
    public static final Turn NONE = new Turn(1, 0, 0, 0);
    /** Obliquely from above: z up, x to the right and a little towards the viewer. */
    public static final Turn OBLIQUE = about(0, 0, 1, -28).then(about(1, 0, 0, -90)).then(about(1, 0, 0, 20));

    /** Brings the quaternion to unit length. @throws RenderException when it has no length */
    public Turn {
        double l = Math.sqrt(w * w + i * i + j * j + k * k);
        if (!(l > 1e-12) || !Double.isFinite(l)) {
            throw new RenderException("the quaternion " + w + ", " + i + ", " + j + ", " + k + " is no rotation");
        }
        w /= l;
        i /= l;
        j /= l;
        k /= l;
    }

    /** {@return the turn about an axis of any length, degrees, counter-clockwise when the axis points to the viewer} */
    public static Turn about(double x, double y, double z, double degrees) {
        double l = Math.sqrt(x * x + y * y + z * z);
        if (!(l > 0)) {
            return NONE;
        }
        double half = Math.toRadians(degrees / 2);
        double s = Math.sin(half) / l;
        return new Turn(Math.cos(half), x * s, y * s, z * s);
    }

    /** {@return the turn that brings one direction towards the viewer and another one upwards, as near as can be} */
    public static Turn facing(double[] towards, double[] up) {
        double[] t = unit(towards);
        double[] right = cross(up, t);
        if (right[0] * right[0] + right[1] * right[1] + right[2] * right[2] < 1e-12) {
            right = cross(Math.abs(t[2]) < 0.9 ? new double[] {0, 0, 1} : new double[] {0, 1, 0}, t);
        }
        right = unit(right);
        double[] u = cross(t, right);
        return ofMatrix(new double[] {right[0], right[1], right[2], u[0], u[1], u[2], t[0], t[1], t[2]});
    }

    private static Turn ofMatrix(double[] m) {
        double trace = m[0] + m[4] + m[8];
        if (trace > 0) {
            double s = 2 * Math.sqrt(trace + 1);
            return new Turn(s / 4, (m[7] - m[5]) / s, (m[2] - m[6]) / s, (m[3] - m[1]) / s);
        }
        if (m[0] > m[4] && m[0] > m[8]) {
            double s = 2 * Math.sqrt(1 + m[0] - m[4] - m[8]);
            return new Turn((m[7] - m[5]) / s, s / 4, (m[1] + m[3]) / s, (m[2] + m[6]) / s);
        }
        if (m[4] > m[8]) {
            double s = 2 * Math.sqrt(1 + m[4] - m[0] - m[8]);
            return new Turn((m[2] - m[6]) / s, (m[1] + m[3]) / s, s / 4, (m[5] + m[7]) / s);
        }
        double s = 2 * Math.sqrt(1 + m[8] - m[0] - m[4]);
        return new Turn((m[3] - m[1]) / s, (m[2] + m[6]) / s, (m[5] + m[7]) / s, s / 4);
    }

    /** {@return this turn, then another one} */
    public Turn then(Turn b) {
        return new Turn(b.w * w - b.i * i - b.j * j - b.k * k, b.w * i + b.i * w + b.j * k - b.k * j,
                b.w * j - b.i * k + b.j * w + b.k * i, b.w * k + b.i * j - b.j * i + b.k * w);
    }

    /** {@return the matrix, [3][3], row-major; its rows are the directions right, up and towards the viewer} */
    public double[] matrix() {
        return new double[] {1 - 2 * (j * j + k * k), 2 * (i * j - w * k), 2 * (i * k + w * j), 2 * (i * j + w * k),
                1 - 2 * (i * i + k * k), 2 * (j * k - w * i), 2 * (i * k - w * j), 2 * (j * k + w * i),
                1 - 2 * (i * i + j * j)};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] v) {
        double l = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        if (!(l > 0)) {
            throw new RenderException("a direction of length zero cannot be looked along");
        }
        return new double[] {v[0] / l, v[1] / l, v[2] / l};
    }
}
