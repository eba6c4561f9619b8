/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.adatom.internal.learning.model.Loops;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Split;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.Pipeline;
import org.adatom.learning.model.Prediction;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a model predicts of samples that it was not fitted to.
 *
 * @param folds each with its scores, in the order of the splits
 * @param mean [n], the prediction of the last fold that tested a sample; NaN of samples that none tested
 * @param sd [n]; empty where the model knows none
 * @param probabilities [n][classes]; empty for numbers
 */
public record CrossValidation(List<Fold> folds, double[] mean, double[] sd, double[] probabilities) {

    /**
     * One fit.
     *
     * @param split what was what
     * @param train scores on the samples that it was fitted to
     * @param test scores on the others
     * @param fitSeconds time of the fit
     * @param predictSeconds time of the predictions of the test
     */
    public record Fold(Split split, Scores train, Scores test, double fitSeconds, double predictSeconds) {
    }

    /** {@return a score of the tests, one for each fold} */
    public double[] test(String score) {
        return folds.stream().mapToDouble(f -> f.test().value(score)).toArray();
    }

    /** {@return a score of the training, one for each fold} */
    public double[] train(String score) {
        return folds.stream().mapToDouble(f -> f.train().value(score)).toArray();
    }

    /**
     * Fits a pipeline for each split to its training part, several at once; the numbers do not depend on how many.
     *
     * @param model the model, without a pipeline
     * @param samples with one target
     * @param splits at least one
     * @param context of all fits
     * @param done told how many folds are done
     * @throws LearningException when a fold cannot be learnt
     */
    public static CrossValidation run(Model model, Samples samples, List<Split> splits, FitContext context,
            IntConsumer done) {
        if (samples.targets() != 1) {
            throw new LearningException("cross-validation takes one target, not " + samples.targets());
        }
        int n = samples.count();
        int classes = samples.targetList().getFirst().classes().size();
        var folds = new @Nullable Fold[splits.size()];
        var found = new @Nullable Prediction[splits.size()];
        int batch = Math.max(1, context.threads());
        for (int first = 0; first < splits.size(); first += batch) {
            int end = Math.min(splits.size(), first + batch);
            boolean alone = splits.size() == 1;
            Loops.each(context, first, end, f -> fit(model, samples, splits.get(f), alone ? context : context.part(f),
                    folds, found,
                    f));
            done.accept(end);
        }
        var mean = new double[n];
        Arrays.fill(mean, Double.NaN);
        boolean spread = Arrays.stream(found).allMatch(p -> p != null && p.hasSpread());
        var sd = new double[spread ? n : 0];
        var shares = new double[n * classes];
        for (int f = 0; f < found.length; f++) {
            scatter(Objects.requireNonNull(found[f]), splits.get(f).test(), mean, sd, shares);
        }
        var all = new ArrayList<Fold>();
        for (var fold : folds) {
            all.add(Objects.requireNonNull(fold));
        }
        return new CrossValidation(all, mean, sd, shares);
    }

    private static void fit(Model model, Samples samples, Split split, FitContext context, @Nullable Fold[] folds,
            @Nullable Prediction[] found, int f) {
        var target = samples.targetList().getFirst();
        var train = samples.subset(split.train());
        var test = samples.subset(split.test());
        long begin = System.nanoTime();
        var fitted = new Pipeline(model).fit(train, context);
        long fit = System.nanoTime();
        var p = fitted.predict(test.x(), test.count());
        long end = System.nanoTime();
        found[f] = p;
        folds[f] = new Fold(split, Scores.of(target, train.y(), fitted.predict(train.x(), train.count())),
                Scores.of(target, test.y(), p), (fit - begin) * 1e-9, (end - fit) * 1e-9);
    }

    private static void scatter(Prediction p, int[] rows, double[] mean, double[] sd, double[] shares) {
        int classes = shares.length / mean.length;
        for (int i = 0; i < rows.length; i++) {
            mean[rows[i]] = p.mean()[i];
            if (sd.length > 0) {
                sd[rows[i]] = p.sd()[i];
            }
            System.arraycopy(p.probabilities(), i * classes, shares, rows[i] * classes, classes);
        }
    }
}
