/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.nd4j;

import org.adatom.internal.network.nd4j.Nd4jPass.Place;
import org.adatom.network.Layer;
import org.adatom.network.Window;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Convolutions and pools. Kernels are as ND4J's weight format 1, in which oneDNN takes them: [out][in][height][width],
 * and [in][out][height][width] for transposed ones. In its own format a transposed convolution takes several times as
 * long.
 */
final class Nd4jImages {
    private static final long FORMAT = 1;

    private Nd4jImages() {
    }

    private static long[] numbers(Window w, int padY, int padX) {
        return new long[] {w.height(), w.width(), w.strideY(), w.strideX(), padY, padX, 1, 1, 0, 0, FORMAT};
    }

    private static INDArray[] of(INDArray... arrays) {
        return arrays;
    }

    static INDArray convolution(Place p, Layer.Convolution c) {
        var y = p.nd().empty(p.sizes);
        Nd.run("conv2d", c.bias() ? of(p.x(), p.weight("kernel"), p.weight("bias"))
                : of(p.x(), p.weight("kernel")), of(y),
                numbers(c.window(), c.window().padY(), c.window().padX()));
        return y;
    }

    static void convolutionBack(Place p, Layer.Convolution c, INDArray g) {
        back(p, "conv2d_bp", c.bias(), c.window(), c.window().padY(), c.window().padX(), p.x(), g);
    }

    private static void back(Place p, String name, boolean bias, Window w, int padY, int padX, INDArray x, INDArray g) {
        var kernel = p.weight("kernel");
        var gx = p.nd().like(x);
        var gw = p.nd().like(kernel);
        var out = of(gx, gw);
        var in = of(x, kernel, g);
        if (bias) {
            out = of(gx, gw, p.nd().like(p.weight("bias")));
            in = of(x, kernel, p.weight("bias"), g);
        }
        Nd.run(name, in, out, numbers(w, padY, padX));
        if (p.wants("kernel")) {
            p.weight("kernel", gw);
        }
        if (bias && p.wants("bias")) {
            p.weight("bias", out[2]);
        }
        if (p.wants(0)) {
            p.input(0, gx);
        }
    }

    static INDArray transposed(Place p, Layer.TransposedConvolution c) {
        var in = c.bias() ? of(p.x(), p.weight("kernel"), p.weight("bias")) : of(p.x(), p.weight("kernel"));
        var w = c.window();
        if (c.extraY() == 0 && c.extraX() == 0) {
            var y = p.nd().empty(p.sizes);
            Nd.run("deconv2d", in, of(y), numbers(w, w.padY(), w.padX()));
            return y;
        }
        // rows that the stride leaves over: everything, then what is wanted of it; beyond it there is the bias alone
        var all = p.nd().empty(p.sizes[0], p.sizes[1], (p.x().size(2) - 1) * w.strideY() + w.height(),
                (p.x().size(3) - 1) * w.strideX() + w.width());
        Nd.run("deconv2d", of(p.x(), p.weight("kernel")), of(all), numbers(w, 0, 0));
        var y = p.nd().zeros(p.sizes);
        part(y, 0, 0, rows(p, w, all), columns(p, w, all))
                .assign(part(all, w.padY(), w.padX(), rows(p, w, all), columns(p, w, all)));
        if (c.bias()) {
            y.addi(p.weight("bias").reshape(1, p.sizes[1], 1, 1).broadcast(p.sizes));
        }
        return y;
    }

    static void transposedBack(Place p, Layer.TransposedConvolution c, INDArray g) {
        var w = c.window();
        if (c.extraY() == 0 && c.extraX() == 0) {
            back(p, "deconv2d_bp", c.bias(), w, w.padY(), w.padX(), p.x(), g);
            return;
        }
        var all = p.nd().zeros(p.sizes[0], p.sizes[1], (p.x().size(2) - 1) * w.strideY() + w.height(),
                (p.x().size(3) - 1) * w.strideX() + w.width());
        part(all, w.padY(), w.padX(), rows(p, w, all), columns(p, w, all))
                .assign(part(g, 0, 0, rows(p, w, all), columns(p, w, all)));
        back(p, "deconv2d_bp", false, w, 0, 0, p.x(), all);
        if (c.bias() && p.wants("bias")) {
            p.weight("bias", g.sum(0, 2, 3));
        }
    }

    private static long rows(Place p, Window w, INDArray all) {
        return Math.min(p.sizes[2], all.size(2) - w.padY());
    }

    private static long columns(Place p, Window w, INDArray all) {
        return Math.min(p.sizes[3], all.size(3) - w.padX());
    }

    private static INDArray part(INDArray x, int y0, int x0, long rows, long columns) {
        return x.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(y0, y0 + rows),
                NDArrayIndex.interval(x0, x0 + columns));
    }

    private static long[] pooling(Window w) {
        return new long[] {w.height(), w.width(), w.strideY(), w.strideX(), w.padY(), w.padX(), 1, 1, 0, 1, 0};
    }

    static INDArray pool(Place p, String name, Window w) {
        var y = p.nd().empty(p.sizes);
        Nd.run(name, of(p.x()), of(y), pooling(w));
        return y;
    }

    static void poolBack(Place p, String name, Window w, INDArray g) {
        if (p.wants(0)) {
            var gx = p.nd().zeros(p.x().shape());
            Nd.run(name, of(p.x(), g), of(gx), pooling(w));
            p.input(0, gx);
        }
    }

    static INDArray upsample(Place p, Layer.Upsample u) {
        var y = p.nd().empty(p.sizes);
        Nd.run("upsampling2d", of(p.x()), of(y), new long[] {u.factor(), u.factor(), 1});
        return y;
    }

    static void upsampleBack(Place p, INDArray g) {
        if (p.wants(0)) {
            var gx = p.nd().empty(p.x().shape());
            Nd.run("upsampling2d_bp", of(p.x(), g), of(gx), new long[] {1});
            p.input(0, gx);
        }
    }
}
