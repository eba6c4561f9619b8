/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import org.adatom.learning.LearningException;

/**
 * What a model expects of some samples.
 *
 * @param count n, the number of samples
 * @param targets m, the number of targets
 * @param mean [n][m], row-major; the index of the likeliest class where the target is one
 * @param sd [n][m], the standard deviation of what would be measured; empty where the model knows none
 * @param probabilities [n][classes] for one target that is a class; empty otherwise
 */
public record Prediction(int count, int targets, double[] mean, double[] sd, double[] probabilities) {

    /** @throws LearningException when lengths do not fit */
    public Prediction {
        if (mean.length != count * targets || sd.length != 0 && sd.length != mean.length
                || count > 0 && probabilities.length % count != 0) {
            throw new LearningException("a prediction of " + count + " samples and " + targets + " targets cannot have "
                    + mean.length + " means, " + sd.length + " deviations and " + probabilities.length
                    + " probabilities");
        }
    }

    /** One target without a spread. @param mean [n] */
    public static Prediction of(double[] mean) {
        return new Prediction(mean.length, 1, mean, new double[0], new double[0]);
    }

    /** One target with a spread. @param mean [n] @param sd [n] */
    public static Prediction of(double[] mean, double[] sd) {
        return new Prediction(mean.length, 1, mean, sd, new double[0]);
    }

    /** {@return classes, the likeliest of each row} @param probabilities [n][classes] @param n samples, at least 1 */
    public static Prediction ofProbabilities(double[] probabilities, int n) {
        int classes = probabilities.length / n;
        var likeliest = new double[n];
        for (int i = 0; i < n; i++) {
            int best = 0;
            for (int c = 1; c < classes; c++) {
                best = probabilities[i * classes + c] > probabilities[i * classes + best] ? c : best;
            }
            likeliest[i] = best;
        }
        return new Prediction(n, 1, likeliest, new double[0], probabilities);
    }

    /** {@return whether the model knows how far off it may be} */
    public boolean hasSpread() {
        return sd.length > 0;
    }
}
