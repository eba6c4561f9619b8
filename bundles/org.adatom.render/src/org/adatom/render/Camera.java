/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import org.adatom.internal.render.Projection;
import org.adatom.structure.Lattice;

/**
 * How a scene is looked at: an immutable value. The camera turns about its target; the picture shows {@code height} A
 * from top to bottom at the target.
 *
 * @param x the target, A
 * @param y the target, A
 * @param z the target, A
 * @param orientation the turn from space to the screen (x right, y up, z towards the viewer)
 * @param height what is seen from top to bottom at the target, A, positive
 * @param fieldOfView full vertical angle of view, degrees below 120; 0 for a parallel projection
 */
public record Camera(double x, double y, double z, Turn orientation, double height, double fieldOfView) {
    /** The usual angle of view in perspective, degrees: little distortion. */
    public static final double USUAL_FIELD_OF_VIEW = 24;
    /** Looks along -z at the origin, y up, parallel projection. */
    public static final Camera DEFAULT = new Camera(0, 0, 0, Turn.NONE, 20, 0);

    private static final double MARGIN = 1.12;

    /** @throws RenderException when a number is not finite, the height not positive or the angle outside 0..120 */
    public Camera {
        if (!(height > 0 && Double.isFinite(height) && Double.isFinite(x + y + z))) {
            throw new RenderException("a camera at " + x + ", " + y + ", " + z + " with a height of " + height
                    + " A sees nothing: numbers must be finite and the height positive");
        }
        if (!(fieldOfView >= 0 && fieldOfView < 120)) {
            throw new RenderException("an angle of view of " + fieldOfView + " degrees is outside 0..120");
        }
    }

    /** {@return a camera that looks from a direction and shows the whole scene} */
    public static Camera looking(Viewpoint from, Scene scene, Lattice lattice, int width, int height) {
        return DEFAULT.from(from, lattice).fit(scene, width, height);
    }

    /** {@return a camera that looks obliquely from above with z up, and shows the whole scene} */
    public static Camera oblique(Scene scene, int width, int height) {
        return DEFAULT.withOrientation(Turn.OBLIQUE).fit(scene, width, height);
    }

    /** {@return whether lines of sight meet in an eye} */
    public boolean perspective() {
        return fieldOfView > 0;
    }

    /** {@return this camera with the usual perspective, or without} */
    public Camera withPerspective(boolean on) {
        return new Camera(x, y, z, orientation, height, on ? USUAL_FIELD_OF_VIEW : 0);
    }

    /** {@return this camera turned otherwise} */
    public Camera withOrientation(Turn turn) {
        return new Camera(x, y, z, turn, height, fieldOfView);
    }

    /** {@return this camera with another target, A} */
    public Camera withTarget(double tx, double ty, double tz) {
        return new Camera(tx, ty, tz, orientation, height, fieldOfView);
    }

    /** {@return this camera that shows so many A from top to bottom} */
    public Camera withHeight(double value) {
        return new Camera(x, y, z, orientation, Math.clamp(value, 1e-3, 1e7), fieldOfView);
    }

    /** {@return this camera looking from a standard direction; cell vectors that are absent stand for x, y, z} */
    public Camera from(Viewpoint viewpoint, Lattice lattice) {
        return withOrientation(viewpoint.turn(lattice));
    }

    /** {@return this camera turned about the axes of the screen, one after the other, degrees: as if the atoms turned} */
    public Camera turned(double aboutX, double aboutY, double aboutZ) {
        return withOrientation(orientation.then(Turn.about(1, 0, 0, aboutX)).then(Turn.about(0, 1, 0, aboutY))
                .then(Turn.about(0, 0, 1, aboutZ)));
    }

