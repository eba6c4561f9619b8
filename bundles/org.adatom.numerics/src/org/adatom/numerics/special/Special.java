/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.special;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/** Special functions: those of Hipparchus, and the normal distribution exact to its far tails. */
public final class Special {
    private static final double LOG_SQRT_2_PI = 0.9189385332046727418;
    private static final double TAIL = -6;

    private Special() {
    }

    /** {@return the density of the standard normal distribution} */
    public static double normalDensity(double x) {
        return Math.exp(-x * x / 2 - LOG_SQRT_2_PI);
    }

    /** {@return the logarithm of the density of the standard normal distribution} */
    public static double logNormalDensity(double x) {
        return -x * x / 2 - LOG_SQRT_2_PI;
    }

    /**
     * {@return the probability that a standard normal variable is at most x, with full relative accuracy in the lower
     * tail}
     */
    public static double normalCdf(double x) {
        return x < TAIL ? Math.exp(logNormalCdf(x)) : 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }

    /** {@return the logarithm of {@link #normalCdf}, exact as far as x = -1e150 and for x far above 0} */
    public static double logNormalCdf(double x) {
        if (x < TAIL) {
            return logNormalDensity(x) + Math.log(mills(-x));
        }
        return x > 0 ? Math.log1p(-0.5 * Erf.erfc(x / Math.sqrt(2))) : Math.log(0.5 * Erf.erfc(-x / Math.sqrt(2)));
    }

    /** {@return the derivative of {@link #logNormalCdf}: density over probability, about -x in the lower tail} */
    public static double normalHazard(double x) {
        return x < TAIL ? 1 / mills(-x) : Math.exp(logNormalDensity(x) - logNormalCdf(x));
    }

    /** Probability beyond z over density at z, z >= 6: a continued fraction (P. S. Laplace). */
    private static double mills(double z) {
        double tail = z;
        for (int k = 60; k >= 1; k--) {
            tail = z + k / tail;
        }
        return 1 / tail;
    }

    /**
     * {@return the x with {@link #normalCdf}(x) = p}
     *
     * @param p 0 to 1; the ends give infinities
     */
    public static double normalQuantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("probability %s is not between 0 and 1".formatted(p));
        }
        return p <= 0.5 ? normalQuantileOfLog(Math.log(p)) : -normalQuantileOfLog(Math.log(1 - p));
    }

    /**
     * {@return the x with {@link #logNormalCdf}(x) = logP}
     *
     * @param logP at most 0
     */
    public static double normalQuantileOfLog(double logP) {
        if (logP == Double.NEGATIVE_INFINITY) {
            return logP;
        }
        if (!(logP <= 0)) {
            throw new IllegalArgumentException("logarithm of a probability %s is above 0".formatted(logP));
        }
        if (logP > Math.log(0.5)) {
            double upper = -Math.expm1(logP);
            return upper == 0 ? Double.POSITIVE_INFINITY : -normalQuantileOfLog(Math.log(upper));
        }
        double x = -Math.sqrt(Math.max(0, -2 * (logP + Math.log(2))));
        for (int k = 0; k < 60; k++) {
            double step = (logNormalCdf(x) - logP) / normalHazard(x);
            x -= step;
            if (Math.abs(step) <= 1e-15 * Math.max(1e-8, Math.abs(x))) {
                break;
            }
        }
        return Math.min(x, 0);
    }

    /** {@return the error function} */
    public static double erf(double x) {
        return Erf.erf(x);
    }

    /** {@return 1 - erf(x), with full relative accuracy for large x} */
    public static double erfc(double x) {
        return Erf.erfc(x);
    }

    /** {@return the x with erf(x) = y, y between -1 and 1} */
    public static double erfInverse(double y) {
        return Erf.erfInv(y);
    }

    /** {@return the gamma function} */
    public static double gamma(double x) {
        return Gamma.gamma(x);
    }

    /** {@return the logarithm of the gamma function of x > 0} */
    public static double logGamma(double x) {
        return Gamma.logGamma(x);
    }

    /** {@return the derivative of the logarithm of the gamma function} */
    public static double digamma(double x) {
        if (x <= 0) {
            return x == Math.rint(x) ? Double.NaN : digamma(1 - x) - Math.PI / Math.tan(Math.PI * x);
        }
        double sum = 0;
        double y = x;
        for (; y < 12; y++) {
            sum -= 1 / y;
        }
        // asymptotic series with Bernoulli's numbers (M. Abramowitz, I. A. Stegun, 6.3.18); Hipparchus has nine digits
        double s = 1 / (y * y);
        double series = s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252
                - s * (1.0 / 240 - s * (1.0 / 132 - s * 691.0 / 32760)))));
        return sum + Math.log(y) - 0.5 / y - series;
    }

    /** {@return the lower incomplete gamma function P(a, x), from 0 to 1} */
    public static double gammaP(double a, double x) {
        return Gamma.regularizedGammaP(a, x);
    }

    /** {@return the upper incomplete gamma function Q(a, x) = 1 - P(a, x)} */
    public static double gammaQ(double a, double x) {
        return Gamma.regularizedGammaQ(a, x);
    }

    /** {@return the logarithm of the beta function of positive arguments} */
    public static double logBeta(double a, double b) {
        return Beta.logBeta(a, b);
    }

    /** {@return the incomplete beta function I_x(a, b), from 0 to 1} */
    public static double betaI(double x, double a, double b) {
        return Beta.regularizedBeta(x, a, b);
    }

    /** {@return the logarithm of the sum of exponentials, without overflow} */
    public static double logSumExp(double... x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            largest = Math.max(largest, v);
        }
        if (Double.isInfinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double v : x) {
            sum += Math.exp(v - largest);
        }
        return largest + Math.log(sum);
    }
}
