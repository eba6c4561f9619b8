/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Finds the best split of a node. */
final class SplitFinder {
    /** Nodes of more samples are split by histograms, others by sorting; small data are always sorted. */
    private static final int SORTED_NODE = 512;
    private static final int SORTED_DATA = 10_000;

    final Split best = new Split();

    private final CodedColumns x;
    private final TreeTarget y;
    private final TreeRule rule;
    private final int width;
    private final int[] features;
    private final long[] keys;
    private final int[] node;
    private final double[] nodeWeight;
    private final double[] nodeValue;
    private final int[] nodeClass;
    private final double[] sum;
    private final double[] left;
    private final double[] binWeight = new double[CodedColumns.BINS];
    private final int[] binCount = new int[CodedColumns.BINS];
    private final double[] binSum;
    private int size;
    private double weight;

    SplitFinder(CodedColumns x, TreeTarget y, TreeRule rule) {
        this.x = x;
        this.y = y;
        this.rule = rule;
        width = y.width;
        features = new int[x.features];
        int sorted = x.count <= SORTED_DATA ? x.count : SORTED_NODE;
        keys = new long[sorted];
        node = new int[x.count];
        nodeWeight = new double[x.count];
        nodeValue = new double[y.values.length];
        nodeClass = new int[y.classes.length];
        sum = new double[width];
        left = new double[width];
        binSum = new double[CodedColumns.BINS * width];
    }

    /** Forgets the order of the features that the last tree left, so that trees do not depend on each other. */
    void reset() {
        Arrays.setAll(features, f -> f);
    }

    /** Gathers the samples of a node. @return its impurity, summed over the weighted samples; 0 where it is pure */
    double begin(int[] order, int from, int to, int[] weights) {
        size = to - from;
        weight = 0;
        Arrays.fill(sum, 0);
        double squares = 0;
        for (int j = 0; j < size; j++) {
            int s = order[from + j];
            double w = weights[s];
            node[j] = s;
            nodeWeight[j] = w;
            weight += w;
            if (y.isClasses()) {
                nodeClass[j] = y.classes[s];
                sum[nodeClass[j]] += w;
                squares += w;
            } else {
                for (int k = 0; k < width; k++) {
                    double v = y.values[s * width + k];
                    nodeValue[j * width + k] = v;
                    sum[k] += w * v;
                    squares += w * v * v;
                }
            }
        }
        return isPure() ? 0 : Math.max(squares - scoreOfNode(), Double.MIN_VALUE);
    }

