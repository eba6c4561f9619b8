/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.util.Arrays;

import org.adatom.analysis.ResultItem;
import org.adatom.learning.data.ImageSet;

/** Many images side by side in one picture. */
public final class ImageSheet {
    private static final int GAP = 2;
    private static final int GROUND = 0xFF7A8594;
    private static final int WIDEST = 2400;
    private static final int SMALLEST = 48;

    private ImageSheet() {
    }

    /**
     * {@return a picture of images in rows, about as wide as tall; small ones are enlarged, large ones reduced}
     *
     * @param name key
     * @param label title
     * @param images the set
     * @param which some of them, at least one
     * @param low the value that is black
     * @param high the value that is white
     */
    public static ResultItem.Image of(String name, String label, ImageSet images, int[] which, double low,
            double high) {
        int across = (int) Math.ceil(Math.sqrt((double) which.length * images.height() / images.width()));
        across = Math.clamp(across, 1, which.length);
        int down = (which.length + across - 1) / across;
        int room = Math.max(1, (WIDEST - GAP) / across - GAP);
        double scale = images.width() > room ? (double) room / images.width()
                : Math.max(1, Math.min(room / images.width(), (SMALLEST + images.width() - 1) / images.width()));
        int w = Math.max(1, (int) (images.width() * scale));
        int h = Math.max(1, (int) (images.height() * scale));
        int width = GAP + across * (w + GAP);
        int height = GAP + down * (h + GAP);
        var argb = new int[width * height];
        Arrays.fill(argb, GROUND);
        for (int k = 0; k < which.length; k++) {
            int x0 = GAP + k % across * (w + GAP);
            int y0 = GAP + k / across * (h + GAP);
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    int pixel = Math.min(images.height() - 1, (int) (y / scale)) * images.width()
                            + Math.min(images.width() - 1, (int) (x / scale));
                    argb[(y0 + y) * width + x0 + x] = colour(images, which[k], pixel, low, high);
                }
            }
        }
        return new ResultItem.Image(name, label, width, height, argb);
    }

    private static int colour(ImageSet images, int image, int pixel, double low, double high) {
        int area = images.height() * images.width();
        int argb = 0xFF;
        for (int c = 0; c < 3; c++) {
            int channel = images.channels() >= 3 ? c : 0;
            double v = (images.value(image, channel * area + pixel) - low) / (high > low ? high - low : 1);
            argb = argb << 8 | Math.clamp(Math.round(255 * v), 0, 255);
        }
        return argb;
    }
}
