/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.Ticks;

/** What is drawn over the atoms: edges of the cell, rings around what is selected, labels, triad, scales. */
public final class Overlay {
    private static final double SMALLEST_RING = 2;

    private final Canvas canvas;
    private final SceneData scene;
    private final Projection view;
    private final double[] shift;
    private final float[] depth;
    private final int[] ids;
    private final int samples;
    private final double zoom;

    /** @param view the projection onto samples @param depth depth of samples @param ids what is at samples */
    Overlay(Canvas canvas, SceneData scene, Projection view, float[] depth, int[] ids, int samples, double zoom) {
        this.canvas = canvas;
        this.scene = scene;
        this.view = view;
        this.shift = view.shift(scene.origin());
        this.depth = depth;
        this.ids = ids;
        this.samples = samples;
        this.zoom = zoom;
    }

    /** Part of a pixel's samples behind a depth. */
    private double behind(int x, int y, double d) {
        int seen = 0;
        for (int j = 0; j < samples; j++) {
            for (int i = 0; i < samples; i++) {
                if (depth[(y * samples + j) * view.width() + x * samples + i] > d) {
                    seen++;
                }
            }
        }
        return seen / (double) (samples * samples);
    }

    /** Edges of the cell: solid in front, dashed and faint behind atoms. */
    void segments(int rgb) {
        float[] e = scene.segments().ends();
        double thickness = 1.25 * zoom;
        double dash = 6 * zoom;
        for (int k = 0; k < e.length; k += 6) {
            var line = new ClippedLine(view, shift, e, k);
            if (!line.visible()) {
                continue;
            }
            double[] a = line.start();
            double[] b = line.end();
            canvas.line(a[0] / samples, a[1] / samples, b[0] / samples, b[1] / samples, thickness, rgb, (x, y, t, s) -> {
                double d = line.depthAt(t);
                double front = behind(x, y, d - 1e-3);
                double hidden = (s / dash - 2 * Math.floor(s / dash / 2)) < 1 ? 0.32 : 0;
                return front * 0.85 + (1 - front) * hidden;
            });
        }
    }

    /** Rings around selected atoms and the one under the pointer. */
    void rings(Look look, int hoverRgb) {
        var s = scene.spheres();
        if (look.selected().isEmpty() && look.hover() < 0) {
            return;
        }
        var seen = seen(s.count());
        double[] at = new double[3];
        for (int i = 0; i < s.count(); i++) {
            if (!seen.get(i)) {
                continue;
            }
            boolean chosen = look.selected().get(s.atom()[i]) && (s.flags()[i] & Spheres.GHOST) == 0;
            boolean pointed = s.atom()[i] == look.hover() && (s.flags()[i] & Spheres.GHOST) == 0;
            if (!chosen && !pointed) {
                continue;
            }
            view.project(shift, s.x()[i], s.y()[i], s.z()[i], at);
            double d = at[2];
            if (d - s.radius()[i] < view.nearest()) {
                continue;
            }
            double r = s.radius()[i] * view.scaleAt(d) / samples;
            if (view.perspective()) {
                r *= 1 / Math.sqrt(Math.max(0.1, 1 - s.radius()[i] * s.radius()[i] / (d * d)));
            }
            double cx = at[0] / samples;
            double cy = at[1] / samples;
            int self = i;
            double width = Math.clamp(0.11 * r, 1.4, 3.2) * zoom;
            double limit = d - 0.02;
            if (chosen && r > SMALLEST_RING) {
                canvas.ring(cx, cy, Math.max(0, r - 0.4), r + width + 3 * zoom, look.accent(),
                        (x, y) -> 0.22 * around(x, y, limit, self));
                canvas.ring(cx, cy, Math.max(0, r - 0.4), r + width, look.accent(), (x, y) -> around(x, y, limit, self));
            }
            if (pointed) {
                double gap = chosen ? width + 1.5 * zoom : 0.6 * zoom;
                canvas.ring(cx, cy, r + gap, r + gap + 1.6 * zoom, hoverRgb, (x, y) -> 0.95 * around(x, y, limit, self));
            }
        }
    }

    /** Balls of which at least one sample is in view. */
    private BitSet seen(int count) {
        var out = new BitSet(count);
        int size = view.width() * view.height();
        for (int i = 0; i < size; i++) {
            if (ids[i] >= 0 && ids[i] < count) {
                out.set(ids[i]);
            }
        }
        return out;
    }

    private double around(int x, int y, double d, int self) {
        int seen = 0;
        for (int j = 0; j < samples; j++) {
            for (int i = 0; i < samples; i++) {
                int at = (y * samples + j) * view.width() + x * samples + i;
                if (depth[at] > d && ids[at] != self) {
                    seen++;
                }
            }
        }
        return seen / (double) (samples * samples);
    }

