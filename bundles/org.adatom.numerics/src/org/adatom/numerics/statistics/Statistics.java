/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Numbers that describe samples. An empty sample gives NaN. */
public final class Statistics {

    private Statistics() {
    }

    /** {@return the mean} */
    public static double mean(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        double mean = sum / x.length;
        double rest = 0;
        for (double v : x) {
            rest += v - mean;
        }
        return mean + rest / x.length;
    }

    /** {@return the variance of the whole, divided by n} */
    public static double variance(double[] x) {
        double mean = mean(x);
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return sum / x.length;
    }

    /** {@return the variance estimated from a sample, divided by n - 1; NaN for one number} */
    public static double sampleVariance(double[] x) {
        return variance(x) * x.length / (x.length - 1);
    }

    /** {@return the root of {@link #variance}} */
    public static double deviation(double[] x) {
        return Math.sqrt(variance(x));
    }

    /** {@return the covariance, divided by n} */
    public static double covariance(double[] x, double[] y) {
        sameLength(x, y);
        double mx = mean(x);
        double my = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mx) * (y[i] - my);
        }
        return sum / x.length;
    }

    /** {@return Pearson's correlation, -1 to 1; NaN where a sample is constant} */
    public static double correlation(double[] x, double[] y) {
        return Math.clamp(covariance(x, y) / Math.sqrt(variance(x) * variance(y)), -1, 1);
    }

    /** {@return Spearman's correlation, that of the ranks} */
    public static double rankCorrelation(double[] x, double[] y) {
        return correlation(ranks(x), ranks(y));
    }

    /** {@return the ranks, 1..n, equal numbers share their mean rank} */
    public static double[] ranks(double[] x) {
        var order = order(x);
        var out = new double[x.length];
        for (int i = 0; i < order.length; ) {
            int end = i + 1;
            while (end < order.length && x[order[end]] == x[order[i]]) {
                end++;
            }
            for (int k = i; k < end; k++) {
                out[order[k]] = (i + 1 + end) / 2.0;
            }
            i = end;
        }
        return out;
    }

    /** {@return the indices of the numbers in ascending order, equal ones as they come, NaN last} */
    public static int[] order(double[] x) {
        var order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** {@return the median} */
    public static double median(double[] x) {
        return quantile(x, 0.5);
    }

    /**
     * {@return a quantile, linear between neighbours (type 7 of R. J. Hyndman, Y. Fan, Am. Stat. 50, 361, 1996)}
     *
     * @param p 0 to 1
     */
    public static double quantile(double[] x, double p) {
        return quantiles(x, p)[0];
    }

    /** {@return several quantiles of the same sample} */
    public static double[] quantiles(double[] x, double... p) {
        var sorted = x.clone();
        Arrays.sort(sorted);
        var out = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            if (!(p[k] >= 0 && p[k] <= 1)) {
                throw new IllegalArgumentException("quantile %s is not between 0 and 1".formatted(p[k]));
            }
            if (sorted.length == 0) {
                out[k] = Double.NaN;
                continue;
            }
            double at = p[k] * (sorted.length - 1);
            int i = (int) at;
            double next = sorted[Math.min(i + 1, sorted.length - 1)];
            out[k] = at == i ? sorted[i] : sorted[i] + (at - i) * (next - sorted[i]);
        }
        return out;
    }

    /**
     * {@return an interval that holds a statistic with a probability, by the percentiles of samples drawn from the
     * sample (B. Efron, Ann. Stat. 7, 1, 1979, doi 10.1214/aos/1176344552): its lower and its upper end}
     *
     * @param statistic of a sample
     * @param draws such as 1000
     * @param probability such as 0.95
     */
    public static double[] bootstrap(double[] x, ToDoubleFunction<double[]> statistic, int draws, double probability,
            RandomGenerator random) {
        var values = new double[draws];
        var drawn = new double[x.length];
        for (int k = 0; k < draws; k++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = x[random.nextInt(x.length)];
            }
            values[k] = statistic.applyAsDouble(drawn);
        }
        return quantiles(values, (1 - probability) / 2, (1 + probability) / 2);
    }

    private static void sameLength(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("%d and %d numbers are not pairs".formatted(x.length, y.length));
        }
    }
}