    /** {@return this camera after a drag with the mouse from one point to another turned the atoms, pixels} */
    public Camera dragged(double fromX, double fromY, double toX, double toY, int width, int height) {
        double size = Math.max(1, Math.min(width, height));
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return this;
        }
        return withOrientation(orientation.then(Turn.about(dy / length, dx / length, 0, 200 * length / size)));
    }

    /** {@return this camera after a drag about the line of sight, pixels} */
    public Camera rolled(double fromX, double fromY, double toX, double toY, int width, int height) {
        double a = Math.atan2(height / 2.0 - fromY, fromX - width / 2.0);
        double b = Math.atan2(height / 2.0 - toY, toX - width / 2.0);
        return withOrientation(orientation.then(Turn.about(0, 0, 1, Math.toDegrees(b - a))));
    }

    /** {@return this camera moved so that the picture follows the mouse, pixels} */
    public Camera panned(double dx, double dy, int height) {
        double s = this.height / height;
        var m = orientation.matrix();
        return withTarget(x - s * (dx * m[0] - dy * m[3]), y - s * (dx * m[1] - dy * m[4]), z - s * (dx * m[2] - dy * m[5]));
    }

    /** {@return this camera nearer (factor above 1) or farther} */
    public Camera zoomed(double factor) {
        return withHeight(height / factor);
    }

    /** {@return this camera nearer or farther, the point under the mouse kept where it is} */
    public Camera zoomedAt(double factor, double px, double py, int width, int height) {
        double dx = px - width / 2.0;
        double dy = py - height / 2.0;
        var next = zoomed(factor);
        double f = this.height / next.height;
        return next.panned(dx - f * dx, dy - f * dy, height);
    }

    /**
     * {@return this camera moved and zoomed until all atoms fill the picture, with the cell as far as it is not much larger; as
     * it is for an empty scene}
     */
    public Camera fit(Scene scene, int width, int height) {
        var data = scene.data();
        double[] o = data.origin();
        var m = orientation.matrix();
        var box = new Extent(data, m);
        if (box.isEmpty()) {
            return withTarget(o[0], o[1], o[2]);
        }
        double cx = box.middle(0);
        double cy = box.middle(1);
        double cz = box.middle(2);
        var aimed = withTarget(o[0] + cx * m[0] + cy * m[3] + cz * m[6], o[1] + cx * m[1] + cy * m[4] + cz * m[7],
                o[2] + cx * m[2] + cy * m[5] + cz * m[8]);
        double aspect = Math.max(1, width) / (double) Math.max(1, height);
        if (!perspective()) {
            return aimed.withHeight(MARGIN * Math.max(Math.max(box.size(1), box.size(0) / aspect), 1));
        }
        double tangent = Math.tan(Math.toRadians(fieldOfView / 2));
        return aimed.withHeight(MARGIN * Math.max(2 * tangent * box.eyeDistance(tangent, aspect), 1));
    }

    /** {@return column, row (pixels, from the upper left corner) and depth (A, away from the viewer) of a point, A} */
    public double[] project(double px, double py, double pz, int width, int height) {
        var view = projection(width, height, 1);
        var out = new double[3];
        view.project(view.shift(new double[3]), px, py, pz, out);
        return out;
    }

    /** {@return the point, A, at a column and row (pixels) and a depth as {@link #project} gives it} */
    public double[] unproject(double column, double row, double depth, int width, int height) {
        var view = projection(width, height, 1);
        double s = view.scaleAt(depth);
        double cx = (column - view.centreX()) / s;
        double cy = (view.centreY() - row) / s;
        double cz = view.eye() - depth;
        var m = view.rotation();
        return new double[] {x + cx * m[0] + cy * m[3] + cz * m[6], y + cx * m[1] + cy * m[4] + cz * m[7],
                z + cx * m[2] + cy * m[5] + cz * m[8]};
    }

    /** {@return the shift, [3], A, in the plane of the screen that follows the mouse by so many pixels for a point, [3]} */
    public double[] shiftInScreenPlane(double dx, double dy, double[] point, int width, int height) {
        double[] at = project(point[0], point[1], point[2], width, height);
        double[] to = unproject(at[0] + dx, at[1] + dy, at[2], width, height);
        return new double[] {to[0] - point[0], to[1] - point[1], to[2] - point[2]};
    }

    /** {@return pixels per A at the target} */
    public double pixelsPerAngstrom(int pixels) {
        return pixels / height;
    }

    /** {@return the projection onto so many samples a pixel} */
    Projection projection(int width, int rows, int samples) {
        double eye = perspective() ? height / (2 * Math.tan(Math.toRadians(fieldOfView / 2))) : 0;
        return new Projection(orientation.matrix(), new double[] {x, y, z}, eye, samples * rows / height,
                samples * width / 2.0, samples * rows / 2.0, samples * width, samples * rows);
    }
}