    /** Words at atoms that are in view. */
    void captions(int rgb, int haloRgb) {
        var s = scene.spheres();
        double[] at = new double[3];
        for (var c : scene.captions()) {
            int i = c.sphere();
            view.project(shift, s.x()[i], s.y()[i], s.z()[i], at);
            int x = (int) Math.floor(at[0]);
            int y = (int) Math.floor(at[1]);
            if (x < 0 || y < 0 || x >= view.width() || y >= view.height() || ids[y * view.width() + x] != i) {
                continue;
            }
            canvas.textCentred(c.text(), at[0] / samples, at[1] / samples, 7.5 * zoom, 1.3 * zoom, rgb, haloRgb, 1.5 * zoom);
        }
    }

    /** Directions x, y, z in the lower left corner. */
    void triad(int textRgb, int backRgb) {
        double arm = 30 * zoom;
        double cx = 52 * zoom;
        double cy = canvas.height() - 52 * zoom;
        int[] colours = {0xE5484D, 0x46A758, 0x3E7BFA};
        String[] names = {"x", "y", "z"};
        double[] m = view.rotation();
        Integer[] order = {0, 1, 2};
        Arrays.sort(order, Comparator.comparingDouble(k -> m[6 + k]));
        for (int k : order) {
            double tx = cx + arm * m[k];
            double ty = cy - arm * m[3 + k];
            double away = Math.clamp(0.5 - 0.5 * m[6 + k], 0.0, 1.0);
            int rgb = Colours.mix(colours[k], backRgb, 0.45 * away);
            canvas.line(cx, cy, tx, ty, 2.2 * zoom, rgb, 1);
            canvas.disc(tx, ty, 8.2 * zoom, rgb, 1);
            canvas.textCentred(names[k], tx, ty + 0.7 * zoom, 7.4 * zoom, 1.5 * zoom, 0xFFFFFF, 0, 0);
        }
        canvas.disc(cx, cy, 2.4 * zoom, Colours.mix(textRgb, backRgb, 0.35), 1);
    }

    /** A bar of known length, lower right. */
    void scaleBar(int rgb) {
        double perA = view.scale() / samples;
        double want = 0.16 * canvas.width() / perA;
        double unit = Math.pow(10, Math.floor(Math.log10(want)));
        double length = unit * (want / unit >= 5 ? 5 : want / unit >= 2 ? 2 : 1);
        String text = length >= 100 ? number(length / 10) + " nm" : number(length) + " \u00c5";
        double x1 = canvas.width() - 24 * zoom;
        double x0 = x1 - length * perA;
        double y = canvas.height() - 24 * zoom;
        canvas.line(x0, y, x1, y, 2.4 * zoom, rgb, 1);
        canvas.line(x0, y - 4 * zoom, x0, y + 1 * zoom, 1.6 * zoom, rgb, 1);
        canvas.line(x1, y - 4 * zoom, x1, y + 1 * zoom, 1.6 * zoom, rgb, 1);
        canvas.textCentred(text, (x0 + x1) / 2, y - 12 * zoom, 8.5 * zoom, 1.35 * zoom, rgb, 0, 0);
    }

    /** Colours that a legend takes from the scene's own. */
    public interface Scale {
        /** {@return 0xRRGGBB} @param t 0..1 */
        int at(double t);
    }

    /** The scale of colours, at the right. */
    void legend(String title, double from, double to, Scale colours, int textRgb, int edgeRgb) {
        double w = 12 * zoom;
        double h = Math.min(180 * zoom, 0.45 * canvas.height());
        double x = canvas.width() - 78 * zoom;
        double top = 44 * zoom;
        double step = 0.5;
        for (double y = 0; y < h; y += step) {
            int rgb = colours.at(1 - (y + step / 2) / h);
            canvas.line(x + w / 2 - w / 2 + 0.5, top + y, x + w - 0.5, top + y, 1, rgb, 1);
        }
        for (var tick : Ticks.of(Axis.linear("", ""), from, Math.max(to, Math.nextUp(from)), 5)) {
            double y = top + h - h * (to > from ? (tick.value() - from) / (to - from) : 0.5);
            canvas.line(x + w + 1.5 * zoom, y, x + w + 4.5 * zoom, y, 1 * zoom, edgeRgb, 0.9);
            canvas.text(tick.text(), x + w + 8 * zoom, y + 3.2 * zoom, 6.6 * zoom,
                    1.15 * zoom, textRgb);
        }
        double tw = Canvas.textWidth(title, 7.5 * zoom);
        canvas.text(title, Math.min(x, canvas.width() - 16 * zoom - tw), top - 14 * zoom, 7.5 * zoom, 1.25 * zoom, textRgb);
    }

    private static String number(double v) {
        return v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
    }
}
