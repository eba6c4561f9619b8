/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/** A line in space as it appears on the screen, without what is behind the eye. */
final class ClippedLine {
    private final boolean visible;
    private final boolean perspective;
    private final double[] start = new double[3];
    private final double[] end = new double[3];

    ClippedLine(Projection view, double[] shift, float[] ends, int at) {
        this.perspective = view.perspective();
        double[] a = {ends[at], ends[at + 1], ends[at + 2]};
        double[] b = {ends[at + 3], ends[at + 4], ends[at + 5]};
        view.project(shift, a[0], a[1], a[2], start);
        view.project(shift, b[0], b[1], b[2], end);
        double nearest = view.nearest();
        if (perspective && (start[2] < nearest || end[2] < nearest)) {
            if (start[2] < nearest && end[2] < nearest) {
                visible = false;
                return;
            }
            double t = (nearest - start[2]) / (end[2] - start[2]);
            double[] target = start[2] < nearest ? start : end;
            view.project(shift, a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2]), target);
        }
        visible = true;
    }

    boolean visible() {
        return visible;
    }

    double[] start() {
        return start;
    }

    double[] end() {
        return end;
    }

    /** {@return the depth at a part of the way on the screen, A} */
    double depthAt(double t) {
        if (perspective) {
            return 1 / ((1 - t) / start[2] + t / end[2]);
        }
        return start[2] + t * (end[2] - start[2]);
    }
}
