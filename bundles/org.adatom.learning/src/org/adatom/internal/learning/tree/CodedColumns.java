/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

import java.util.Arrays;
import org.adatom.numerics.Parallel;

/**
 * The features of samples, coded once for all trees: ranks among the distinct values, and bins of about as many
 * samples.
 */
public final class CodedColumns {
    /** The most bins of a feature. */
    static final int BINS = 256;

    final int count;
    final int features;
    /** For each feature the rank of each sample's value. */
    final int[][] rank;
    /** For each feature its distinct values, ascending. */
    final double[][] value;
    /** For each feature the bin of each sample. */
    final byte[][] bin;
    /** For each feature and bin the highest rank in it. */
    final int[][] lastRank;

    /**
     * Codes features.
     *
     * @param x [n][d], row-major, all finite
     * @param count n
     * @param features d
     * @param parts into how many parts the work is cut
     */
    public CodedColumns(double[] x, int count, int features, int parts) {
        this.count = count;
        this.features = features;
        rank = new int[features][];
        value = new double[features][];
        bin = new byte[features][];
        lastRank = new int[features][];
        Parallel.blocks(features, Math.min(parts, Math.max(1, features)), (p, from, to) -> {
            for (int f = from; f < to; f++) {
                code(x, f);
            }
        });
    }

    private void code(double[] x, int f) {
        var sorted = new double[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = x[i * features + f] + 0.0; // no -0.0
        }
        Arrays.sort(sorted);
        var times = new int[count];
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[distinct - 1]) {
                sorted[distinct++] = sorted[i];
            }
            times[distinct - 1]++;
        }
        var values = Arrays.copyOf(sorted, distinct);
        var last = bins(times, distinct);
        var binOfRank = new byte[distinct];
        for (int r = 0, b = 0; r < distinct; r++) {
            b += r > last[b] ? 1 : 0;
            binOfRank[r] = (byte) b;
        }
        var ranks = new int[count];
        var codes = new byte[count];
        for (int i = 0; i < count; i++) {
            ranks[i] = Arrays.binarySearch(values, x[i * features + f] + 0.0);
            codes[i] = binOfRank[ranks[i]];
        }
        value[f] = values;
        rank[f] = ranks;
        bin[f] = codes;
        lastRank[f] = last;
    }

    /** The last rank of each bin: a value of its own each where they are few, else about as many samples each. */
    private int[] bins(int[] times, int distinct) {
        var last = new int[Math.min(BINS, distinct)];
        int bins = 0;
        long seen = 0;
        int left = count;
        for (int r = 0; r < distinct; r++) {
            seen += times[r];
            int ranksLeft = distinct - 1 - r;
            int binsLeft = last.length - bins - 1;
            if (ranksLeft == 0 || ranksLeft <= binsLeft || binsLeft > 0 && seen * (binsLeft + 1) >= left) {
                last[bins++] = r;
                left -= (int) seen;
                seen = 0;
            }
        }
        return Arrays.copyOf(last, bins);
    }

    /** {@return a value between that of a rank and that of a higher one, below the second} */
    double between(int feature, int low, int high) {
        double a = value[feature][low];
        double b = value[feature][high];
        double middle = a + (b - a) / 2;
        return middle < b ? middle : a;
    }
}
