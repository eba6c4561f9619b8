/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.reference;

import java.util.Arrays;
import org.adatom.network.Layer;
import org.adatom.network.Shape;
import org.adatom.network.Window;

/** Convolutions and pooling. */
final class ImageMath {
    private ImageMath() {
    }

    /** A pair of a pixel of the small image and one of the large image that a window joins. */
    @FunctionalInterface
    private interface Pair {
        /**
         * Visits it.
         *
         * @param small pixel of what the convolution gives
         * @param large pixel of what it takes
         * @param tap   place within the window
         */
        void visit(int small, int large, int tap);
    }

    private static void pairs(Window w, Shape small, Shape large, Pair pair) {
        for (int y = 0; y < small.size(1); y++) {
            for (int x = 0; x < small.size(2); x++) {
                for (int ky = 0; ky < w.height(); ky++) {
                    for (int kx = 0; kx < w.width(); kx++) {
                        int row = y * w.strideY() - w.padY() + ky;
                        int column = x * w.strideX() - w.padX() + kx;
                        if (row >= 0 && row < large.size(1) && column >= 0 && column < large.size(2)) {
                            pair.visit(y * small.size(2) + x, row * large.size(2) + column, ky * w.width() + kx);
                        }
                    }
                }
            }
        }
    }

    private static int pixels(Shape image) {
        return image.size(1) * image.size(2);
    }

    static void convolution(Pass p, Layer.Convolution c) {
        bias(p, c.bias());
        visit(p, c.window(), p.outShape, p.inShape[0], (o, i, k) -> p.out[o] += p.in[0][i] * p.weights[0][k]);
    }

    static void convolutionBack(Pass p, Layer.Convolution c) {
        biasBack(p, c.bias());
        visit(p, c.window(), p.outShape, p.inShape[0], (o, i, k) -> {
            p.inGrad[0][i] += p.outGrad[o] * p.weights[0][k];
            p.weightGrad[0][k] += p.outGrad[o] * p.in[0][i];
        });
    }

    static void transposed(Pass p, Layer.TransposedConvolution t) {
        bias(p, t.bias());
        visit(p, t.window(), p.inShape[0], p.outShape, (i, o, k) -> p.out[o] += p.in[0][i] * p.weights[0][k]);
    }

    static void transposedBack(Pass p, Layer.TransposedConvolution t) {
        biasBack(p, t.bias());
        visit(p, t.window(), p.inShape[0], p.outShape, (i, o, k) -> {
            p.inGrad[0][i] += p.outGrad[o] * p.weights[0][k];
            p.weightGrad[0][k] += p.outGrad[o] * p.in[0][i];
        });
    }

    /** One product of a convolution: places in the small image, the large image and the kernel. */
    @FunctionalInterface
    private interface Term {
        void visit(int small, int large, int kernel);
    }

    /** The kernel is [channels of the small image][channels of the large one][window] for both kinds. */
    private static void visit(Pass p, Window w, Shape small, Shape large, Term term) {
        int area = w.height() * w.width();
        for (int n = 0; n < p.n; n++) {
            for (int a = 0; a < small.size(0); a++) {
                for (int b = 0; b < large.size(0); b++) {
                    int s = (n * small.size(0) + a) * pixels(small);
                    int l = (n * large.size(0) + b) * pixels(large);
                    int kernel = (a * large.size(0) + b) * area;
                    pairs(w, small, large, (i, j, tap) -> term.visit(s + i, l + j, kernel + tap));
                }
            }
        }
    }

    private static void bias(Pass p, boolean bias) {
        int pixels = pixels(p.outShape);
        for (int k = 0; k < p.out.length; k++) {
            p.out[k] = bias ? p.weights[1][k / pixels % p.outShape.size(0)] : 0;
        }
    }

    private static void biasBack(Pass p, boolean bias) {
        int pixels = pixels(p.outShape);
        for (int k = 0; bias && k < p.out.length; k++) {
            p.weightGrad[1][k / pixels % p.outShape.size(0)] += p.outGrad[k];
        }
    }

    static void maxPool(Pass p, Window w) {
        p.kept = new double[p.out.length];
        Arrays.fill(p.out, Double.NEGATIVE_INFINITY);
        channels(p, (o, i) -> pairs(w, p.outShape, p.inShape[0], (small, large, tap) -> {
            if (p.in[0][i + large] > p.out[o + small]) {
                p.out[o + small] = p.in[0][i + large];
                p.kept[o + small] = i + large;
            }
        }));
    }

    static void maxPoolBack(Pass p) {
        for (int k = 0; k < p.out.length; k++) {
            p.inGrad[0][(int) p.kept[k]] += p.outGrad[k];
        }
    }

    static void averagePool(Pass p, Window w) {
        double share = 1.0 / (w.height() * w.width());
        channels(p, (o, i) -> pairs(w, p.outShape, p.inShape[0],
                (small, large, tap) -> p.out[o + small] += share * p.in[0][i + large]));
    }

    static void averagePoolBack(Pass p, Window w) {
        double share = 1.0 / (w.height() * w.width());
        channels(p, (o, i) -> pairs(w, p.outShape, p.inShape[0],
                (small, large, tap) -> p.inGrad[0][i + large] += share * p.outGrad[o + small]));
    }

    static void upsample(Pass p, int factor) {
        var w = Window.of(factor, factor, 0);
        channels(p, (o, i) -> pairs(w, p.inShape[0], p.outShape,
                (small, large, tap) -> p.out[o + large] = p.in[0][i + small]));
    }

    static void upsampleBack(Pass p, int factor) {
        var w = Window.of(factor, factor, 0);
        channels(p, (o, i) -> pairs(w, p.inShape[0], p.outShape,
                (small, large, tap) -> p.inGrad[0][i + small] += p.outGrad[o + large]));
    }

    /** A channel of an example: where it begins in the output and in the input. */
    @FunctionalInterface
    private interface Channel {
        void visit(int out, int in);
    }

    private static void channels(Pass p, Channel channel) {
        for (int c = 0; c < p.n * p.outShape.size(0); c++) {
            channel.visit(c * pixels(p.outShape), c * pixels(p.inShape[0]));
        }
    }
}
