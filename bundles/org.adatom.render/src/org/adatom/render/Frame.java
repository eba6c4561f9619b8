/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import java.util.BitSet;
import org.adatom.internal.render.Spheres;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A finished picture that knows what is where. Points are given in the size that was asked for, also where the picture was
 * made at half of it. A frame keeps its content until it is handed back to a renderer for reuse.
 */
public final class Frame {
    private int width;
    private int height;
    private int viewWidth;
    private int viewHeight;
    private int[] pixels = new int[0];
    private int[] ids = new int[0];
    private float[] depth = new float[0];
    private Scene scene = Scene.EMPTY;
    private Camera camera = Camera.DEFAULT;

    Frame() {
    }

    void begin(Scene newScene, Camera newCamera, int newViewWidth, int newViewHeight, int divisor) {
        scene = newScene;
        camera = newCamera;
        viewWidth = newViewWidth;
        viewHeight = newViewHeight;
        width = Math.max(1, newViewWidth / divisor);
        height = Math.max(1, newViewHeight / divisor);
        if (pixels.length != width * height) {
            pixels = new int[width * height];
            ids = new int[width * height];
            depth = new float[width * height];
        }
    }

    /** {@return columns of {@link #pixels}} */
    public int width() {
        return width;
    }

    /** {@return rows of {@link #pixels}} */
    public int height() {
        return height;
    }

    /** {@return the columns that were asked for; twice the width for a draft} */
    public int viewWidth() {
        return viewWidth;
    }

    /** {@return the rows that were asked for} */
    public int viewHeight() {
        return viewHeight;
    }

    /** {@return the pixels, [height][width], 0xAARRGGBB, not premultiplied, row-major; shared, not to be written to} */
    public int[] pixels() {
        return pixels;
    }

    /** {@return the scene that is shown} */
    public Scene scene() {
        return scene;
    }

    /** {@return how it is looked at} */
    public Camera camera() {
        return camera;
    }

    int[] ids() {
        return ids;
    }

    float[] depths() {
        return depth;
    }

    private int at(double x, double y) {
        int px = (int) Math.floor(x * width / viewWidth);
        int py = (int) Math.floor(y * height / viewHeight);
        return px < 0 || py < 0 || px >= width || py >= height ? -1 : py * width + px;
    }

    /** {@return what is in front at a point of the view, null for the background} */
    public @Nullable Pick pick(double x, double y) {
        int at = at(x, y);
        if (at < 0 || ids[at] < 0) {
            return null;
        }
        int id = ids[at];
        var spheres = scene.data().spheres();
        double[] point = camera.unproject(x, y, depth[at], viewWidth, viewHeight);
        if (id < spheres.count()) {
            return new Pick(spheres.atom()[id], -1, (spheres.flags()[id] & Spheres.GHOST) != 0, point);
        }
        var bonds = scene.data().bonds();
        int bond = id - spheres.count();
        return new Pick(spheres.atom()[bonds.first()[bond]], spheres.atom()[bonds.second()[bond]], false, point);
    }

    /** {@return the atom in front at a point of the view, -1 where there is none; a periodic image gives its atom} */
    public int pickAtom(double x, double y) {
        var hit = pick(x, y);
        return hit == null || hit.isBond() ? -1 : hit.atom();
    }

    /** {@return the atoms of which something is seen inside a rectangle of the view, periodic images left out} */
    public BitSet visibleAtoms(double x0, double y0, double x1, double y1) {
        var out = new BitSet();
        var spheres = scene.data().spheres();
        int left = column(Math.min(x0, x1));
        int right = column(Math.max(x0, x1));
        int top = row(Math.min(y0, y1));
        int bottom = row(Math.max(y0, y1));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                int id = ids[y * width + x];
                if (id >= 0 && id < spheres.count() && (spheres.flags()[id] & Spheres.GHOST) == 0) {
                    out.set(spheres.atom()[id]);
                }
            }
        }
        return out;
    }

    private int column(double x) {
        return Math.clamp((int) Math.floor(x * width / viewWidth), 0, width - 1);
    }

    private int row(double y) {
        return Math.clamp((int) Math.floor(y * height / viewHeight), 0, height - 1);
    }

    /** {@return the atoms whose middle is inside a rectangle of the view, hidden ones too, periodic images left out} */
    public BitSet atomsIn(double x0, double y0, double x1, double y1) {
        var out = new BitSet();
        var s = scene.data().spheres();
        var view = camera.projection(viewWidth, viewHeight, 1);
        double[] shift = view.shift(scene.data().origin());
        double[] p = new double[3];
        for (int i = 0; i < s.count(); i++) {
            if ((s.flags()[i] & Spheres.GHOST) != 0) {
                continue;
            }
            view.project(shift, s.x()[i], s.y()[i], s.z()[i], p);
            if (p[2] > view.nearest() && p[0] >= Math.min(x0, x1) && p[0] <= Math.max(x0, x1) && p[1] >= Math.min(y0, y1)
                    && p[1] <= Math.max(y0, y1)) {
                out.set(s.atom()[i]);
            }
        }
        return out;
    }
}
