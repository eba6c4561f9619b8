/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.reference;

import org.adatom.network.Layer;

/** Batch and layer normalisation. */
final class NormMath {
    private NormMath() {
    }

    /** Keeps the normalised values, then 1/sd of each channel. */
    static void batch(Pass p, Layer.BatchNorm b) {
        int channels = p.outShape.size(0);
        int pixels = p.outShape.count() / channels;
        int each = p.n * pixels;
        p.kept = new double[p.out.length + channels];
        for (int c = 0; c < channels; c++) {
            double mean = p.weights[2][c];
            double variance = p.weights[3][c];
            if (p.training) {
                mean = 0;
                variance = 0;
                for (int k = 0; k < each; k++) {
                    mean += p.in[0][at(k, c, channels, pixels)] / each;
                }
                for (int k = 0; k < each; k++) {
                    double d = p.in[0][at(k, c, channels, pixels)] - mean;
                    variance += d * d / each;
                }
                double unbiased = each > 1 ? variance * each / (each - 1) : variance;
                p.weights[2][c] += b.momentum() * (mean - p.weights[2][c]);
                p.weights[3][c] += b.momentum() * (unbiased - p.weights[3][c]);
            }
            double inverse = 1 / Math.sqrt(variance + b.epsilon());
            p.kept[p.out.length + c] = inverse;
            for (int k = 0; k < each; k++) {
                int i = at(k, c, channels, pixels);
                p.kept[i] = (p.in[0][i] - mean) * inverse;
                p.out[i] = p.weights[0][c] * p.kept[i] + p.weights[1][c];
            }
        }
    }

    private static int at(int k, int channel, int channels, int pixels) {
        return (k / pixels * channels + channel) * pixels + k % pixels;
    }

    static void batchBack(Pass p, Layer.BatchNorm b) {
        int channels = p.outShape.size(0);
        int pixels = p.outShape.count() / channels;
        int each = p.n * pixels;
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            double product = 0;
            for (int k = 0; k < each; k++) {
                int i = at(k, c, channels, pixels);
                sum += p.outGrad[i];
                product += p.outGrad[i] * p.kept[i];
            }
            p.weightGrad[0][c] += product;
            p.weightGrad[1][c] += sum;
            double factor = p.weights[0][c] * p.kept[p.out.length + c];
            for (int k = 0; k < each; k++) {
                int i = at(k, c, channels, pixels);
                double through = p.training ? (sum + p.kept[i] * product) / each : 0;
                p.inGrad[0][i] += factor * (p.outGrad[i] - through);
            }
        }
    }

    /** Keeps the normalised values, then 1/sd of each example. */
    static void layer(Pass p, Layer.LayerNorm l) {
        int per = p.outShape.count();
        p.kept = new double[p.out.length + p.n];
        for (int n = 0; n < p.n; n++) {
            double mean = 0;
            double variance = 0;
            for (int k = 0; k < per; k++) {
                mean += p.in[0][n * per + k] / per;
            }
            for (int k = 0; k < per; k++) {
                double d = p.in[0][n * per + k] - mean;
                variance += d * d / per;
            }
            double inverse = 1 / Math.sqrt(variance + l.epsilon());
            p.kept[p.out.length + n] = inverse;
            for (int k = 0; k < per; k++) {
                int i = n * per + k;
                p.kept[i] = (p.in[0][i] - mean) * inverse;
                p.out[i] = p.weights[0][k] * p.kept[i] + p.weights[1][k];
            }
        }
    }

    static void layerBack(Pass p) {
        int per = p.outShape.count();
        for (int n = 0; n < p.n; n++) {
            double sum = 0;
            double product = 0;
            for (int k = 0; k < per; k++) {
                int i = n * per + k;
                p.weightGrad[0][k] += p.outGrad[i] * p.kept[i];
                p.weightGrad[1][k] += p.outGrad[i];
                double g = p.outGrad[i] * p.weights[0][k];
                sum += g;
                product += g * p.kept[i];
            }
            for (int k = 0; k < per; k++) {
                int i = n * per + k;
                double g = p.outGrad[i] * p.weights[0][k];
                p.inGrad[0][i] += p.kept[p.out.length + n] * (g - (sum + p.kept[i] * product) / per);
            }
        }
    }
}