    private boolean isPure() {
        if (y.isClasses()) {
            for (int j = 1; j < size; j++) {
                if (nodeClass[j] != nodeClass[0]) {
                    return false;
                }
            }
        } else {
            for (int j = width; j < size * width; j++) {
                if (nodeValue[j] != nodeValue[j - width]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return what a split must exceed to be worth anything} */
    double scoreOfNode() {
        double squares = 0;
        for (double s : sum) {
            squares += s * s;
        }
        return squares / weight;
    }

    double mean(int k) {
        return sum[k] / weight;
    }

    /**
     * Looks for the best split of the node; features in random order until enough were tried.
     *
     * @return whether there is one
     */
    boolean find(RandomGenerator random) {
        best.clear();
        int tried = 0;
        boolean all = rule.tried() >= x.features;
        for (int i = 0; i < x.features && tried < rule.tried(); i++) {
            int other = all && !rule.random() ? i : i + random.nextInt(x.features - i);
            int f = features[other];
            features[other] = features[i];
            features[i] = f;
            if (rule.random() ? atRandom(f, random) : size <= keys.length ? sorted(f) : binned(f)) {
                tried++;
            }
        }
        return best.feature >= 0;
    }

    /** Tries every place between two values. @return whether the feature has more than one value here */
    private boolean sorted(int f) {
        var rank = x.rank[f];
        int lowest = Integer.MAX_VALUE;
        int highest = -1;
        for (int j = 0; j < size; j++) {
            int r = rank[node[j]];
            lowest = Math.min(lowest, r);
            highest = Math.max(highest, r);
            keys[j] = (long) r << 32 | j;
        }
        if (lowest == highest) {
            return false;
        }
        sortKeys();
        if (width == 1 && !y.isClasses()) {
            sortedOne(f);
        } else {
            sortedMany(f);
        }
        return true;
    }

    private void sortKeys() {
        if (size > 48) {
            Arrays.sort(keys, 0, size);
            return;
        }
        for (int j = 1; j < size; j++) {
            long key = keys[j];
            int i = j - 1;
            for (; i >= 0 && keys[i] > key; i--) {
                keys[i + 1] = keys[i];
            }
            keys[i + 1] = key;
        }
    }

    private void sortedOne(int f) {
        double total = sum[0];
        double s = 0;
        double w = 0;
        int last = size - rule.minLeaf();
        double bestScore = best.score;
        int at = -1;
        for (int j = 0; j < last; j++) {
            int i = (int) keys[j];
            s += nodeWeight[i] * nodeValue[i];
            w += nodeWeight[i];
            if (keys[j] >>> 32 != keys[j + 1] >>> 32 && j + 1 >= rule.minLeaf()) {
                double rest = total - s;
                double score = s * s / w + rest * rest / (weight - w);
                if (score > bestScore) {
                    bestScore = score;
                    at = j;
                }
            }
        }
        takeSorted(f, at, bestScore);
    }

    private void sortedMany(int f) {
        Arrays.fill(left, 0);
        double w = 0;
        int last = size - rule.minLeaf();
        double bestScore = best.score;
        int at = -1;
        for (int j = 0; j < last; j++) {
            int i = (int) keys[j];
            add(i);
            w += nodeWeight[i];
            if (keys[j] >>> 32 != keys[j + 1] >>> 32 && j + 1 >= rule.minLeaf()) {
                double score = score(w);
                if (score > bestScore) {
                    bestScore = score;
                    at = j;
                }
            }
        }
        takeSorted(f, at, bestScore);
    }

    private void takeSorted(int f, int at, double score) {
        if (at >= 0) {
            int low = (int) (keys[at] >>> 32);
            best.take(f, low, x.between(f, low, (int) (keys[at + 1] >>> 32)), score);
        }
    }

    private void add(int i) {
        double w = nodeWeight[i];
        if (y.isClasses()) {
            left[nodeClass[i]] += w;
        } else {
            for (int k = 0; k < width; k++) {
                left[k] += w * nodeValue[i * width + k];
            }
        }
    }

    private double score(double w) {
        double a = 0;
        double b = 0;
        for (int k = 0; k < width; k++) {
            double rest = sum[k] - left[k];
            a += left[k] * left[k];
            b += rest * rest;
        }
        return a / w + b / (weight - w);
    }

    /** Tries every place between two bins. @return whether the feature has more than one bin here */
    private boolean binned(int f) {
        int bins = x.lastRank[f].length;
        var codes = x.bin[f];
        Arrays.fill(binWeight, 0, bins, 0);
        Arrays.fill(binCount, 0, bins, 0);
        Arrays.fill(binSum, 0, bins * width, 0);
        if (width == 1 && !y.isClasses()) {
            for (int j = 0; j < size; j++) {
                int b = codes[node[j]] & 0xFF;
                double w = nodeWeight[j];
                binCount[b]++;
                binWeight[b] += w;
                binSum[b] += w * nodeValue[j];
            }
        } else {
            fillMany(codes);
        }
        Arrays.fill(left, 0);
        double w = 0;
        int count = 0;
        int previous = -1;
        boolean several = false;
        for (int b = 0; b < bins; b++) {
            if (binCount[b] == 0) {
                continue;
            }
            if (previous >= 0) {
                several = true;
                if (count >= rule.minLeaf() && size - count >= rule.minLeaf()) {
                    double score = score(w);
                    if (score > best.score) {
                        int low = x.lastRank[f][previous];
                        int high = x.lastRank[f][b - 1] + 1;
                        best.take(f, low, x.between(f, low, Math.max(low + 1, high)), score);
                    }
                }
            }
            count += binCount[b];
            w += binWeight[b];
            for (int k = 0; k < width; k++) {
                left[k] += binSum[b * width + k];
            }
            previous = b;
        }
        return several;
    }

    private void fillMany(byte[] codes) {
        for (int j = 0; j < size; j++) {
            int b = codes[node[j]] & 0xFF;
            double w = nodeWeight[j];
            binCount[b]++;
            binWeight[b] += w;
            if (y.isClasses()) {
                binSum[b * width + nodeClass[j]] += w;
            } else {
                for (int k = 0; k < width; k++) {
                    binSum[b * width + k] += w * nodeValue[j * width + k];
                }
            }
        }
    }

    /**
     * Tries one place, drawn between the lowest and the highest value.
     *
     * @return whether the feature has more than one value
     */
    private boolean atRandom(int f, RandomGenerator random) {
        var rank = x.rank[f];
        int lowest = Integer.MAX_VALUE;
        int highest = -1;
        for (int j = 0; j < size; j++) {
            int r = rank[node[j]];
            lowest = Math.min(lowest, r);
            highest = Math.max(highest, r);
        }
        if (lowest == highest) {
            return false;
        }
        double a = x.value[f][lowest];
        double b = x.value[f][highest];
        double threshold = Math.min(a + random.nextDouble() * (b - a), Math.nextDown(b));
        int found = Arrays.binarySearch(x.value[f], threshold);
        int cut = found >= 0 ? found : -found - 2;
        Arrays.fill(left, 0);
        double w = 0;
        int count = 0;
        for (int j = 0; j < size; j++) {
            if (rank[node[j]] <= cut) {
                add(j);
                w += nodeWeight[j];
                count++;
            }
        }
        if (count >= rule.minLeaf() && size - count >= rule.minLeaf()) {
            double score = score(w);
            if (score > best.score) {
                best.take(f, cut, threshold, score);
            }
        }
        return true;
    }
}
