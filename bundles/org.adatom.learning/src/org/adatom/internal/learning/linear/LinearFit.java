/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.adatom.internal.learning.model.Loops;
import org.adatom.internal.learning.model.Wire;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Prediction;

/**
 * A sum of features times coefficients, y = b + C x.
 *
 * @param features d
 * @param targets m
 * @param coefficients [m][d]
 * @param intercepts [m]
 * @param centre [d], the mean of the inputs; for the spread only
 * @param covariance [d][d], of the coefficients; empty where the spread is not known
 * @param noise the variance of the noise
 */
public record LinearFit(int features, int targets, double[] coefficients, double[] intercepts, double[] centre,
        double[] covariance, double noise) implements FittedModel {

    /** Without a spread. */
    public LinearFit(int features, int targets, double[] coefficients, double[] intercepts) {
        this(features, targets, coefficients, intercepts, new double[0], new double[0], 0);
    }

    @Override
    public Prediction predict(double[] x, int n) {
        var mean = new double[n * targets];
        var sd = new double[covariance.length > 0 ? n : 0];
        Loops.samples(n, (long) features * (covariance.length > 0 ? features : targets), (part, from, to) -> {
            for (int i = from; i < to; i++) {
                for (int t = 0; t < targets; t++) {
                    double sum = intercepts[t];
                    for (int j = 0; j < features; j++) {
                        sum += coefficients[t * features + j] * x[i * features + j];
                    }
                    mean[i * targets + t] = sum;
                }
                if (sd.length > 0) {
                    sd[i] = Math.sqrt(noise + variance(x, i * features));
                }
            }
        });
        return new Prediction(n, targets, mean, sd, new double[0]);
    }

    private double variance(double[] x, int at) {
        double sum = 0;
        for (int j = 0; j < features; j++) {
            double row = 0;
            for (int k = 0; k < features; k++) {
                row += covariance[j * features + k] * (x[at + k] - centre[k]);
            }
            sum += row * (x[at + j] - centre[j]);
        }
        return Math.max(0, sum);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(features);
        out.writeInt(targets);
        Wire.write(out, coefficients);
        Wire.write(out, intercepts);
        Wire.write(out, centre);
        Wire.write(out, covariance);
        out.writeDouble(noise);
    }

    /** {@return what {@link #write} wrote} */
    public static LinearFit read(DataInput in) throws IOException {
        int d = Wire.between(in, 0, 1 << 30);
        int m = Wire.between(in, 1, 1 << 30);
        var fit = new LinearFit(d, m, Wire.doubles(in), Wire.doubles(in, m), Wire.doubles(in), Wire.doubles(in),
                in.readDouble());
        boolean spread = fit.covariance.length > 0;
        if (fit.coefficients.length != (long) d * m || spread && (fit.centre.length != d
                || fit.covariance.length != (long) d * d)) {
            throw new IOException("the coefficients do not fit the features");
        }
        return fit;
    }
}
