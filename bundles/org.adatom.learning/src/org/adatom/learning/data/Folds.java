/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.adatom.learning.LearningException;
import org.adatom.numerics.random.Shuffle;

/** Folds for cross-validation: each sample is tested once, and trains in all other folds. */
public final class Folds {
    private Folds() {
    }

    /**
     * {@return folds without chance: the samples in their order, of classes as many of each in each fold as can be}
     * What scikit-learn takes where nothing is said.
     *
     * @param samples the first target says whether there are classes
     * @param folds how many, 2 to the number of samples
     * @throws LearningException when there are fewer samples than folds
     */
    public static List<Split> inOrder(Samples samples, int folds) {
        return inOrder(classes(samples), folds);
    }

    /**
     * {@return folds in random order, of classes as many of each in each fold as can be}
     *
     * @param samples the first target says whether there are classes
     * @param folds how many, 2 to the number of samples
     * @param random draws
     * @throws LearningException when there are fewer samples than folds
     */
    public static List<Split> random(Samples samples, int folds, RandomGenerator random) {
        return random(classes(samples), folds, random);
    }

    /**
     * {@return folds in random order}
     *
     * @param count how many samples there are
     * @param folds how many, 2 to count
     * @param random draws
     * @throws LearningException when there are fewer samples than folds
     */
    public static List<Split> random(int count, int folds, RandomGenerator random) {
        return random(new int[count], folds, random);
    }

    /**
     * {@return a part for the test and the others for training, drawn at random} A share such as 0.2 or 0.1 is that of
     * a fold, with classes as in the whole.
     *
     * @param samples at least 2
     * @param share of the test, above 0 and below 1; at least one sample is left for each part
     * @param random draws
     * @throws LearningException when there is one sample only
     */
    public static Split holdOut(Samples samples, double share, RandomGenerator random) {
        int n = samples.count();
        if (n < 2) {
            throw new LearningException("one sample cannot be split into training and test: give more samples, or "
                    + "set the share of the test to 0");
        }
        int folds = (int) Math.clamp(Math.round(1 / share), 2, n);
        if (Math.abs(1.0 / folds - share) < 1e-9) {
            return random(samples, folds, random).getFirst();
        }
        var order = Shuffle.permutation(n, random);
        int test = (int) Math.clamp(Math.round(share * n), 1, n - 1);
        return new Split(sorted(Arrays.copyOfRange(order, test, n)), sorted(Arrays.copyOf(order, test)));
    }

    private static List<Split> random(int[] classes, int folds, RandomGenerator random) {
        var order = Shuffle.permutation(classes.length, random);
        var shuffled = Arrays.stream(order).map(i -> classes[i]).toArray();
        return inOrder(shuffled, folds).stream()
                .map(s -> new Split(of(order, s.train()), of(order, s.test()))).toList();
    }

    private static List<Split> inOrder(int[] classes, int folds) {
        int n = classes.length;
        if (folds < 2 || folds > n) {
            throw new LearningException(folds + " folds of " + n + (n < 2 ? " sample: folds need at least 2"
                    : " samples: choose 2 to " + n));
        }
        var fold = new int[n];
        int before = 0;
        for (int c : Arrays.stream(classes).distinct().toArray()) {
            var members = rows(n, i -> classes[i] == c);
            var size = new int[folds];
            for (int k = 0; k < members.length; k++) {
                size[(before + k) % folds]++;
            }
            before += members.length;
            int f = 0;
            int left = size[0];
            for (int i : members) {
                while (left == 0) {
                    left = size[++f];
                }
                fold[i] = f;
                left--;
            }
        }
        var out = new ArrayList<Split>();
        for (int f = 0; f < folds; f++) {
            int here = f;
            out.add(new Split(rows(n, i -> fold[i] != here), rows(n, i -> fold[i] == here)));
        }
        return out;
    }

    /** {@return the class of each sample, 0 where there are none} */
    private static int[] classes(Samples samples) {
        int n = samples.count();
        return n > 0 && samples.targetList().getFirst().isClass()
                ? Arrays.stream(samples.target(0)).mapToInt(v -> (int) v).toArray() : new int[n];
    }

    private static int[] rows(int n, IntPredicate which) {
        return IntStream.range(0, n).filter(which).toArray();
    }

    private static int[] of(int[] order, int[] places) {
        return sorted(Arrays.stream(places).map(i -> order[i]).toArray());
    }

    private static int[] sorted(int[] rows) {
        Arrays.sort(rows);
        return rows;
    }
}
