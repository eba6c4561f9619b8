/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import org.adatom.internal.render.SceneData;

/** How far a scene reaches along the axes of the screen. */
final class Extent {
    private static final double SURROUNDINGS = 0.75;
    private static final double LEAST_REACH = 7.5;

    private final double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    private final double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    private final double[] atoms = new double[3];
    private final double reach;
    private final SceneData data;
    private final double[] m;

    /** Measures all atoms; of a cell that reaches far beyond them (a slab in vacuum) only what is near them counts. */
    Extent(SceneData data, double[] matrix) {
        this.data = data;
        this.m = matrix;
        spheres(this::take);
        if (isEmpty()) {
            reach = Double.MAX_VALUE;
        } else {
            for (int k = 0; k < 3; k++) {
                atoms[k] = middle(k);
            }
            reach = Math.max(LEAST_REACH, SURROUNDINGS * Math.max(size(0), Math.max(size(1), size(2))));
        }
        segments(this::take);
    }

    private interface Use {
        void at(double x, double y, double z, double r);
    }

    private void each(Use use) {
        spheres(use);
        segments(use);
    }

    private void spheres(Use use) {
        var s = data.spheres();
        for (int i = 0; i < s.count(); i++) {
            turn(s.x()[i], s.y()[i], s.z()[i], s.radius()[i], use);
        }
    }

    private void segments(Use use) {
        var e = data.segments().ends();
        for (int i = 0; i < e.length; i += 3) {
            turn(e[i], e[i + 1], e[i + 2], 0, (x, y, z, r) -> use.at(near(0, x), near(1, y), near(2, z), r));
        }
    }

    private double near(int axis, double value) {
        return Math.clamp(value, atoms[axis] - reach, atoms[axis] + reach);
    }

    private void turn(double x, double y, double z, double r, Use use) {
        use.at(m[0] * x + m[1] * y + m[2] * z, m[3] * x + m[4] * y + m[5] * z, m[6] * x + m[7] * y + m[8] * z, r);
    }

    private void take(double x, double y, double z, double r) {
        double[] p = {x, y, z};
        for (int k = 0; k < 3; k++) {
            low[k] = Math.min(low[k], p[k] - r);
            high[k] = Math.max(high[k], p[k] + r);
        }
    }

    boolean isEmpty() {
        return low[0] > high[0];
    }

    double middle(int axis) {
        return 0.5 * (low[axis] + high[axis]);
    }

    double size(int axis) {
        return high[axis] - low[axis];
    }

    /** How far the eye must be from the middle for everything to be in view. */
    double eyeDistance(double tangent, double aspect) {
        double secant = Math.sqrt(1 + tangent * tangent);
        double wide = tangent * aspect;
        double secantWide = Math.sqrt(1 + wide * wide);
        double[] most = {0};
        each((x, y, z, r) -> {
            double dz = z - middle(2);
            double d = Math.max((Math.abs(y - middle(1)) + r * secant) / tangent,
                    (Math.abs(x - middle(0)) + r * secantWide) / wide) + dz;
            most[0] = Math.max(most[0], d);
        });
        return most[0];
    }
}
