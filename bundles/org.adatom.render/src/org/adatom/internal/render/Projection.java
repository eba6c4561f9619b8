/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/**
 * From space to samples of the picture. Camera space: x to the right, y up, depth away from the viewer, A. In
 * perspective the depth is measured from the eye, else from the target.
 *
 * @param rotation [3][3], rows are the directions right, up and towards the viewer
 * @param target [3], A, the point that is looked at
 * @param eye distance of the eye from the target, A; 0 for a parallel projection
 * @param scale samples per A at the target
 * @param centreX sample column of the target, samples counted from their left edges
 * @param centreY sample row of the target
 * @param width samples
 * @param height samples
 */
public record Projection(double[] rotation, double[] target, double eye, double scale, double centreX, double centreY,
        int width, int height) {

    /** {@return whether lines of sight meet in an eye} */
    public boolean perspective() {
        return eye > 0;
    }

    /** {@return the focal length in samples} */
    public double focal() {
        return scale * eye;
    }

    /** {@return the nearest depth that is drawn, A} */
    public float nearest() {
        return perspective() ? (float) (0.02 * eye) : Float.NEGATIVE_INFINITY;
    }

    /** {@return the shift of camera space for points given relative to an origin, [3]} */
    public double[] shift(double[] origin) {
        double dx = origin[0] - target[0];
        double dy = origin[1] - target[1];
        double dz = origin[2] - target[2];
        var m = rotation;
        return new double[] {m[0] * dx + m[1] * dy + m[2] * dz, m[3] * dx + m[4] * dy + m[5] * dz,
                eye - (m[6] * dx + m[7] * dy + m[8] * dz)};
    }

    /** {@return samples per A at a depth} */
    public double scaleAt(double depth) {
        return perspective() ? focal() / Math.max(depth, 1e-9) : scale;
    }

    /** Puts sample column, sample row and depth of a point relative to an origin into {@code out}. */
    public void project(double[] shift, double x, double y, double z, double[] out) {
        var m = rotation;
        double cx = m[0] * x + m[1] * y + m[2] * z + shift[0];
        double cy = m[3] * x + m[4] * y + m[5] * z + shift[1];
        double depth = shift[2] - (m[6] * x + m[7] * y + m[8] * z);
        double s = scaleAt(depth);
        out[0] = centreX + cx * s;
        out[1] = centreY - cy * s;
        out[2] = depth;
    }
}
