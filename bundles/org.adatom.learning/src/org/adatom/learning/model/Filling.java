/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.util.Arrays;

/** What a {@link Pipeline} does with missing inputs; all of it is learnt from the training samples alone. */
public enum Filling {
    /** They become the median of the feature: sound where a few values are far off. */
    MEDIAN,
    /** They become the mean of the feature. */
    MEAN,
    /** They become the most frequent value of the feature, the least of several: for codes and counts. */
    FREQUENT,
    /** Training samples with a missing input are left out; in a sample to predict the median stands for it. */
    DROP;

    /** {@return what stands for a missing value} @param sorted the values that are there, ascending; 0 stands where none is */
    double of(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return 0;
        }
        return switch (this) {
            case MEAN -> Arrays.stream(sorted).map(v -> v / n).sum();
            case FREQUENT -> frequent(sorted);
            case MEDIAN, DROP -> sorted[(n - 1) / 2] / 2 + sorted[n / 2] / 2;
        };
    }

    private static double frequent(double[] sorted) {
        double found = sorted[0];
        int most = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                found = sorted[i];
            }
        }
        return found;
    }
}
