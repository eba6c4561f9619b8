/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

import java.util.Arrays;

/**
 * What trees learn: numbers, or classes as one number each that is 0 or 1. The variance of such numbers is the Gini
 * impurity, so that one rule of splitting serves both.
 */
public final class TreeTarget {
    /** How many numbers a leaf holds. */
    final int width;
    /** [n][width], less {@link #offset}; empty for classes. */
    final double[] values;
    /** The class of each sample; empty for numbers. */
    final int[] classes;
    /** [width], the means, which are taken off so that sums keep their digits. */
    final double[] offset;

    private TreeTarget(int width, double[] values, int[] classes, double[] offset) {
        this.width = width;
        this.values = values;
        this.classes = classes;
        this.offset = offset;
    }

    /**
     * {@return numbers}
     *
     * @param y [n][width]
     * @param width numbers of each sample
     */
    public static TreeTarget numbers(double[] y, int width) {
        int n = y.length / width;
        var mean = new double[width];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < width; k++) {
                mean[k] += y[i * width + k];
            }
        }
        for (int k = 0; k < width; k++) {
            mean[k] /= n;
        }
        var centred = new double[n * width];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = y[i] - mean[i % width];
        }
        return new TreeTarget(width, centred, new int[0], mean);
    }

    /**
     * {@return classes}
     *
     * @param y the class of each sample, 0..classes-1
     * @param classes how many there are
     */
    public static TreeTarget classes(double[] y, int classes) {
        return new TreeTarget(classes, new double[0], Arrays.stream(y).mapToInt(v -> (int) v).toArray(),
                new double[classes]);
    }

    boolean isClasses() {
        return classes.length > 0;
    }
}
