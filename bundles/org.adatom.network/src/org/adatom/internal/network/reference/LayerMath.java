/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.reference;

import org.adatom.internal.network.ActivationMath;
import org.adatom.network.Activation;
import org.adatom.network.Layer;
import org.adatom.network.NetworkException;

/** Each layer forward and back; images and norms are elsewhere. */
final class LayerMath {
    private LayerMath() {
    }

    static void forward(Pass p) {
        switch (p.node.layer()) {
            case Layer.Dense d -> dense(p, d);
            case Layer.Convolution c -> ImageMath.convolution(p, c);
            case Layer.TransposedConvolution t -> ImageMath.transposed(p, t);
            case Layer.BatchNorm b -> NormMath.batch(p, b);
            case Layer.LayerNorm l -> NormMath.layer(p, l);
            case Layer.MaxPool m -> ImageMath.maxPool(p, m.window());
            case Layer.AveragePool a -> ImageMath.averagePool(p, a.window());
            case Layer.Upsample u -> ImageMath.upsample(p, u.factor());
            case Layer.Embedding e -> embedding(p, e);
            case Layer.Activate a -> activate(p, a);
            case Layer.Slice s -> slice(p, s);
            case Layer.Multiply m -> multiply(p);
            case Layer.Add a -> {
                for (var x : p.in) {
                    add(x, 1, p.out);
                }
            }
            case Layer.Concatenate c -> concatenate(p, true);
            case Layer.Dropout d -> {
                for (int k = 0; k < p.out.length; k++) {
                    p.out[k] = p.training ? p.in[0][k] * p.kept[k] : p.in[0][k];
                }
            }
            case Layer.Reshape r -> add(p.in[0], 1, p.out);
            case Layer.Flatten f -> add(p.in[0], 1, p.out);
        }
    }

    static void backward(Pass p) {
        switch (p.node.layer()) {
            case Layer.Dense d -> denseBack(p, d);
            case Layer.Convolution c -> ImageMath.convolutionBack(p, c);
            case Layer.TransposedConvolution t -> ImageMath.transposedBack(p, t);
            case Layer.BatchNorm b -> NormMath.batchBack(p, b);
            case Layer.LayerNorm l -> NormMath.layerBack(p);
            case Layer.MaxPool m -> ImageMath.maxPoolBack(p);
            case Layer.AveragePool a -> ImageMath.averagePoolBack(p, a.window());
            case Layer.Upsample u -> ImageMath.upsampleBack(p, u.factor());
            case Layer.Embedding e -> embeddingBack(p, e);
            case Layer.Activate a -> activateBack(p, a);
            case Layer.Slice s -> sliceBack(p, s);
            case Layer.Multiply m -> multiplyBack(p);
            case Layer.Add a -> {
                for (var g : p.inGrad) {
                    add(p.outGrad, 1, g);
                }
            }
            case Layer.Concatenate c -> concatenate(p, false);
            case Layer.Dropout d -> {
                for (int k = 0; k < p.out.length; k++) {
                    p.inGrad[0][k] += p.training ? p.outGrad[k] * p.kept[k] : p.outGrad[k];
                }
            }
            case Layer.Reshape r -> add(p.outGrad, 1, p.inGrad[0]);
            case Layer.Flatten f -> add(p.outGrad, 1, p.inGrad[0]);
        }
    }

    private static void add(double[] x, double factor, double[] into) {
        for (int k = 0; k < into.length; k++) {
            into[k] += factor * x[k];
        }
    }

    private static void dense(Pass p, Layer.Dense d) {
        int in = p.inShape[0].count();
        int out = d.units();
        for (int i = 0; i < p.n; i++) {
            for (int j = 0; j < out; j++) {
                double sum = d.bias() ? p.weights[1][j] : 0;
                for (int k = 0; k < in; k++) {
                    sum += p.in[0][i * in + k] * p.weights[0][k * out + j];
                }
                p.out[i * out + j] = sum;
            }
        }
    }

    private static void denseBack(Pass p, Layer.Dense d) {
        int in = p.inShape[0].count();
        int out = d.units();
        for (int i = 0; i < p.n; i++) {
            for (int j = 0; j < out; j++) {
                double g = p.outGrad[i * out + j];
                if (d.bias()) {
                    p.weightGrad[1][j] += g;
                }
                for (int k = 0; k < in; k++) {
                    p.weightGrad[0][k * out + j] += p.in[0][i * in + k] * g;
                    p.inGrad[0][i * in + k] += p.weights[0][k * out + j] * g;
                }
            }
        }
    }

    private static void embedding(Pass p, Layer.Embedding e) {
        for (int k = 0; k < p.in[0].length; k++) {
            int row = row(p, k, e);
            System.arraycopy(p.weights[0], row * e.size(), p.out, k * e.size(), e.size());
        }
    }

