/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

/**
 * The bookkeeping of a line search for the strong Wolfe conditions: keeps a bracket and proposes where to look next by safeguarded
 * cubic and quadratic interpolation (More and Thuente, ACM Trans. Math. Softw. 20, 286, 1994, doi 10.1145/192115.192132), always on
 * the energy itself, not on the paper's modified function: near a minimum that takes fewer evaluations.
 */
final class WolfeSearch {
    private static final double EXTRAPOLATE_LEAST = 1.1;
    private static final double EXTRAPOLATE_MOST = 4.0;

    private final double f0;
    private final double g0;
    private final double decrease;
    private final double curvature;
    private boolean bracketed;
    private boolean first = true;
    private double width = 1e100;
    private double widthBefore = 2e100;
    private double sx;
    private double fx;
    private double gx;
    private double sy;
    private double fy;
    private double gy;
    private double next;

    WolfeSearch(double energy, double slope, double decrease, double curvature) {
        this.f0 = energy;
        this.g0 = slope;
        this.decrease = decrease;
        this.curvature = curvature;
        fx = energy;
        fy = energy;
        gx = slope;
        gy = slope;
    }

    double next() {
        return next;
    }

    /** Takes a trial in; {@return whether it meets the conditions} */
    boolean add(double s, double f, double g) {
        double limit = f0 + s * decrease * g0;
        if (f <= limit && Math.abs(g) <= curvature * Math.abs(g0)) {
            next = s;
            return true;
        }
        double low = bracketed ? Math.min(sx, sy) : first ? 0 : s + EXTRAPOLATE_LEAST * (s - sx);
        double high = bracketed ? Math.max(sx, sy) : s + EXTRAPOLATE_MOST * (s - sx);
        first = false;
        advance(s, f, g, low, high);
        if (bracketed) {
            if (Math.abs(sy - sx) >= 0.66 * widthBefore) {
                next = sx + 0.5 * (sy - sx);
            }
            widthBefore = width;
            width = Math.abs(sy - sx);
        }
        return false;
    }

    /** The four cases of the paper's section 4. */
    private void advance(double s, double f, double g, double low, double high) {
        double sign = g * Math.signum(gx);
        double proposed;
        if (f > fx) {
            double cubic = cubic(sx, fx, gx, s, f, g);
            double quadratic = sx + gx / ((fx - f) / (s - sx) + gx) / 2 * (s - sx);
            proposed = Math.abs(cubic - sx) < Math.abs(quadratic - sx) ? cubic : cubic + (quadratic - cubic) / 2;
            bracketed = true;
        } else if (sign < 0) {
            double cubic = cubic(s, f, g, sx, fx, gx);
            double secant = s + g / (g - gx) * (sx - s);
            proposed = Math.abs(cubic - s) > Math.abs(secant - s) ? cubic : secant;
            bracketed = true;
        } else if (Math.abs(g) < Math.abs(gx)) {
            double cubic = cubicBeyond(s, f, g, low, high);
            double secant = s + g / (g - gx) * (sx - s);
            if (bracketed) {
                proposed = Math.abs(cubic - s) < Math.abs(secant - s) ? cubic : secant;
                double bound = s + 0.66 * (sy - s);
                proposed = s > sx ? Math.min(bound, proposed) : Math.max(bound, proposed);
            } else {
                proposed = Math.abs(cubic - s) > Math.abs(secant - s) ? cubic : secant;
                proposed = Math.clamp(proposed, Math.min(low, high), Math.max(low, high));
            }
        } else {
            proposed = bracketed ? cubic(s, f, g, sy, fy, gy) : s > sx ? high : low;
        }
        if (f > fx) {
            sy = s;
            fy = f;
            gy = g;
        } else {
            if (sign < 0) {
                sy = sx;
                fy = fx;
                gy = gx;
            }
            sx = s;
            fx = f;
            gx = g;
        }
        next = proposed;
    }

    /** The minimum of the cubic through two points with slopes. */
    private static double cubic(double s1, double f1, double g1, double s2, double f2, double g2) {
        double theta = 3 * (f1 - f2) / (s2 - s1) + g1 + g2;
        double scale = Math.max(Math.abs(theta), Math.max(Math.abs(g1), Math.abs(g2)));
        double root = scale * Math.sqrt(Math.max(0, theta / scale * (theta / scale) - g1 / scale * (g2 / scale)));
        double gamma = s2 < s1 ? -root : root;
        double p = gamma - g1 + theta;
        double q = gamma - g1 + gamma + g2;
        return s1 + p / q * (s2 - s1);
    }

    private double cubicBeyond(double s, double f, double g, double low, double high) {
        double theta = 3 * (fx - f) / (s - sx) + gx + g;
        double scale = Math.max(Math.abs(theta), Math.max(Math.abs(gx), Math.abs(g)));
        double root = scale * Math.sqrt(Math.max(0, theta / scale * (theta / scale) - gx / scale * (g / scale)));
        double gamma = s > sx ? -root : root;
        double p = gamma - g + theta;
        double q = gamma + (gx - g) + gamma;
        double r = p / q;
        if (r < 0 && gamma != 0) {
            return s + r * (sx - s);
        }
        return s > sx ? high : low;
    }
}
