/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

/**
 * A grown tree. The children of a node stand beside each other.
 *
 * @param width how many numbers a leaf holds
 * @param feature the feature that a node asks for; -1 in a leaf
 * @param threshold up to which it goes left
 * @param link the left child, the right one is the next; in a leaf its number
 * @param values [leaves][width]
 */
public record Tree(int width, int[] feature, double[] threshold, int[] link, double[] values) {

    /** {@return the leaf that a sample ends in} @param x features @param at where the sample begins in x */
    public int leaf(double[] x, int at) {
        int node = 0;
        while (feature[node] >= 0) {
            node = link[node] + (x[at + feature[node]] <= threshold[node] ? 0 : 1);
        }
        return link[node];
    }

    /** {@return a number of the leaf that a sample ends in} */
    public double value(double[] x, int at, int k) {
        return values[leaf(x, at) * width + k];
    }

    /** {@return how many leaves it has} */
    public int leaves() {
        return values.length / width;
    }
}
