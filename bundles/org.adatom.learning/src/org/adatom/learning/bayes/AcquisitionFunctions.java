/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.random.RandomGenerator;
import org.adatom.internal.learning.bayes.Factor;
import org.adatom.internal.learning.bayes.QuasiNormal;
import org.adatom.learning.LearningException;
import org.adatom.numerics.special.Special;

/**
 * Acquisition functions of a normal distribution, for maximisation. With z = (mean - best)/sd, phi and Phi the density
 * and the distribution of the standard normal: EI = sd (phi(z) + z Phi(z)) and PI = Phi(z) (D. R. Jones, M. Schonlau,
 * W. J. Welch, J. Global Optim. 13, 455, 1998, doi 10.1023/A:1008306431147); UCB = mean + kappa sd (N. Srinivas et al.,
 * ICML 2010, arXiv:0912.3995).
 */
public final class AcquisitionFunctions {
    /** Where z is below, EI is a small difference of large numbers and a continued fraction takes over. */
    private static final double TAIL = -5;

    private AcquisitionFunctions() {
    }

    /**
     * {@return the expected improvement}
     *
     * @param mean expected value
     * @param sd deviation, at least 0
     * @param best so far
     */
    public static double expectedImprovement(double mean, double sd, double best) {
        if (sd <= 0) {
            return Math.max(0, mean - best);
        }
        double z = (mean - best) / sd;
        return sd * (z < TAIL ? Special.normalDensity(z) * tail(-z) : Special.normalDensity(z)
                + z * Special.normalCdf(z));
    }

    /**
     * {@return the logarithm of the expected improvement} It stays a number where EI is smaller than the smallest
     * double (S. Ament et al., NeurIPS 36, 2023, arXiv:2310.20708).
     *
     * @param mean expected value
     * @param sd deviation, at least 0
     * @param best so far
     */
    public static double logExpectedImprovement(double mean, double sd, double best) {
        if (sd <= 0) {
            return Math.log(Math.max(0, mean - best));
        }
        double z = (mean - best) / sd;
        return Math.log(sd) + (z < TAIL ? Special.logNormalDensity(z) + Math.log(tail(-z))
                : Math.log(Special.normalDensity(z) + z * Special.normalCdf(z)));
    }

    /**
     * {@return the probability of being above the best value}
     *
     * @param mean expected
     * @param sd deviation
     * @param best so far
     */
    public static double probabilityOfImprovement(double mean, double sd, double best) {
        return sd <= 0 ? mean > best ? 1 : 0 : Special.normalCdf((mean - best) / sd);
    }

    /** {@return mean + kappa sd} @param mean expected @param sd deviation @param kappa weight, such as 2 */
    public static double upperConfidenceBound(double mean, double sd, double kappa) {
        return mean + kappa * sd;
    }

    /**
     * {@return 1 - x m(x) for the Mills ratio m(x) = (1 - Phi(x))/phi(x)} By Laplace's continued fraction m = 1/(x +
     * 1/(x + 2/(x + ...))) without a difference of like numbers.
     */
    private static double tail(double x) {
        double k = 0;
        for (int i = 60; i >= 1; i--) {
            k = i / (x + k);
        }
        return k / (x + k);
    }

    /**
     * {@return the expected improvement of the best of a batch} By quasi-Monte Carlo (J. T. Wilson et al., NeurIPS 31,
     * 2018, arXiv:1805.10196).
     *
     * @param mean [q] expected values
     * @param covariance [q][q] of the values
     * @param best so far
     * @param samples how many draws, such as 1024; a power of two is best
     * @param random shifts the draws
     * @throws LearningException when the covariance is not one
     */
    public static double batchExpectedImprovement(double[] mean, double[] covariance, double best, int samples,
            RandomGenerator random) {
        int q = mean.length;
        var factor = Factor.of(covariance, q);
        var draws = QuasiNormal.draw(q, samples, random);
        double sum = 0;
        for (int s = 0; s < samples; s++) {
            double largest = 0;
            for (int i = 0; i < q; i++) {
                double y = mean[i];
                for (int j = 0; j <= i; j++) {
                    y += factor[i * q + j] * draws[s * q + j];
                }
                largest = Math.max(largest, y - best);
            }
            sum += largest;
        }
        return sum / samples;
    }
}
