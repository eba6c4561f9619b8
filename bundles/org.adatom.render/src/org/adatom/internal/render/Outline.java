/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/** Where the depth jumps from one thing to another: samples at the rim of what is in front. */
final class Outline {
    private final Projection view;
    private final float[] depth;
    private final int[] ids;
    private final int samples;
    private final int reach;
    private final float[] radius;
    private final float stick;
    private final int balls;
    private final float strength;

    Outline(SceneData scene, Projection view, float[] depth, int[] ids, int samples, float strength) {
        this.view = view;
        this.depth = depth;
        this.ids = ids;
        this.samples = samples;
        this.reach = samples;
        this.radius = scene.spheres().radius();
        this.stick = scene.bonds().radius();
        this.balls = scene.spheres().count();
        this.strength = strength;
    }

    /** How strongly a sample belongs to an outline: something else beside it lies well behind. */
    float at(int x, int y, int at, int id) {
        if (strength <= 0) {
            return 0;
        }
        int w = view.width();
        if (x >= reach && y >= reach && x < w - reach && y < view.height() - reach && ids[at - reach] == id
                && ids[at + reach] == id && ids[at - reach * w] == id && ids[at + reach * w] == id) {
            return 0;
        }
        float d = depth[at];
        float most = 0;
        if (x >= reach) {
            most = Math.max(most, jump(at - reach, id, d));
        }
        if (x < w - reach) {
            most = Math.max(most, jump(at + reach, id, d));
        }
        if (y >= reach) {
            most = Math.max(most, jump(at - reach * w, id, d));
        }
        if (y < view.height() - reach) {
            most = Math.max(most, jump(at + reach * w, id, d));
        }
        if (most <= 0) {
            return 0;
        }
        double r = id < balls ? radius[id] : 3 * stick;
        float size = (float) (r * view.scaleAt(d)) / samples;
        return most * Math.clamp((size - 1.3f) * 0.25f, 0f, 1f) * strength;
    }

    private float jump(int at, int id, float d) {
        return ids[at] == id ? 0 : Math.clamp((depth[at] - d - 0.12f) * 1.6f, 0f, 1f);
    }
}
