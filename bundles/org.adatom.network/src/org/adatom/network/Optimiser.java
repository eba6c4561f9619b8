/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

/**
 * A rule that moves weights w by their gradient g, with a rate r that each step is given. Slots are named for files, so
 * that one engine goes on where another stopped.
 */
public sealed interface Optimiser {
    /** {@return the usual rate} */
    double rate();

    /**
     * v = momentum v + g, w -= r v; Nesterov: w -= r (g + momentum v). Slot: "momentum".
     *
     * @param rate     above 0
     * @param momentum 0 or more and below 1
     * @param nesterov whether the look-ahead form
     */
    record Sgd(double rate, double momentum, boolean nesterov) implements Optimiser {
        /** Checks the numbers. */
        public Sgd {
            checkRate(rate);
            checkBeta("momentum", momentum);
        }
    }

    /**
     * s = decay s + (1 - decay) g^2, w -= r g / (sqrt(s) + epsilon). Slot: "square".
     *
     * @param rate    above 0
     * @param decay   0 or more and below 1, usually 0.99
     * @param epsilon above 0, usually 1e-8
     */
    record RmsProp(double rate, double decay, double epsilon) implements Optimiser {
        /** Checks the numbers. */
        public RmsProp {
            checkRate(rate);
            checkBeta("decay", decay);
            Checks.positive("epsilon", epsilon);
        }
    }

    /**
     * m = b1 m + (1 - b1) g, s = b2 s + (1 - b2) g^2, w -= r (m / (1 - b1^t)) / (sqrt(s / (1 - b2^t)) + epsilon), t =
     * 1, 2 ... Slots: "mean", "square". Kingma and Ba 2015, arXiv:1412.6980.
     *
     * @param rate    above 0, usually 1e-3
     * @param beta1   0 or more and below 1, usually 0.9
     * @param beta2   0 or more and below 1, usually 0.999
     * @param epsilon above 0, usually 1e-8
     */
    record Adam(double rate, double beta1, double beta2, double epsilon) implements Optimiser {
        /** Checks the numbers. */
        public Adam {
            checkRate(rate);
            checkBeta("beta1", beta1);
            checkBeta("beta2", beta2);
            Checks.positive("epsilon", epsilon);
        }
    }

    /**
     * First w -= r decay w for weights that decay, then as Adam. Loshchilov and Hutter 2019, arXiv:1711.05101.
     *
     * @param rate    above 0
     * @param beta1   0 or more and below 1
     * @param beta2   0 or more and below 1
     * @param epsilon above 0
     * @param decay   0 or more, usually 0.01
     */
    record AdamW(double rate, double beta1, double beta2, double epsilon, double decay) implements Optimiser {
        /** Checks the numbers. */
        public AdamW {
            checkRate(rate);
            checkBeta("beta1", beta1);
            checkBeta("beta2", beta2);
            Checks.positive("epsilon", epsilon);
            Checks.within("decay", decay, 0, 1);
        }
    }

    /**
     * {@return Adam with the usual numbers}
     *
     * @param rate above 0
     */
    static Optimiser adam(double rate) {
        return new Adam(rate, 0.9, 0.999, 1e-8);
    }

    private static void checkRate(double rate) {
        Checks.positive("learning rate", rate);
    }

    private static void checkBeta(String what, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new NetworkException(what + " " + value + " must be 0 or more and below 1");
        }
    }
}