    private static int row(Pass p, int k, Layer.Embedding e) {
        double value = p.in[0][k];
        if (value != Math.rint(value) || !(value >= 0 && value < e.count())) {
            throw new NetworkException("node '%s': index %s must be a whole number within 0 and %d"
                    .formatted(p.node.name(), value, e.count() - 1));
        }
        return (int) value;
    }

    private static void embeddingBack(Pass p, Layer.Embedding e) {
        for (int k = 0; k < p.in[0].length; k++) {
            int row = row(p, k, e);
            for (int j = 0; j < e.size(); j++) {
                p.weightGrad[0][row * e.size() + j] += p.outGrad[k * e.size() + j];
            }
        }
    }

    private static void activate(Pass p, Layer.Activate a) {
        if (a.function() == Activation.SOFTMAX) {
            softmax(p);
            return;
        }
        for (int k = 0; k < p.out.length; k++) {
            p.out[k] = ActivationMath.value(a.function(), a.parameter(), p.in[0][k]);
        }
    }

    private static void activateBack(Pass p, Layer.Activate a) {
        if (a.function() == Activation.SOFTMAX) {
            softmaxBack(p);
            return;
        }
        var slope = new double[1];
        for (int k = 0; k < p.out.length; k++) {
            ActivationMath.derivatives(a.function(), a.parameter(), p.in[0][k], slope);
            p.inGrad[0][k] += p.outGrad[k] * slope[0];
        }
    }

    private static void softmax(Pass p) {
        int channels = p.outShape.size(0);
        int pixels = p.outShape.count() / channels;
        for (int i = 0; i < p.n; i++) {
            for (int q = 0; q < pixels; q++) {
                int at = i * channels * pixels + q;
                double most = Double.NEGATIVE_INFINITY;
                for (int c = 0; c < channels; c++) {
                    most = Math.max(most, p.in[0][at + c * pixels]);
                }
                double sum = 0;
                for (int c = 0; c < channels; c++) {
                    p.out[at + c * pixels] = Math.exp(p.in[0][at + c * pixels] - most);
                    sum += p.out[at + c * pixels];
                }
                for (int c = 0; c < channels; c++) {
                    p.out[at + c * pixels] /= sum;
                }
            }
        }
    }

    private static void softmaxBack(Pass p) {
        int channels = p.outShape.size(0);
        int pixels = p.outShape.count() / channels;
        for (int i = 0; i < p.n; i++) {
            for (int q = 0; q < pixels; q++) {
                int at = i * channels * pixels + q;
                double mean = 0;
                for (int c = 0; c < channels; c++) {
                    mean += p.out[at + c * pixels] * p.outGrad[at + c * pixels];
                }
                for (int c = 0; c < channels; c++) {
                    int k = at + c * pixels;
                    p.inGrad[0][k] += p.out[k] * (p.outGrad[k] - mean);
                }
            }
        }
    }

    private static void slice(Pass p, Layer.Slice s) {
        int in = p.inShape[0].count();
        int out = p.outShape.count();
        int skip = s.from() * (out / s.count());
        for (int i = 0; i < p.n; i++) {
            System.arraycopy(p.in[0], i * in + skip, p.out, i * out, out);
        }
    }

    private static void sliceBack(Pass p, Layer.Slice s) {
        int in = p.inShape[0].count();
        int out = p.outShape.count();
        int skip = s.from() * (out / s.count());
        for (int k = 0; k < p.out.length; k++) {
            p.inGrad[0][k / out * in + skip + k % out] += p.outGrad[k];
        }
    }

    private static void multiply(Pass p) {
        for (int k = 0; k < p.out.length; k++) {
            double product = 1;
            for (var x : p.in) {
                product *= x[k];
            }
            p.out[k] = product;
        }
    }

    private static void multiplyBack(Pass p) {
        for (int a = 0; a < p.in.length; a++) {
            for (int k = 0; k < p.out.length; k++) {
                double others = p.outGrad[k];
                for (int b = 0; b < p.in.length; b++) {
                    others *= b == a ? 1 : p.in[b][k];
                }
                p.inGrad[a][k] += others;
            }
        }
    }

    private static void concatenate(Pass p, boolean forward) {
        int out = p.outShape.count();
        int skip = 0;
        for (int a = 0; a < p.in.length; a++) {
            int in = p.inShape[a].count();
            for (int i = 0; i < p.n; i++) {
                for (int k = 0; k < in; k++) {
                    if (forward) {
                        p.out[i * out + skip + k] = p.in[a][i * in + k];
                    } else {
                        p.inGrad[a][i * in + k] += p.outGrad[i * out + skip + k];
                    }
                }
            }
            skip += in;
        }
    }
}
