/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.adatom.analysis.Progress;
import org.adatom.internal.learning.model.Loops;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Grows the trees of a forest, several at once; each has random numbers of its own, so that the order does not matter.
 */
public final class ForestGrower {
    private final Samples samples;
    private final ForestRule rule;
    private final FitContext context;
    private final int classes;
    private final int width;
    private final @Nullable Tree[] trees;
    private final double[][] gains;
    private final byte[][] inBag;
    private final double[] outSum;
    private final int[] outCount;

    private ForestGrower(Samples samples, ForestRule rule, FitContext context) {
        this.samples = samples;
        this.rule = rule;
        this.context = context;
        classes = samples.targetList().getFirst().classes().size();
        width = classes > 0 ? classes : samples.targets();
        trees = new Tree[rule.trees()];
        gains = new double[rule.trees()][];
        inBag = new byte[rule.bootstrap() ? rule.trees() : 0][];
        outSum = new double[samples.count() * width];
        outCount = new int[samples.count()];
    }

    /** {@return a forest that learnt samples: numbers, or one class} */
    public static Forest grow(Samples samples, ForestRule rule, FitContext context) {
        return new ForestGrower(samples, rule, context).grow();
    }

    private Forest grow() {
        int n = samples.count();
        var coded = new CodedColumns(samples.x(), n, samples.features(), context.threads() > 1 ? 16 : 1);
        context.checkCancelled();
        var target = classes > 0 ? TreeTarget.classes(samples.y(), classes) : TreeTarget.numbers(samples.y(), width);
        var random = context.random("forest");
        var seeds = new long[rule.trees()];
        Arrays.setAll(seeds, t -> random.nextLong());
        var growers = new ConcurrentLinkedQueue<TreeGrower>();
        int batch = context.threads() > 1 ? 2 * context.threads() : 1;
        for (int first = 0; first < rule.trees(); first += batch) {
            int end = Math.min(rule.trees(), first + batch);
            Loops.each(context, first, end, t -> {
                var free = growers.poll();
                var grower = free == null ? new TreeGrower(coded, target, rule.tree(), context::checkCancelled) : free;
                growOne(t, grower, seeds[t]);
                growers.add(grower);
            });
            tell(first, end);
        }
        return new Forest(samples.features(), classes > 0 ? 1 : width, classes,
                Stream.of(trees).map(t -> Objects.requireNonNull(t)).toList(), rule.jackknife() ? inBag : new byte[0][],
                importances());
    }

    private void growOne(int t, TreeGrower grower, long seed) {
        int n = samples.count();
        var random = new SplittableRandom(seed);
        var weight = new int[n];
        if (rule.bootstrap()) {
            for (int i = 0; i < n; i++) {
                weight[random.nextInt(n)]++;
            }
            var counts = new byte[n];
            for (int i = 0; i < n; i++) {
                counts[i] = (byte) Math.min(Byte.MAX_VALUE, weight[i]);
            }
            inBag[t] = counts;
        } else {
            Arrays.fill(weight, 1);
        }
        trees[t] = grower.grow(weight, random);
        gains[t] = grower.gains().clone();
    }

    /** Tells the error on samples that the trees did not see: L. Breiman, Machine Learning 45, 5 (2001). */
    private void tell(int first, int end) {
        double done = (double) end / rule.trees();
        if (!rule.bootstrap()) {
            context.progress(done);
            return;
        }
        for (int t = first; t < end; t++) {
            var tree = Objects.requireNonNull(trees[t]);
            for (int i = 0; i < samples.count(); i++) {
                if (inBag[t][i] == 0) {
                    int leaf = tree.leaf(samples.x(), i * samples.features());
                    outCount[i]++;
                    for (int k = 0; k < width; k++) {
                        outSum[i * width + k] += tree.values()[leaf * width + k];
                    }
                }
            }
            if (!rule.jackknife()) {
                inBag[t] = new byte[0];
            }
        }
        context.progress(done, error().stream().map(e -> (Progress) new Progress.Point(
                classes > 0 ? "Wrong out of bag" : "RMSE out of bag", classes > 0 ? ""
                : samples.targetList().getFirst().unit(),
                "Trees", "", end, e)).toArray(Progress[]::new));
    }

    /**
     * The root of the mean square of the first target, or the share of wrong classes; empty where no sample was left
     * out.
     */
    private List<Double> error() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < samples.count(); i++) {
            if (outCount[i] > 0) {
                count++;
                double y = samples.y()[i * samples.targets()];
                if (classes > 0) {
                    int best = 0;
                    for (int k = 1; k < width; k++) {
                        best = outSum[i * width + k] > outSum[i * width + best] ? k : best;
                    }
                    sum += best == (int) y ? 0 : 1;
                } else {
                    double off = outSum[i * width] / outCount[i] - y;
                    sum += off * off;
                }
            }
        }
        return count == 0 ? List.of() : List.of(classes > 0 ? sum / count : Math.sqrt(sum / count));
    }

    private double[] importances() {
        var out = new double[samples.features()];
        for (var gain : gains) {
            double all = Arrays.stream(gain).sum();
            for (int f = 0; f < out.length && all > 0; f++) {
                out[f] += gain[f] / all;
            }
        }
        double all = Arrays.stream(out).sum();
        for (int f = 0; f < out.length && all > 0; f++) {
            out[f] /= all;
        }
        return out;
    }
}
