/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/** Smooth lines, discs, rings and letters over pixels (ARGB, not premultiplied). Coordinates in pixels, edges at 0. */
final class Canvas {
    private final int[] pixels;
    private final int width;
    private final int height;

    Canvas(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Puts a colour over a pixel. @param cover 0..1 */
    void blend(int x, int y, int rgb, double cover) {
        if (x < 0 || y < 0 || x >= width || y >= height || !(cover > 0.002)) {
            return;
        }
        int at = y * width + x;
        int old = pixels[at];
        double a = Math.min(1, cover);
        double under = (old >>> 24) / 255.0 * (1 - a);
        double all = a + under;
        int out = (int) Math.round(255 * all) << 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double v = ((rgb >> shift & 255) * a + (old >> shift & 255) * under) / all;
            out |= (int) Math.round(v) << shift;
        }
        pixels[at] = out;
    }

    /** How visible a place along a line is. */
    interface Along {
        /** @param t 0..1 from start to end @param length pixels from the start */
        double visible(int x, int y, double t, double length);
    }

    /** A line with round ends. */
    void line(double x0, double y0, double x1, double y1, double thickness, int rgb, double alpha) {
        line(x0, y0, x1, y1, thickness, rgb, (x, y, t, s) -> alpha);
    }

    /** A line whose visibility changes along it. */
    void line(double x0, double y0, double x1, double y1, double thickness, int rgb, Along along) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.hypot(dx, dy);
        double half = thickness / 2;
        double margin = half + 1;
        boolean steep = Math.abs(dy) > Math.abs(dx);
        double a = steep ? Math.min(y0, y1) : Math.min(x0, x1);
        double b = steep ? Math.max(y0, y1) : Math.max(x0, x1);
        int limit = steep ? height : width;
        int from = (int) Math.max(0, Math.floor(a - margin));
        int to = (int) Math.min(limit - 1, Math.ceil(b + margin));
        double main = steep ? dy : dx;
        double side = steep ? dx : dy;
        double spread = margin * (Math.abs(main) < 1e-9 ? 1 : Math.hypot(1, side / main));
        for (int m = from; m <= to; m++) {
            double t = Math.abs(main) < 1e-9 ? 0 : Math.clamp((m + 0.5 - (steep ? y0 : x0)) / main, 0.0, 1.0);
            double c = (steep ? x0 : y0) + t * side;
            int cross = steep ? width : height;
            int c0 = (int) Math.max(0, Math.floor(c - spread));
            int c1 = (int) Math.min(cross - 1, Math.ceil(c + spread));
            for (int k = c0; k <= c1; k++) {
                int x = steep ? k : m;
                int y = steep ? m : k;
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double s = length < 1e-9 ? 0 : Math.clamp((px * dx + py * dy) / (length * length), 0.0, 1.0);
                double ex = px - s * dx;
                double ey = py - s * dy;
                double d = Math.sqrt(ex * ex + ey * ey);
                double cover = Math.clamp(half + 0.5 - d, 0.0, Math.min(1, thickness));
                if (cover > 0) {
                    blend(x, y, rgb, cover * along.visible(x, y, s, s * length));
                }
            }
        }
    }

    /** A filled disc. */
    void disc(double cx, double cy, double r, int rgb, double alpha) {
        ring(cx, cy, 0, r, rgb, (x, y) -> alpha);
    }

    /** How visible a pixel is. */
    interface Visible {
        /** {@return 0..1} */
        double at(int x, int y);
    }

    /** What is between two radii. */
    void ring(double cx, double cy, double inner, double outer, int rgb, Visible visible) {
        int y0 = (int) Math.max(0, Math.floor(cy - outer - 1));
        int y1 = (int) Math.min(height - 1, Math.ceil(cy + outer + 1));
        int x0 = (int) Math.max(0, Math.floor(cx - outer - 1));
        int x1 = (int) Math.min(width - 1, Math.ceil(cx + outer + 1));
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double dx = x + 0.5 - cx;
                double dy = y + 0.5 - cy;
                double d = Math.sqrt(dx * dx + dy * dy);
                double cover = Math.clamp(outer + 0.5 - d, 0.0, 1.0);
                if (inner > 0) {
                    cover = Math.min(cover, Math.clamp(d - inner + 0.5, 0.0, 1.0));
                }
                if (cover > 0) {
                    blend(x, y, rgb, cover * visible.at(x, y));
                }
            }
        }
    }

    /** {@return the width of a text, pixels} @param size height of capitals, pixels */
    static double textWidth(String text, double size) {
        return StrokeFont.width(text) * size / StrokeFont.CAPITAL;
    }

    /** A line of text, its middle at a point. @param size height of capitals, pixels @param halo thickness of the surround */
    void textCentred(String text, double cx, double cy, double size, double weight, int rgb, int haloRgb, double halo) {
        double x = cx - textWidth(text, size) / 2;
        if (halo > 0) {
            text(text, x, cy + size / 2, size, weight + 2 * halo, haloRgb);
        }
        text(text, x, cy + size / 2, size, weight, rgb);
    }

    /** A line of text. @param x left end @param y baseline @param weight thickness of strokes, pixels */
    void text(String text, double x, double y, double size, double weight, int rgb) {
        double s = size / StrokeFont.CAPITAL;
        double pen = x;
        for (int i = 0; i < text.length(); i++) {
            var glyph = StrokeFont.glyph(text.charAt(i));
            letter(glyph, pen, y, s, weight, rgb);
            pen += (glyph.width() + 1) * s;
        }
    }

    /** Strokes are joined before they are blended, so that crossings are not darker. */
    private void letter(StrokeFont.Glyph glyph, double x, double y, double s, double weight, int rgb) {
        double half = weight / 2;
        int x0 = (int) Math.max(0, Math.floor(x - s - half - 1));
        int x1 = (int) Math.min(width - 1, Math.ceil(x + (glyph.width() + 1) * s + half + 1));
        int y0 = (int) Math.max(0, Math.floor(y - 8.5 * s - half - 1));
        int y1 = (int) Math.min(height - 1, Math.ceil(y + 2.5 * s + half + 1));
        for (int py = y0; py <= y1; py++) {
            for (int px = x0; px <= x1; px++) {
                double best = Double.MAX_VALUE;
                double gx = (px + 0.5 - x) / s;
                double gy = (y - py - 0.5) / s;
                for (double[] stroke : glyph.strokes()) {
                    for (int k = 0; k + 3 < stroke.length; k += 2) {
                        best = Math.min(best, distance(gx, gy, stroke[k], stroke[k + 1], stroke[k + 2], stroke[k + 3]));
                    }
                }
                blend(px, py, rgb, Math.clamp(half + 0.5 - Math.sqrt(best) * s, 0.0, 1.0));
            }
        }
    }

    private static double distance(double px, double py, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double l2 = dx * dx + dy * dy;
        double t = l2 == 0 ? 0 : Math.clamp(((px - ax) * dx + (py - ay) * dy) / l2, 0.0, 1.0);
        double ex = px - ax - t * dx;
        double ey = py - ay - t * dy;
        return ex * ex + ey * ey;
    }
}
