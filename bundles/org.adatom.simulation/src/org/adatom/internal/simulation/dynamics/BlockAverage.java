/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

/**
 * A mean and its error from values that depend on the ones before: blocks are doubled until the error of their means grows no
 * further (Flyvbjerg and Petersen, J. Chem. Phys. 91, 461, 1989, doi 10.1063/1.457480).
 *
 * @param mean NaN without values
 * @param error one standard error of the mean; NaN with fewer than four values
 * @param deviation the standard deviation of the values
 */
public record BlockAverage(double mean, double error, double deviation) {
    private static final int FEWEST = 8;

    /** {@return the average of values in the order of time} */
    public static BlockAverage of(double[] values) {
        int n = values.length;
        double[] blocks = values.clone();
        double mean = mean(blocks, n);
        double deviation = Math.sqrt(Math.max(0, variance(blocks, n, mean)));
        double error = n < 4 ? Double.NaN : 0;
        while (n >= Math.min(FEWEST, values.length) && n >= 4) {
            error = Math.max(error, Math.sqrt(variance(blocks, n, mean(blocks, n)) / (n - 1)));
            n /= 2;
            for (int k = 0; k < n; k++) {
                blocks[k] = (blocks[2 * k] + blocks[2 * k + 1]) / 2;
            }
        }
        return new BlockAverage(mean, error, deviation);
    }

    private static double mean(double[] values, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += values[k];
        }
        return sum / n;
    }

    private static double variance(double[] values, int n, double mean) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += (values[k] - mean) * (values[k] - mean);
        }
        return sum / n;
    }
}
