/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.awt.Rectangle;

/**
 * Fills many small discs of one size straight into pixels: the coverage of a disc at one of 8 x 8 places inside a pixel
 * is computed once.
 */
final class Splats {
    private static final int SUB = 8;

    private final int[] pixels;
    private final int stride;
    private final Rectangle clip;
    private final int side;
    private final int reach;
    private final int[][] masks = new int[SUB * SUB][];

    /** @param clip inside the picture @param r radius, pixels @param alpha 0..1 */
    Splats(int[] pixels, int stride, Rectangle clip, double r, double alpha) {
        this.pixels = pixels;
        this.stride = stride;
        this.clip = clip;
        reach = (int) Math.ceil(r + 0.5);
        side = 2 * reach + 1;
        for (int k = 0; k < masks.length; k++) {
            masks[k] = mask((k % SUB + 0.5) / SUB, (k / SUB + 0.5) / SUB, r, alpha);
        }
    }

    /** {@return how much of each pixel the disc covers, 0..256} */
    private int[] mask(double x, double y, double r, double alpha) {
        var out = new int[side * side];
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                double d = Math.hypot(i - reach + 0.5 - x, j - reach + 0.5 - y);
                out[j * side + i] = (int) Math.round(256 * alpha * Math.clamp(r + 0.5 - d, 0.0, 1.0));
            }
        }
        return out;
    }

    void draw(double[] x, double[] y, int n, int[] colours) {
        int one = colours.length == 1 ? 0 : -1;
        for (int i = 0; i < n; i++) {
            int px = (int) Math.floor(x[i]);
            int py = (int) Math.floor(y[i]);
            int left = px - reach;
            int top = py - reach;
            if (left >= clip.x + clip.width || top >= clip.y + clip.height || left + side <= clip.x
                    || top + side <= clip.y) {
                continue;
            }
            int[] mask = masks[(int) ((y[i] - py) * SUB) * SUB + (int) ((x[i] - px) * SUB)];
            blend(mask, left, top, colours[one == 0 ? 0 : i]);
        }
    }

    private void blend(int[] mask, int left, int top, int rgb) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        int first = Math.max(0, clip.x - left);
        int end = Math.min(side, clip.x + clip.width - left);
        for (int j = Math.max(0, clip.y - top); j < Math.min(side, clip.y + clip.height - top); j++) {
            int row = (top + j) * stride + left;
            for (int i = first; i < end; i++) {
                int a = mask[j * side + i];
                if (a != 0) {
                    int p = pixels[row + i];
                    int r = (p >> 16 & 255) * (256 - a) + red * a >> 8;
                    int g = (p >> 8 & 255) * (256 - a) + green * a >> 8;
                    int b = (p & 255) * (256 - a) + blue * a >> 8;
                    pixels[row + i] = r << 16 | g << 8 | b;
                }
            }
        }
    }
}
