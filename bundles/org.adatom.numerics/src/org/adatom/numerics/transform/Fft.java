/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.transform;

import org.adatom.internal.numerics.transform.LinePlan;
import org.adatom.numerics.Parallel;

/**
 * The discrete Fourier transform of an array of one, two or three axes of any lengths; fastest for products of 2, 3, 5.
 * Real and imaginary parts are arrays of their own, row-major. Forward X[k] = sum x[j] exp(-2 pi i j k / n), not
 * scaled; the inverse divides by the number of points. An object may be used by several threads at the same time.
 */
public final class Fft {
    private static final int LINES = 16;
    private static final int WORTH_A_THREAD = 1 << 14;

    private final int[] shape;
    private final int size;
    private final LinePlan[] plans;

    private Fft(int[] shape) {
        this.shape = shape.clone();
        this.plans = new LinePlan[shape.length];
        long points = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] < 1) {
                throw new IllegalArgumentException("axis %d has %d points, must have at least 1".formatted(axis,
                        shape[axis]));
            }
            points *= shape[axis];
            plans[axis] = new LinePlan(shape[axis]);
        }
        if (points > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(points + " points do not fit into an array");
        }
        this.size = (int) points;
    }

    /**
     * {@return a transform}
     *
     * @param shape lengths of the axes, such as 256 or 64, 64, 64; the last one is next in memory
     */
    public static Fft of(int... shape) {
        if (shape.length == 0) {
            throw new IllegalArgumentException("a transform needs at least one axis");
        }
        return new Fft(shape);
    }

    /** {@return the number of points} */
    public int size() {
        return size;
    }

    /**
     * {@return the number of points of the half spectrum of real numbers: the last axis has n/2 + 1}
     */
    public int halfSize() {
        int last = shape[shape.length - 1];
        return size / last * (last / 2 + 1);
    }

    /** Transforms in place. */
    public void forward(double[] re, double[] im) {
        check(re, size);
        check(im, size);
        for (int axis = 0; axis < shape.length; axis++) {
            along(axis, re, im, 1);
        }
    }

    /** Transforms back in place; undoes {@link #forward(double[], double[])}. */
    public void inverse(double[] re, double[] im) {
        check(re, size);
        check(im, size);
        for (int axis = 0; axis < shape.length; axis++) {
            along(axis, im, re, 1.0 / shape[axis]);
        }
    }

    /**
     * Transforms real numbers. Of the last axis the first n/2 + 1 of n values are written; the others are their
     * conjugates.
     *
     * @param x [size]
     * @param re [halfSize], written
     * @param im [halfSize], written
     */
    public void forwardReal(double[] x, double[] re, double[] im) {
        check(x, size);
        check(re, halfSize());
        check(im, halfSize());
        int n = shape[shape.length - 1];
        int half = n / 2 + 1;
        var plan = plans[shape.length - 1];
        int rows = size / n;
        int pairs = (rows + 1) / 2;
        inGroups(pairs, plan, n, (a, b, wa, wb, from, lines) -> {
            for (int q = 0; q < lines; q++) {
                int row = 2 * (from + q);
                for (int k = 0; k < n; k++) {
                    a[k * lines + q] = x[row * n + k];
                    b[k * lines + q] = row + 1 < rows ? x[(row + 1) * n + k] : 0;
                }
            }
            plan.transform(a, b, wa, wb, lines);
            for (int q = 0; q < lines; q++) {
                int row = 2 * (from + q);
                for (int k = 0; k < half; k++) {
                    int u = k * lines + q;
                    int v = (n - k) % n * lines + q;
                    re[row * half + k] = (a[u] + a[v]) / 2;
                    im[row * half + k] = (b[u] - b[v]) / 2;
                    if (row + 1 < rows) {
                        re[(row + 1) * half + k] = (b[u] + b[v]) / 2;
                        im[(row + 1) * half + k] = (a[v] - a[u]) / 2;
                    }
                }
            }
        });
        for (int axis = 0; axis < shape.length - 1; axis++) {
            along(axis, re, im, 1, half);
        }
    }

    /**
     * Transforms a half spectrum back to real numbers; undoes {@link #forwardReal}.
     *
     * @param re [halfSize], changed
     * @param im [halfSize], changed
     * @param x [size], written
     */
    public void inverseReal(double[] re, double[] im, double[] x) {
        check(x, size);
        check(re, halfSize());
        check(im, halfSize());
        int n = shape[shape.length - 1];
        int half = n / 2 + 1;
        for (int axis = 0; axis < shape.length - 1; axis++) {
            along(axis, im, re, 1.0 / shape[axis], half);
        }
        var plan = plans[shape.length - 1];
        int rows = size / n;
        int pairs = (rows + 1) / 2;
        double scale = 1.0 / n;
        inGroups(pairs, plan, n, (a, b, wa, wb, from, lines) -> {
            for (int q = 0; q < lines; q++) {
                int first = 2 * (from + q);
                boolean two = first + 1 < rows;
                for (int k = 0; k < n; k++) {
                    boolean direct = k < half;
                    int at = first * half + (direct ? k : n - k);
                    double sign = direct ? 1 : -1;
                    boolean real = k == 0 || 2 * k == n;
                    double r1 = re[at];
                    double i1 = real ? 0 : sign * im[at];
                    double r2 = two ? re[at + half] : 0;
                    double i2 = two && !real ? sign * im[at + half] : 0;
                    a[k * lines + q] = r1 - i2;
                    b[k * lines + q] = i1 + r2;
                }
            }
            plan.transform(b, a, wb, wa, lines);
            for (int q = 0; q < lines; q++) {
                int first = 2 * (from + q);
                for (int k = 0; k < n; k++) {
                    x[first * n + k] = a[k * lines + q] * scale;
                    if (first + 1 < rows) {
                        x[(first + 1) * n + k] = b[k * lines + q] * scale;
                    }
                }
            }
        });
    }

    /**
     * {@return the frequencies of an axis in the order of the transform: 0, 1, 2 ... -2, -1 times 1/(n spacing)}
     *
     * @param n points of the axis
     * @param spacing between points
     */
    public static double[] frequencies(int n, double spacing) {
        var out = new double[n];
        for (int k = 0; k < n; k++) {
            out[k] = (k < (n + 1) / 2 ? k : k - n) / (n * spacing);
        }
        return out;
    }

    private void along(int axis, double[] re, double[] im, double scale) {
        along(axis, re, im, scale, shape[shape.length - 1]);
    }

    /** Transforms all lines of an axis; the last axis may be shorter in memory. */
    private void along(int axis, double[] re, double[] im, double scale, int last) {
        int n = shape[axis];
        if (n == 1) {
            return;
        }
        int inner = 1;
        for (int k = axis + 1; k < shape.length; k++) {
            inner *= k == shape.length - 1 ? last : shape[k];
        }
        int step = inner;
        int all = re.length / n;
        var plan = plans[axis];
        inGroups(all, plan, n, (a, b, wa, wb, from, lines) -> {
            for (int q = 0; q < lines; q++) {
                int line = from + q;
                int start = line / step * step * n + line % step;
                for (int k = 0; k < n; k++) {
                    a[k * lines + q] = re[start + k * step];
                    b[k * lines + q] = im[start + k * step];
                }
            }
            plan.transform(a, b, wa, wb, lines);
            for (int q = 0; q < lines; q++) {
                int line = from + q;
                int start = line / step * step * n + line % step;
                for (int k = 0; k < n; k++) {
                    re[start + k * step] = a[k * lines + q] * scale;
                    im[start + k * step] = b[k * lines + q] * scale;
                }
            }
        });
    }

    /** Some lines side by side, with room to work. */
    @FunctionalInterface
    private interface Group {
        void run(double[] a, double[] b, double[] workA, double[] workB, int from, int lines);
    }

    private void inGroups(int all, LinePlan plan, int n, Group group) {
        int most = Math.min(all, LINES);
        int groups = (all + most - 1) / most;
        int parts = size < WORTH_A_THREAD ? 1 : Math.min(groups, Parallel.processors());
        Parallel.blocks(groups, parts, (part, from, to) -> {
            var a = new double[n * most];
            var b = new double[n * most];
            var wa = new double[plan.work() * most];
            var wb = new double[plan.work() * most];
            for (int g = from; g < to; g++) {
                group.run(a, b, wa, wb, g * most, Math.min(most, all - g * most));
            }
        });
    }

    private static void check(double[] x, int expected) {
        if (x.length != expected) {
            throw new IllegalArgumentException("the array has %d numbers, expected %d".formatted(x.length, expected));
        }
    }
}
