/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.adatom.analysis.Progress;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.tree.GradientBoosting;
import org.adatom.numerics.random.Shuffle;

/** Boosts trees. */
public final class Booster {
    private Booster() {
    }

    /** {@return a model of one target} */
    public static Boosted boost(Samples samples, GradientBoosting.Options options, FitContext context) {
        int n = samples.count();
        int classes = samples.targetList().getFirst().classes().size();
        int width = Math.max(1, classes);
        var y = samples.y();
        var coded = new CodedColumns(samples.x(), n, samples.features(), context.threads() > 1 ? 16 : 1);
        var rule = new TreeRule(options.maxDepth(), 2, options.minLeaf(), Math.max(1, samples.features()), false);
        var start = start(y, classes);
        var score = new double[n * width];
        Arrays.setAll(score, q -> start[q % width]);
        var residual = new double[n];
        var share = new double[width];
        var random = context.random("boosting");
        var gains = new double[samples.features()];
        var trees = new ArrayList<Tree>();
        for (int step = 0; step < options.trees(); step++) {
            var weight = weights(n, options.subsample(), random);
            var before = score.clone();
            for (int k = 0; k < width; k++) {
                for (int i = 0; i < n; i++) {
                    residual[i] = classes == 0 ? y[i] - before[i] : ((int) y[i] == k ? 1 : 0)
                            - share(before, i, width, share)[k];
                }
                var grower = new TreeGrower(coded, TreeTarget.numbers(residual, 1), rule, context::checkCancelled);
                var tree = grower.grow(weight, random);
                if (classes > 0) {
                    tree = newton(tree, grower.leafOfSample(), weight, residual, classes);
                }
                for (int f = 0; f < gains.length; f++) {
                    gains[f] += grower.gains()[f];
                }
                for (int i = 0; i < n; i++) {
                    score[i * width + k] += options.rate()
                            * tree.values()[tree.leaf(samples.x(), i * samples.features())];
                }
                trees.add(tree);
            }
            tell(step, options.trees(), samples, score, width, share, context);
        }
        double all = Arrays.stream(gains).sum();
        return new Boosted(samples.features(), classes, start, options.rate(), trees,
                Arrays.stream(gains).map(g -> all > 0 ? g / all : 0).toArray());
    }

    private static double[] start(double[] y, int classes) {
        if (classes == 0) {
            return new double[] {Arrays.stream(y).average().orElse(0)};
        }
        var count = new double[classes];
        for (double v : y) {
            count[(int) v]++;
        }
        return Arrays.stream(count).map(c -> Math.log(Math.max(c, 1e-9) / y.length)).toArray();
    }

    private static int[] weights(int n, double share, RandomGenerator random) {
        var weight = new int[n];
        if (share >= 1) {
            Arrays.fill(weight, 1);
            return weight;
        }
        var order = Shuffle.permutation(n, random);
        for (int i = 0; i < Math.max(1, (int) Math.round(share * n)); i++) {
            weight[order[i]] = 1;
        }
        return weight;
    }

    static double[] share(double[] score, int i, int width, double[] out) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < width; k++) {
            most = Math.max(most, score[i * width + k]);
        }
        double sum = 0;
        for (int k = 0; k < width; k++) {
            out[k] = Math.exp(score[i * width + k] - most);
            sum += out[k];
        }
        for (int k = 0; k < width; k++) {
            out[k] /= sum;
        }
        return out;
    }

    /** One step of Newton's method for each leaf: eq. 33 of Friedman (2001). */
    private static Tree newton(Tree tree, int[] leafOf, int[] weight, double[] residual, int classes) {
        var top = new double[tree.leaves()];
        var bottom = new double[tree.leaves()];
        for (int i = 0; i < residual.length; i++) {
            if (weight[i] > 0) {
                double r = Math.abs(residual[i]);
                top[leafOf[i]] += residual[i];
                bottom[leafOf[i]] += r * (1 - r);
            }
        }
        var values = new double[top.length];
        for (int l = 0; l < values.length; l++) {
            values[l] = bottom[l] < 1e-150 ? 0 : (classes - 1.0) / classes * top[l] / bottom[l];
        }
        return new Tree(1, tree.feature(), tree.threshold(), tree.link(), values);
    }

    private static void tell(int step, int steps, Samples samples, double[] score, int width, double[] share,
            FitContext context) {
        double sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            double y = samples.y()[i];
            sum += width == 1 ? (y - score[i]) * (y - score[i])
                    : -Math.log(Math.max(1e-300, share(score, i, width, share)[(int) y]));
        }
        double mean = sum / samples.count();
        var label = width == 1 ? "RMSE of training" : "Log loss of training";
        context.progress((step + 1.0) / steps, new Progress.Point(label, width == 1
                ? samples.targetList().getFirst().unit() : "",
                "Trees", "", step + 1, width == 1 ? Math.sqrt(mean) : mean));
    }
}
