/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.evaluation;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.adatom.internal.learning.model.Loops;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedPipeline;
import org.adatom.numerics.random.Shuffle;
import org.adatom.numerics.statistics.Statistics;

/**
 * How much a score falls when a feature is shuffled; L. Breiman, Machine Learning 45, 5 (2001); A. Fisher, C. Rudin,
 * F. Dominici,
 * J. Mach. Learn. Res. 20, 177 (2019). Features that say the same share their importance, so that both may look
 * unimportant.
 *
 * @param score what falls, "r2" or "accuracy"
 * @param mean [d], the mean fall
 * @param sd [d], its deviation from shuffle to shuffle
 */
public record Importance(String score, double[] mean, double[] sd) {

    /**
     * {@return the importance of each feature}
     *
     * @param model fitted to other samples than these
     * @param test samples with one target
     * @param shuffles how often each feature is shuffled, at least 1
     * @param context cancels
     */
    public static Importance of(FittedPipeline model, Samples test, int shuffles, FitContext context) {
        var target = test.targetList().getFirst();
        var score = Scores.main(target);
        int n = test.count();
        int d = test.features();
        double whole = Scores.of(target, test.y(), model.predict(test.x(), n)).value(score);
        var mean = new double[d];
        var sd = new double[d];
        var random = context.random("importance");
        var seeds = random.longs(d).toArray();
        int batch = Math.max(1, context.threads());
        for (int first = 0; first < d; first += batch) {
            Loops.each(context, first, Math.min(d, first + batch), j -> {
                var own = new SplittableRandom(seeds[j]);
                var falls = new double[shuffles];
                var x = test.x().clone();
                for (int s = 0; s < shuffles; s++) {
                    context.checkCancelled();
                    var order = Shuffle.permutation(n, own);
                    for (int i = 0; i < n; i++) {
                        x[i * d + j] = test.x()[order[i] * d + j];
                    }
                    falls[s] = whole - Scores.of(target, test.y(), model.predict(x, n)).value(score);
                }
                mean[j] = Statistics.mean(falls);
                sd[j] = shuffles > 1 ? Statistics.deviation(falls) : 0;
            });
            context.progress(Math.min(1, (first + batch) / (double) d));
        }
        return new Importance(score, mean, sd);
    }

    /** {@return the features, most important first} */
    public int[] order() {
        return IntStream.range(0, mean.length).boxed().sorted((a, b) -> Double.compare(mean[b], mean[a]))
                .mapToInt(i -> i)
                .toArray();
    }
}
