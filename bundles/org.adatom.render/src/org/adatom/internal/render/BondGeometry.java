/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/** Where a bond is in camera space, from the ball where it starts. */
final class BondGeometry {
    /** Start x, y, depth; unit direction x, y, depth; length; radius; distance of the colour change; total offset. */
    static final int SIZE = 10;

    private final DrawList list;
    private final Bonds bonds;
    private final float[] radius;
    private final float[] shifts;

    BondGeometry(SceneData scene, Projection view, DrawList list) {
        this.list = list;
        this.bonds = scene.bonds();
        this.radius = scene.spheres().radius();
        var t = bonds.translations();
        var m = view.rotation();
        shifts = new float[t.length];
        for (int k = 0; k < t.length; k += 3) {
            shifts[k] = (float) (m[0] * t[k] + m[1] * t[k + 1] + m[2] * t[k + 2]);
            shifts[k + 1] = (float) (m[3] * t[k] + m[4] * t[k + 1] + m[5] * t[k + 2]);
            shifts[k + 2] = (float) -(m[6] * t[k] + m[7] * t[k + 1] + m[8] * t[k + 2]);
        }
    }

    /** Fills in a bond, without what is inside its balls; false where nothing of it can be seen. */
    boolean load(int bond, float[] e) {
        int i = bonds.first()[bond];
        int j = bonds.second()[bond];
        int s = bonds.shift()[bond];
        float ax = list.cx[i];
        float ay = list.cy[i];
        float ad = list.cd[i];
        float dx = list.cx[j] + shifts[3 * s] - ax;
        float dy = list.cy[j] + shifts[3 * s + 1] - ay;
        float dd = list.cd[j] + shifts[3 * s + 2] - ad;
        float length = (float) Math.sqrt(dx * dx + dy * dy + dd * dd);
        if (!(length > 1e-4f)) {
            return false;
        }
        float r = Math.min(bonds.radius(), Math.min(radius[i], radius[j]));
        float wx = dx / length;
        float wy = dy / length;
        float wd = dd / length;
        float skip = inside(radius[i], r);
        float end = s == 0 ? length - inside(radius[j], r) : 0.5f * length;
        if (end - skip < 1e-4f) {
            return false;
        }
        e[0] = ax + skip * wx;
        e[1] = ay + skip * wy;
        e[2] = ad + skip * wd;
        e[3] = wx;
        e[4] = wy;
        e[5] = wd;
        e[6] = end - skip;
        e[7] = r;
        float gap = length - radius[i] - radius[j];
        e[8] = (s == 0 ? radius[i] + 0.5f * Math.max(gap, 0) : length) - skip;
        e[9] = skip;
        return true;
    }

    private static float inside(float ball, float r) {
        return 0.97f * (float) Math.sqrt(Math.max(0, ball * ball - r * r));
    }
}
