/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.nd4j;

import org.adatom.internal.network.ActivationMath;
import org.adatom.internal.network.nd4j.Nd4jPass.Place;
import org.adatom.network.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Activations: the usual ones by ND4J, the others value by value in Java. */
final class Nd4jActivations {
    private Nd4jActivations() {
    }

    private static INDArray[] of(INDArray... arrays) {
        return arrays;
    }

    static INDArray forward(Place p, Layer.Activate a) {
        var x = p.x();
        return switch (a.function()) {
            case LINEAR -> a.parameter() == 1 ? x : x.mul(a.parameter());
            case RELU -> named(p, "relu", 0);
            case LEAKY_RELU -> p.nd().isFloat() ? named(p, "lrelu", a.parameter()) : slow(p, a);
            case TANH -> Transforms.tanh(x, true);
            case SIGMOID -> Transforms.sigmoid(x, true);
            case SOFTMAX -> softmax(p);
            default -> slow(p, a);
        };
    }

    private static INDArray slow(Place p, Layer.Activate a) {
        var values = p.nd().get(p.x());
        for (int k = 0; k < values.length; k++) {
            values[k] = ActivationMath.value(a.function(), a.parameter(), values[k]);
        }
        return p.nd().of(values, p.sizes);
    }

    private static INDArray named(Place p, String name, double parameter) {
        var y = p.nd().empty(p.sizes);
        Nd.run(name, of(p.x()), of(y), new long[0], parameter);
        return y;
    }

    /** The derivative by the input; the array of that by the output may be used for it. */
    static INDArray backward(Place p, Layer.Activate a, INDArray g) {
        switch (a.function()) {
            case LINEAR -> {
                return a.parameter() == 1 ? g : g.muli(a.parameter());
            }
            case RELU -> Nd.run("relu_bp", of(p.x(), g), of(g), new long[0], 0);
            case LEAKY_RELU -> leakyBack(p, a, g);
            case TANH -> g.muli(p.y().mul(p.y()).rsubi(1));
            case SIGMOID -> g.muli(p.y().rsub(1).muli(p.y()));
            case SOFTMAX -> softmaxBack(p, g);
            default -> slow(p, a, g);
        }
        return g;
    }

    /** ND4J takes the slope in 32 bits. */
    private static void leakyBack(Place p, Layer.Activate a, INDArray g) {
        if (p.nd().isFloat()) {
            Nd.run("lrelu_bp", of(p.x(), g), of(g), new long[0], a.parameter());
        } else {
            slow(p, a, g);
        }
    }

    private static void slow(Place p, Layer.Activate a, INDArray g) {
        var values = p.nd().get(p.x());
        var gradient = p.nd().get(g);
        var slope = new double[1];
        for (int k = 0; k < values.length; k++) {
            ActivationMath.derivatives(a.function(), a.parameter(), values[k], slope);
            gradient[k] *= slope[0];
        }
        p.nd().put(g, gradient);
    }

    /** Over the first axis of each example: values of one pixel lie a plane apart. */
    private static INDArray softmax(Place p) {
        var v = p.nd().get(p.x());
        int channels = (int) p.sizes[1];
        int plane = v.length / (int) (p.sizes[0] * channels);
        for (int at = 0; at < v.length; at = next(at, plane, channels)) {
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < channels; c++) {
                most = Math.max(most, v[at + c * plane]);
            }
            double sum = 0;
            for (int c = 0; c < channels; c++) {
                v[at + c * plane] = Math.exp(v[at + c * plane] - most);
                sum += v[at + c * plane];
            }
            for (int c = 0; c < channels; c++) {
                v[at + c * plane] /= sum;
            }
        }
        return p.nd().of(v, p.sizes);
    }

    private static int next(int at, int plane, int channels) {
        return (at + 1) % plane == 0 ? at + 1 + (channels - 1) * plane : at + 1;
    }

    private static void softmaxBack(Place p, INDArray g) {
        var y = p.nd().get(p.y());
        var d = p.nd().get(g);
        int channels = (int) p.sizes[1];
        int plane = y.length / (int) (p.sizes[0] * channels);
        for (int at = 0; at < y.length; at = next(at, plane, channels)) {
            double dot = 0;
            for (int c = 0; c < channels; c++) {
                dot += y[at + c * plane] * d[at + c * plane];
            }
            for (int c = 0; c < channels; c++) {
                d[at + c * plane] = y[at + c * plane] * (d[at + c * plane] - dot);
            }
        }
        p.nd().put(g, d);
    }
}
