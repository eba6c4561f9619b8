/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Grows trees by the rule of Breiman, Friedman, Olshen and Stone, Classification and Regression Trees (1984). Needs no
 * synchronisation, so one is made for each thread; what it grows depends on samples, weights, rule and random numbers
 * only.
 */
public final class TreeGrower {
    private final CodedColumns x;
    private final TreeTarget y;
    private final TreeRule rule;
    private final Runnable checkCancelled;
    private final SplitFinder finder;
    private final int[] order;
    private final int[] aside;
    private final int[] leafOf;
    private final double[] gain;

    private int[] feature = new int[64];
    private double[] threshold = new double[64];
    private int[] link = new int[64];
    private double[] values;
    private int nodes;
    private int leaves;

    /** Prepares the work space. @param checkCancelled asked now and then; throws when the fit was cancelled */
    public TreeGrower(CodedColumns x, TreeTarget y, TreeRule rule, Runnable checkCancelled) {
        this.checkCancelled = checkCancelled;
        this.x = x;
        this.y = y;
        this.rule = rule;
        this.finder = new SplitFinder(x, y, rule);
        this.order = new int[x.count];
        this.aside = new int[x.count];
        this.leafOf = new int[x.count];
        this.gain = new double[x.features];
        this.values = new double[64 * y.width];
    }

    /**
     * {@return a tree}
     *
     * @param weight how often each sample counts; 0 leaves it out
     * @param random for the features that are tried, and for random thresholds
     */
    public Tree grow(int[] weight, RandomGenerator random) {
        int count = 0;
        for (int i = 0; i < x.count; i++) {
            if (weight[i] > 0) {
                order[count++] = i;
            }
        }
        finder.reset();
        nodes = 1;
        leaves = 0;
        Arrays.fill(gain, 0);
        var stack = new Pending();
        stack.push(0, 0, count, 0);
        while (stack.size > 0) {
            stack.pop();
            if (stack.to - stack.from > 2_000 || (nodes & 0x3FF) == 1) {
                checkCancelled.run();
            }
            split(stack, stack.node, stack.from, stack.to, stack.depth, weight, random);
        }
        return new Tree(y.width, Arrays.copyOf(feature, nodes), Arrays.copyOf(threshold, nodes),
                Arrays.copyOf(link, nodes),
                Arrays.copyOf(values, leaves * y.width));
    }

    /**
     * {@return the leaf that each sample of the last tree fell into; of samples left out the leaf of an earlier tree}
     */
    public int[] leafOfSample() {
        return leafOf;
    }

    /** {@return how much each feature of the last tree lowered the impurity, summed over weighted samples} */
    public double[] gains() {
        return gain;
    }

    private void split(Pending stack, int node, int from, int to, int depth, int[] weight, RandomGenerator random) {
        int size = to - from;
        double impurity = finder.begin(order, from, to, weight);
        if (depth >= rule.maxDepth() || size < rule.minSplit() || size < 2 * rule.minLeaf() || impurity <= 0
                || !finder.find(random)) {
            leaf(node, from, to);
            return;
        }
        var best = finder.best;
        var ranks = x.rank[best.feature];
        int left = from;
        int right = 0;
        for (int i = from; i < to; i++) {
            int s = order[i];
            if (ranks[s] <= best.rank) {
                order[left++] = s;
            } else {
                aside[right++] = s;
            }
        }
        System.arraycopy(aside, 0, order, left, right);
        gain[best.feature] += Math.max(0, best.score - finder.scoreOfNode());
        reserve();
        int child = nodes;
        nodes += 2;
        feature[node] = best.feature;
        threshold[node] = best.threshold;
        link[node] = child;
        stack.push(child + 1, left, to, depth + 1);
        stack.push(child, from, left, depth + 1);
    }

    private void leaf(int node, int from, int to) {
        int w = y.width;
        if ((leaves + 1) * w > values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        for (int k = 0; k < w; k++) {
            values[leaves * w + k] = finder.mean(k) + y.offset[k];
        }
        feature[node] = -1;
        threshold[node] = 0;
        link[node] = leaves;
        for (int i = from; i < to; i++) {
            leafOf[order[i]] = leaves;
        }
        leaves++;
    }

    private void reserve() {
        if (nodes + 2 > feature.length) {
            int length = 2 * feature.length;
            feature = Arrays.copyOf(feature, length);
            threshold = Arrays.copyOf(threshold, length);
            link = Arrays.copyOf(link, length);
        }
    }

    /** Nodes that wait, last in first out. */
    private static final class Pending {
        private int[] data = new int[256];
        private int size;
        private int node;
        private int from;
        private int to;
        private int depth;

        void push(int newNode, int newFrom, int newTo, int newDepth) {
            if (size + 4 > data.length) {
                data = Arrays.copyOf(data, 2 * data.length);
            }
            data[size++] = newNode;
            data[size++] = newFrom;
            data[size++] = newTo;
            data[size++] = newDepth;
        }

        void pop() {
            depth = data[--size];
            to = data[--size];
            from = data[--size];
            node = data[--size];
        }
    }
}
