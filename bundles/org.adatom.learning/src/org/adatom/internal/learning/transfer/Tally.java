/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.transfer;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Mean absolute error and coefficient of determination of predictions.
 *
 * @param mae mean absolute error
 * @param r2 1 - sum of squared errors / sum of squared distances from the mean; NaN where the truth does not vary
 * @param count how many there are
 */
public record Tally(double mae, double r2, int count) {

    /** {@return the scores of those that count} @param index tells which */
    public static Tally of(double[] truth, double[] predicted, IntPredicate index) {
        int[] rows = IntStream.range(0, truth.length).filter(index).toArray();
        double mean = Arrays.stream(rows).mapToDouble(i -> truth[i]).average().orElse(Double.NaN);
        double absolute = 0;
        double squares = 0;
        double spread = 0;
        for (int i : rows) {
            double e = predicted[i] - truth[i];
            absolute += Math.abs(e);
            squares += e * e;
            spread += (truth[i] - mean) * (truth[i] - mean);
        }
        return new Tally(absolute / rows.length, spread > 0 ? 1 - squares / spread : Double.NaN, rows.length);
    }

    /** {@return the mean of scores; those without samples are left out} */
    public static Tally mean(Tally[] all) {
        var some = Arrays.stream(all).filter(t -> t.count > 0).toArray(Tally[]::new);
        return new Tally(Arrays.stream(some).mapToDouble(Tally::mae).average().orElse(Double.NaN),
                Arrays.stream(some).mapToDouble(Tally::r2).filter(Double::isFinite).average().orElse(Double.NaN),
                (int) Math.round(Arrays.stream(some).mapToInt(Tally::count).average().orElse(0)));
    }
}
