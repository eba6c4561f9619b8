/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.training;

import java.util.List;
import org.adatom.network.NetworkException;

/** What the learning rate is multiplied by in an epoch; a function of the epoch and of the losses before it alone. */
public sealed interface Schedule {
    /**
     * {@return the factor}
     *
     * @param epoch  from 0
     * @param losses of the epochs before, on the validation set if there is one, else on the training set
     */
    double factor(int epoch, List<Double> losses);

    /** Always 1. */
    record Constant() implements Schedule {
        @Override
        public double factor(int epoch, List<Double> losses) {
            return 1;
        }
    }

    /**
     * Multiplied by a factor every so many epochs.
     *
     * @param every  epochs, at least 1
     * @param factor above 0, at most 1
     */
    record Step(int every, double factor) implements Schedule {
        /** Checks the numbers. */
        public Step {
            check(every >= 1 && factor > 0 && factor <= 1, Step.class, every, factor);
        }

        @Override
        public double factor(int epoch, List<Double> losses) {
            return Math.pow(factor, epoch / every);
        }
    }

    /**
     * Multiplied by a factor every epoch.
     *
     * @param factor above 0, at most 1
     */
    record Exponential(double factor) implements Schedule {
        /** Checks the number. */
        public Exponential {
            check(factor > 0 && factor <= 1, Exponential.class, 1, factor);
        }

        @Override
        public double factor(int epoch, List<Double> losses) {
            return Math.pow(factor, epoch);
        }
    }

    /**
     * From 1 down along half a cosine; Loshchilov and Hutter 2017, arXiv:1608.03983.
     *
     * @param epochs in which it reaches the floor, at least 1
     * @param floor  0..1
     */
    record Cosine(int epochs, double floor) implements Schedule {
        /** Checks the numbers. */
        public Cosine {
            check(epochs >= 1 && floor >= 0 && floor <= 1, Cosine.class, epochs, floor);
        }

        @Override
        public double factor(int epoch, List<Double> losses) {
            double t = Math.min(1, epoch / (double) epochs);
            return floor + (1 - floor) * (1 + Math.cos(Math.PI * t)) / 2;
        }
    }

    /**
     * Multiplied by a factor whenever the loss has not become smaller for some epochs.
     *
     * @param patience epochs, at least 1
     * @param factor   above 0, at most 1
     * @param floor    what it never goes below, 0..1
     */
    record Plateau(int patience, double factor, double floor) implements Schedule {
        /** Checks the numbers. */
        public Plateau {
            check(patience >= 1 && factor > 0 && factor <= 1 && floor >= 0 && floor <= 1, Plateau.class,
                    patience, factor);
        }

        @Override
        public double factor(int epoch, List<Double> losses) {
            double best = Double.POSITIVE_INFINITY;
            double now = 1;
            int waited = 0;
            for (double loss : losses) {
                waited = loss < best ? 0 : waited + 1;
                best = Math.min(best, loss);
                if (waited == patience) {
                    now = Math.max(floor, now * factor);
                    waited = 0;
                }
            }
            return now;
        }
    }

    private static void check(boolean right, Class<?> type, int epochs, double factor) {
        if (!right) {
            throw new NetworkException("schedule %s: epochs %d must be at least 1, factor %s within 0 and 1"
                    .formatted(type.getSimpleName(), epochs, factor));
        }
    }
}
