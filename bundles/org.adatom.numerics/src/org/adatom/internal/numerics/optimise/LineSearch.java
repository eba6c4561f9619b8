/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.optimise;

/**
 * A step along a line that lowers a function enough and flattens its slope (J. J. More, D. J. Thuente, ACM Trans. Math.
 * Softw. 20, 286, 1994, doi 10.1145/192115.192132).
 */
final class LineSearch {
    private static final double DECREASE = 1e-3;
    private static final double CURVATURE = 0.9;
    private static final double WIDTH = 0.1;

    private final double start;
    private final double slope;
    private final double longest;
    private double step;
    private boolean firstStage = true;
    private boolean bracketed;
    private double width;
    private double lastWidth;
    private double low;
    private double lowValue;
    private double lowSlope;
    private double high;
    private double highValue;
    private double highSlope;
    private double from;
    private double to;

    /** @param slope at the start, negative */
    LineSearch(double start, double slope, double step, double longest) {
        this.start = start;
        this.slope = slope;
        this.step = step;
        this.longest = longest;
        this.width = longest;
        this.lastWidth = 2 * longest;
        this.lowValue = start;
        this.lowSlope = slope;
        this.highValue = start;
        this.highSlope = slope;
        this.to = step + 4 * step;
    }

    double step() {
        return step;
    }

    /** Tries half way back, where the function does not exist. */
    void shorten() {
        step = low + (step - low) / 4;
        to = Math.min(to, step);
    }

    /**
     * {@return whether the search ends with this step, good or as good as rounding allows; else {@link #step()} is
     * next}
     */
    boolean accept(double f, double g) {
        double wanted = start + step * DECREASE * slope;
        if (firstStage && f <= wanted && g >= 0) {
            firstStage = false;
        }
        if (f <= wanted && Math.abs(g) <= -CURVATURE * slope) {
            return true;
        }
        if (bracketed && (step <= from || step >= to || to - from <= WIDTH * to)) {
            return true;
        }
        if (step == longest && f <= wanted && g <= DECREASE * slope) {
            return true;
        }
        if (firstStage && f <= lowValue && f > wanted) {
            double c = DECREASE * slope;
            lowValue -= low * c;
            highValue -= high * c;
            lowSlope -= c;
            highSlope -= c;
            next(f - step * c, g - c);
            lowValue += low * c;
            highValue += high * c;
            lowSlope += c;
            highSlope += c;
        } else {
            next(f, g);
        }
        if (bracketed) {
            if (Math.abs(high - low) >= 0.66 * lastWidth) {
                step = low + 0.5 * (high - low);
            }
            lastWidth = width;
            width = Math.abs(high - low);
            from = Math.min(low, high);
            to = Math.max(low, high);
        } else {
            from = step + 1.1 * (step - low);
            to = step + 4 * (step - low);
        }
        step = Math.clamp(step, 0, longest);
        if (bracketed && (step <= from || step >= to || to - from <= WIDTH * to)) {
            step = low;
        }
        return false;
    }

    /** Chooses the next step between or beyond the two known ones, by cubic and quadratic interpolation. */
    private void next(double f, double g) {
        double sign = g * Math.signum(lowSlope);
        double cubic;
        double secant;
        double chosen;
        if (f > lowValue) {
            cubic = cubic(low, lowValue, lowSlope, step, f, g, false);
            secant = low + lowSlope / ((lowValue - f) / (step - low) + lowSlope) / 2 * (step - low);
            chosen = Math.abs(cubic - low) < Math.abs(secant - low) ? cubic : cubic + (secant - cubic) / 2;
            bracketed = true;
        } else if (sign < 0) {
            cubic = cubic(step, f, g, low, lowValue, lowSlope, false);
            secant = step + g / (g - lowSlope) * (low - step);
            chosen = Math.abs(cubic - step) > Math.abs(secant - step) ? cubic : secant;
            bracketed = true;
        } else if (Math.abs(g) < Math.abs(lowSlope)) {
            cubic = cubic(step, f, g, low, lowValue, lowSlope, true);
            secant = step + g / (g - lowSlope) * (low - step);
            if (bracketed) {
                chosen = Math.abs(cubic - step) < Math.abs(secant - step) ? cubic : secant;
                double most = step + 0.66 * (high - step);
                chosen = step > low ? Math.min(most, chosen) : Math.max(most, chosen);
            } else {
                chosen = Math.abs(cubic - step) > Math.abs(secant - step) ? cubic : secant;
                chosen = Math.clamp(chosen, Math.min(from, to), Math.max(from, to));
            }
        } else if (bracketed) {
            chosen = cubic(step, f, g, high, highValue, highSlope, false);
        } else {
            chosen = step > low ? to : from;
        }
        if (f > lowValue) {
            high = step;
            highValue = f;
            highSlope = g;
        } else {
            if (sign < 0) {
                high = low;
                highValue = lowValue;
                highSlope = lowSlope;
            }
            low = step;
            lowValue = f;
            lowSlope = g;
        }
        step = chosen;
    }

    /** {@return the minimum of the cubic through two points with slopes, beyond a as seen from b where wanted} */
    private double cubic(double a, double fa, double ga, double b, double fb, double gb, boolean beyond) {
        double theta = 3 * (fa - fb) / (b - a) + ga + gb;
        double s = Math.max(Math.abs(theta), Math.max(Math.abs(ga), Math.abs(gb)));
        double gamma = s * Math.sqrt(Math.max(0, theta / s * (theta / s) - ga / s * (gb / s)));
        if (b < a) {
            gamma = -gamma;
        }
        double r = (gamma - ga + theta) / (gamma - ga + gamma + gb);
        if (beyond && !(r < 0 && gamma != 0)) {
            return a > low ? to : from;
        }
        return Double.isFinite(r) ? a + r * (b - a) : a + (b - a) / 2;
    }
}
