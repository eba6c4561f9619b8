/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.optimise;

import org.adatom.internal.numerics.linear.JavaLu;

/**
 * The model of limited memory B = theta I - W M W' with W = [Y, theta S], and the way to its minimum between bounds:
 * first along the bent path of steepest descent (the Cauchy point), then in the space of the variables that are still
 * free.
 */
final class QuadraticModel {
    private static final double EPSILON = Math.ulp(1.0);

    private final int n;
    private final int memory;
    private final double[][] steps;
    private final double[][] changes;
    private final double[] free;
    private final double[] point;
    private final double[] breaks;
    private int count;
    private double theta = 1;
    /** M [2 count][2 count]. */
    private double[] middle = new double[0];

    QuadraticModel(int n, int memory) {
        this.n = n;
        this.memory = memory;
        this.steps = new double[memory][];
        this.changes = new double[memory][];
        this.free = new double[n];
        this.point = new double[n];
        this.breaks = new double[n];
    }

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        count = 0;
        theta = 1;
        middle = new double[0];
    }

    /** Learns from a step, unless the curvature along it is not positive. */
    void update(double[] x, double[] g, double[] newX, double[] newG) {
        boolean full = count == memory;
        var s = full ? steps[0] : new double[n];
        var y = full ? changes[0] : new double[n];
        var lastS = s.clone();
        var lastY = y.clone();
        double sy = 0;
        double yy = 0;
        double gs = 0;
        for (int i = 0; i < n; i++) {
            s[i] = newX[i] - x[i];
            y[i] = newG[i] - g[i];
            sy += s[i] * y[i];
            yy += y[i] * y[i];
            gs -= s[i] * g[i];
        }
        if (!(sy > EPSILON * Math.max(gs, 0)) || !(yy > 0)) {
            System.arraycopy(lastS, 0, s, 0, full ? n : 0);
            System.arraycopy(lastY, 0, y, 0, full ? n : 0);
            return;
        }
        if (full) {
            System.arraycopy(steps, 1, steps, 0, memory - 1);
            System.arraycopy(changes, 1, changes, 0, memory - 1);
            count--;
        }
        steps[count] = s;
        changes[count] = y;
        count++;
        theta = yy / sy;
        if (!invertMiddle()) {
            clear();
        }
    }

    /** M = [[-D, L'], [L, theta S'S]]^-1, with D the diagonal of S'Y and L what is below it. */
    private boolean invertMiddle() {
        int k2 = 2 * count;
        var m = new double[k2 * k2];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double sy = dot(steps[i], changes[j]);
                if (i == j) {
                    m[i * k2 + i] = -sy;
                } else if (i > j) {
                    m[(count + i) * k2 + j] = sy;
                    m[j * k2 + count + i] = sy;
                }
                m[(count + i) * k2 + count + j] = theta * dot(steps[i], steps[j]);
            }
        }
        middle = new double[k2 * k2];
        for (int i = 0; i < k2; i++) {
            middle[i * k2 + i] = 1;
        }
        return JavaLu.solve(m, k2, middle, k2, 1);
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Element i of column c of W. */
    private double w(int i, int c) {
        return c < count ? changes[c][i] : theta * steps[c - count][i];
    }

    private double[] timesMiddle(double[] v) {
        int k2 = 2 * count;
        var out = new double[k2];
        for (int i = 0; i < k2; i++) {
            for (int j = 0; j < k2; j++) {
                out[i] += middle[i * k2 + j] * v[j];
            }
        }
        return out;
    }

    private static double inner(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * Writes the way from x to the minimum of the model between the bounds. {@return false if the model is of no use}
     */
    boolean direction(double[] x, double[] g, double[] lower, double[] upper, double[] d) {
        var c = cauchyPoint(x, g, lower, upper, d);
        boolean fine = count == 0 || subspaceMinimum(x, g, lower, upper, c);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            d[i] = point[i] - x[i];
            sum += d[i] * 0;
        }
        return fine && sum == 0;
    }

    /** Finds the first minimum along the projected gradient; into point, with free[i] = 1 for inner variables. */
    private double[] cauchyPoint(double[] x, double[] g, double[] lower, double[] upper, double[] d) {
        int k2 = 2 * count;
        var p = new double[k2];
        var c = new double[k2];
        double slope = 0;
        int waiting = 0;
        var order = new Queue(n);
        for (int i = 0; i < n; i++) {
            point[i] = x[i];
            double t = g[i] < 0 ? (x[i] - upper[i]) / g[i] : g[i] > 0 ? (x[i] - lower[i]) / g[i]
                    : Double.POSITIVE_INFINITY;
            breaks[i] = t;
            d[i] = t <= 0 ? 0 : -g[i];
            free[i] = t <= 0 ? 0 : 1;
            slope -= d[i] * d[i];
            for (int k = 0; k < k2 && d[i] != 0; k++) {
                p[k] += w(i, k) * d[i];
            }
            if (t > 0 && t < Double.POSITIVE_INFINITY) {
                order.add(i);
                waiting++;
            }
        }
        double curvature = -theta * slope - inner(p, timesMiddle(p));
        double least = EPSILON * -theta * slope;
        double best = curvature > 0 ? -slope / curvature : 0;
        double old = 0;
        order.heap(breaks);
        for (; waiting > 0; waiting--) {
            int b = order.first();
            double dt = breaks[b] - old;
            if (best < dt) {
                break;
            }
            order.removeFirst(breaks);
            free[b] = 0;
            point[b] = d[b] > 0 ? upper[b] : lower[b];
            double z = point[b] - x[b];
            double gb = g[b];
            for (int k = 0; k < k2; k++) {
                c[k] += dt * p[k];
            }
            var wb = new double[k2];
            for (int k = 0; k < k2; k++) {
                wb[k] = w(b, k);
            }
            var mw = timesMiddle(wb);
            slope += dt * curvature + gb * gb + theta * gb * z - gb * inner(mw, c);
            curvature = Math.max(least, curvature - theta * gb * gb - 2 * gb * inner(mw, p) - gb * gb * inner(mw, wb));
            for (int k = 0; k < k2; k++) {
                p[k] += gb * wb[k];
            }
            d[b] = 0;
            best = curvature > 0 ? -slope / curvature : 0;
            old = breaks[b];
        }
        best = Math.max(best, 0);
        old += best;
        for (int i = 0; i < n; i++) {
            if (free[i] != 0) {
                point[i] = Math.clamp(x[i] + old * d[i], lower[i], upper[i]);
            }
        }
        for (int k = 0; k < k2; k++) {
            c[k] += best * p[k];
        }
        return c;
    }

    /** Moves the point to the minimum in the space of the free variables, cut off at the bounds. */
    private boolean subspaceMinimum(double[] x, double[] g, double[] lower, double[] upper, double[] c) {
        int k2 = 2 * count;
        var mc = timesMiddle(c);
        var r = breaks;
        var v = new double[k2];
        var gram = new double[k2 * k2];
        for (int i = 0; i < n; i++) {
            if (free[i] == 0) {
                continue;
            }
            double ri = g[i] + theta * (point[i] - x[i]);
            for (int k = 0; k < k2; k++) {
                ri -= w(i, k) * mc[k];
            }
            r[i] = ri;
            for (int k = 0; k < k2; k++) {
                double wk = w(i, k);
                v[k] += wk * ri;
                for (int j = 0; j <= k; j++) {
                    gram[k * k2 + j] += wk * w(i, j) / theta;
                }
            }
        }
        v = timesMiddle(v);
        var system = new double[k2 * k2];
        for (int i = 0; i < k2; i++) {
            system[i * k2 + i] = 1;
            for (int j = 0; j < k2; j++) {
                for (int k = 0; k < k2; k++) {
                    system[i * k2 + j] -= middle[i * k2 + k] * gram[Math.max(k, j) * k2 + Math.min(k, j)];
                }
            }
        }
        if (!JavaLu.solve(system, k2, v, 1, 1)) {
            return false;
        }
        return project(x, g, lower, upper, r, v);
    }

    /**
     * The step from the Cauchy point: each variable cut off at its bound, or all scaled where that would not descend.
     */
    private boolean project(double[] x, double[] g, double[] lower, double[] upper, double[] r, double[] v) {
        int k2 = 2 * count;
        double descent = 0;
        for (int i = 0; i < n; i++) {
            if (free[i] != 0) {
                double step = r[i] / theta;
                for (int k = 0; k < k2; k++) {
                    step += w(i, k) * v[k] / (theta * theta);
                }
                r[i] = -step;
                descent += g[i] * (Math.clamp(point[i] - step, lower[i], upper[i]) - x[i]);
            } else {
                descent += g[i] * (point[i] - x[i]);
            }
        }
        boolean cut = descent <= 0;
        double scale = 1;
        for (int i = 0; i < n && !cut; i++) {
            if (free[i] != 0 && r[i] != 0) {
                double room = r[i] > 0 ? (upper[i] - point[i]) / r[i] : (lower[i] - point[i]) / r[i];
                scale = Math.min(scale, Math.max(0, room));
            }
        }
        for (int i = 0; i < n; i++) {
            if (free[i] != 0) {
                double to = point[i] + scale * r[i];
                point[i] = Double.isNaN(to) ? to : Math.clamp(to, lower[i], upper[i]);
            }
        }
        return true;
    }

    /** Variables by the time at which they meet a bound, soonest first. */
    private static final class Queue {
        private final int[] items;
        private int size;

        Queue(int n) {
            items = new int[n];
        }

        void add(int item) {
            items[size++] = item;
        }

        int first() {
            return items[0];
        }

        void heap(double[] key) {
            for (int i = size / 2 - 1; i >= 0; i--) {
                sink(i, key);
            }
        }

        void removeFirst(double[] key) {
            items[0] = items[--size];
            sink(0, key);
        }

        private void sink(int from, double[] key) {
            int i = from;
            while (2 * i + 1 < size) {
                int child = 2 * i + 1;
                if (child + 1 < size && key[items[child + 1]] < key[items[child]]) {
                    child++;
                }
                if (key[items[i]] <= key[items[child]]) {
                    return;
                }
                int t = items[i];
                items[i] = items[child];
                items[child] = t;
                i = child;
            }
        }
    }
}
