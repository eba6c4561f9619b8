/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.adatom.learning.bayes.Acquisition;
import org.adatom.learning.bayes.AcquisitionFunctions;
import org.adatom.learning.bayes.Batch;
import org.adatom.learning.bayes.Posterior;
import org.adatom.numerics.special.Special;

/**
 * What an acquisition is computed from.
 *
 * @param objective what is believed of the objective, larger is better
 * @param limits what is believed of each constraint, met where it is at most 0
 * @param best the best value so far; -infinity where no point meets all constraints
 * @param steepest how much the objective changes at most over a distance of 1
 * @param acquisition an analytic one
 * @param kappa for {@link Acquisition#UCB}
 * @param batch how points that wait for their values are taken into account
 */
record Scene(Posterior objective, List<Posterior> limits, double best, double steepest, Acquisition acquisition,
        double kappa,
        Batch batch) {
    private static final int DRAWS = 32;

    /**
     * {@return the acquisition beside points that wait for their values}
     *
     * @param pending [p][d]
     * @param p how many
     * @param d features
     */
    Score score(double[] pending, int p, int d, RandomGenerator random) {
        if (best == Double.NEGATIVE_INFINITY) {
            return allowed((x, n, out) -> { });
        } else if (p == 0) {
            return allowed(this::plain);
        } else if (batch == Batch.PENALTY || acquisition == Acquisition.MEAN || !objective.hasCovariance()) {
            return allowed(penalised(pending, p, d));
        }
        return allowed(conditioned(pending, p, random));
    }

    private void plain(double[] x, int n, double[] out) {
        var sd = new double[n];
        objective.predict(x, n, out, sd);
        for (int i = 0; i < n; i++) {
            out[i] = value(out[i], sd[i], best);
        }
    }

    private double value(double mean, double sd, double incumbent) {
        double v = acquisition.value(mean, sd, incumbent, kappa);
        if (limits.isEmpty() || acquisition == Acquisition.LOG_EI) {
            return v;
        }
        return acquisition == Acquisition.EI ? AcquisitionFunctions.logExpectedImprovement(mean, sd, incumbent)
                : acquisition == Acquisition.PI ? Special.logNormalCdf((mean - incumbent) / Math.max(sd, 1e-300)) : v;
    }

    /** Adds the logarithm of the probability that all constraints are met (Gardner et al., ICML 2014). */
    private Score allowed(Score score) {
        if (limits.isEmpty()) {
            return score;
        }
        return (x, n, out) -> {
            score.at(x, n, out);
            var mean = new double[n];
            var sd = new double[n];
            for (var limit : limits) {
                limit.predict(x, n, mean, sd);
                for (int i = 0; i < n; i++) {
                    out[i] += Special.logNormalCdf(-mean[i] / Math.max(sd[i], 1e-12));
                }
            }
        };
    }

    /**
     * Averages over values that the pending points may have; one value each, for a lie and where only the deviation
     * counts.
     */
    private Score conditioned(double[] pending, int p, RandomGenerator random) {
        var mean = new double[p];
        objective.predict(pending, p, mean, new double[p]);
        var factor = Factor.of(objective.covariance(pending, p, pending, p), p);
        boolean improves = acquisition == Acquisition.EI || acquisition == Acquisition.LOG_EI;
        int draws = batch == Batch.FANTASIES && improves ? DRAWS : 1;
        var z = new double[draws * p];
        var bests = new double[draws];
        Arrays.fill(bests, best);
        if (draws > 1) {
            z = QuasiNormal.draw(p, draws, random);
            for (int s = 0; s < draws; s++) {
                for (int i = 0; i < p; i++) {
                    double y = mean[i];
                    for (int j = 0; j <= i; j++) {
                        y += factor[i * p + j] * z[s * p + j];
                    }
                    bests[s] = Math.max(bests[s], y);
                }
            }
        } else if (batch == Batch.LIAR && acquisition != Acquisition.VARIANCE) {
            for (int i = 0; i < p; i++) {
                double gap = best - mean[i];
                for (int j = 0; j < i; j++) {
                    gap -= factor[i * p + j] * z[j];
                }
                z[i] = factor[i * p + i] > 0 ? gap / factor[i * p + i] : 0;
            }
        }
        return given(pending, p, factor, z, bests);
    }

    private Score given(double[] pending, int p, double[] factor, double[] z, double[] bests) {
        return (x, n, out) -> {
            var mean = new double[n];
            var sd = new double[n];
            objective.predict(x, n, mean, sd);
            var v = objective.covariance(pending, p, x, n);
            var share = new double[p];
            for (int k = 0; k < n; k++) {
                double variance = sd[k] * sd[k];
                for (int i = 0; i < p; i++) {
                    double s = v[i * n + k];
                    for (int j = 0; j < i; j++) {
                        s -= factor[i * p + j] * share[j];
                    }
                    share[i] = factor[i * p + i] > 0 ? s / factor[i * p + i] : 0;
                    variance -= share[i] * share[i];
                }
                out[k] = average(mean[k], Math.sqrt(Math.max(0, variance)), share, z, bests);
            }
        };
    }

    private double average(double mean, double sd, double[] share, double[] z, double[] bests) {
        int p = share.length;
        var values = new double[bests.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < bests.length; s++) {
            double m = mean;
            for (int i = 0; i < p; i++) {
                m += share[i] * z[s * p + i];
            }
            values[s] = value(m, sd, bests[s]);
            largest = Math.max(largest, values[s]);
        }
        boolean logs = acquisition == Acquisition.LOG_EI || !limits.isEmpty();
        double sum = 0;
        for (double v : values) {
            sum += logs ? Math.exp(v - largest) : v;
        }
        return largest == Double.NEGATIVE_INFINITY ? largest : logs ? largest + Math.log(sum / values.length)
                : sum / values.length;
    }

    /** Lowers the acquisition inside the ball around each pending point where no better value can be. */
    private Score penalised(double[] pending, int p, int d) {
        var mean = new double[p];
        var sd = new double[p];
        objective.predict(pending, p, mean, sd);
        return (x, n, out) -> {
            plain(x, n, out);
            boolean logs = acquisition == Acquisition.LOG_EI || !limits.isEmpty();
            double lowest = logs || acquisition == Acquisition.EI || acquisition == Acquisition.PI ? 0
                    : Arrays.stream(out, 0, n).min().orElse(0);
            for (int k = 0; k < n; k++) {
                double log = 0;
                for (int i = 0; i < p; i++) {
                    double r = 0;
                    for (int j = 0; j < d; j++) {
                        double dx = x[k * d + j] - pending[i * d + j];
                        r += dx * dx;
                    }
                    log += Special.logNormalCdf((steepest * Math.sqrt(r) - best + mean[i]) / Math.max(sd[i], 1e-9));
                }
                out[k] = logs ? out[k] + log : lowest + (out[k] - lowest) * Math.exp(log);
            }
        };
    }
}
