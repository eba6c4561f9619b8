/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

/**
 * How well values were expected.
 *
 * @param mse mean of the squared errors
 * @param mae mean of the absolute errors
 * @param r2 1 - mse/variance of the values; NaN where they are all equal
 */
public record Scores(double mse, double mae, double r2) {

    /** {@return the scores of expectations} @param mean [n] @param values [n], at least one */
    public static Scores of(double[] mean, double[] values) {
        int n = values.length;
        double average = 0;
        for (double v : values) {
            average += v / n;
        }
        double mse = 0;
        double mae = 0;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            double error = mean[i] - values[i];
            mse += error * error / n;
            mae += Math.abs(error) / n;
            variance += (values[i] - average) * (values[i] - average) / n;
        }
        return new Scores(mse, mae, variance > 0 ? 1 - mse / variance : Double.NaN);
    }
}
