/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.adatom.internal.learning.model.Loops;
import org.adatom.internal.learning.model.Wire;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Prediction;
import org.adatom.numerics.linear.Cholesky;

/**
 * A sum of kernels.
 *
 * @param rule the kernel
 * @param features d
 * @param targets m
 * @param x [n][d], the samples
 * @param weights [n][m]
 * @param shift [m], added to the sum
 */
public record KernelFit(KernelRule rule, int features, int targets, double[] x, double[] weights, double[] shift)
        implements FittedModel {
    private static final double MOST_JITTER = 1e-8;

    /** {@return the model of samples} */
    public static KernelFit solve(Samples train, KernelRule rule, double alpha) {
        int n = train.count();
        int d = train.features();
        int m = train.targets();
        var k = new double[n * n];
        Loops.samples(n, (long) n * d, (part, from, to) -> {
            for (int i = from; i < to; i++) {
                for (int j = 0; j <= i; j++) {
                    k[i * n + j] = rule.value(train.x(), i * d, train.x(), j * d, d);
                }
                k[i * n + i] += alpha;
            }
        });
        var shift = new double[m];
        for (int q = 0; q < n * m; q++) {
            shift[q % m] += train.y()[q] / n;
        }
        var y = train.y().clone();
        for (int q = 0; q < n * m; q++) {
            y[q] -= shift[q % m];
        }
        return new KernelFit(rule, d, m, train.x(), Cholesky.of(k, n, MOST_JITTER).solve(y, m), shift);
    }

    @Override
    public Prediction predict(double[] at, int n) {
        int samples = weights.length / targets;
        var mean = new double[n * targets];
        Loops.samples(n, (long) samples * features, (part, from, to) -> {
            for (int i = from; i < to; i++) {
                System.arraycopy(shift, 0, mean, i * targets, targets);
                for (int s = 0; s < samples; s++) {
                    double k = rule.value(at, i * features, x, s * features, features);
                    for (int t = 0; t < targets; t++) {
                        mean[i * targets + t] += k * weights[s * targets + t];
                    }
                }
            }
        });
        return new Prediction(n, targets, mean, new double[0], new double[0]);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        rule.write(out);
        out.writeInt(features);
        out.writeInt(targets);
        Wire.write(out, x);
        Wire.write(out, weights);
        Wire.write(out, shift);
    }

    /** {@return what {@link #write} wrote} */
    public static KernelFit read(DataInput in) throws IOException {
        var rule = KernelRule.read(in);
        int d = Wire.between(in, 0, 1 << 30);
        int m = Wire.between(in, 1, 1 << 30);
        var fit = new KernelFit(rule, d, m, Wire.doubles(in), Wire.doubles(in), Wire.doubles(in, m));
        if (fit.weights.length % m != 0 || fit.x.length != (long) fit.weights.length / m * d) {
            throw new IOException("samples and weights do not fit each other");
        }
        return fit;
    }
}
