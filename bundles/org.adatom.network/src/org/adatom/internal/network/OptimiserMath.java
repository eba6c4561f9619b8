/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network;

import java.util.List;
import org.adatom.network.Optimiser;

/** The rules of optimisers on arrays. */
public final class OptimiserMath {
    private OptimiserMath() {
    }

    /**
     * {@return the names of what an optimiser remembers for each array}
     *
     * @param optimiser which
     */
    public static List<String> slots(Optimiser optimiser) {
        return switch (optimiser) {
            case Optimiser.Sgd s -> s.momentum() > 0 ? List.of("momentum") : List.of();
            case Optimiser.RmsProp r -> List.of("square");
            case Optimiser.Adam a -> List.of("mean", "square");
            case Optimiser.AdamW a -> List.of("mean", "square");
        };
    }

    /**
     * Moves an array.
     *
     * @param optimiser the rule
     * @param t         number of the step, from 1
     * @param rate      learning rate
     * @param decays    whether weight decay acts on it
     * @param w         what is moved
     * @param g         its gradient, L2 and clipping included
     * @param slots     what the optimiser remembers, in the order of {@link #slots}
     */
    public static void step(Optimiser optimiser, long t, double rate, boolean decays, double[] w, double[] g,
            double[][] slots) {
        switch (optimiser) {
            case Optimiser.Sgd s -> sgd(s, rate, w, g, slots);
            case Optimiser.RmsProp r -> rmsProp(r, rate, w, g, slots[0]);
            case Optimiser.Adam a -> adam(a.beta1(), a.beta2(), a.epsilon(), t, rate, w, g, slots);
            case Optimiser.AdamW a -> {
                double keep = decays ? 1 - rate * a.decay() : 1;
                for (int k = 0; k < w.length; k++) {
                    w[k] *= keep;
                }
                adam(a.beta1(), a.beta2(), a.epsilon(), t, rate, w, g, slots);
            }
        }
    }

    private static void sgd(Optimiser.Sgd s, double rate, double[] w, double[] g, double[][] slots) {
        double mu = s.momentum();
        for (int k = 0; k < w.length; k++) {
            double move = g[k];
            if (mu > 0) {
                double v = mu * slots[0][k] + move;
                slots[0][k] = v;
                move = s.nesterov() ? move + mu * v : v;
            }
            w[k] -= rate * move;
        }
    }

    private static void rmsProp(Optimiser.RmsProp r, double rate, double[] w, double[] g, double[] square) {
        for (int k = 0; k < w.length; k++) {
            square[k] = r.decay() * square[k] + (1 - r.decay()) * g[k] * g[k];
            w[k] -= rate * g[k] / (Math.sqrt(square[k]) + r.epsilon());
        }
    }

    private static void adam(double b1, double b2, double epsilon, long t, double rate, double[] w, double[] g,
            double[][] slots) {
        double[] m = slots[0];
        double[] s = slots[1];
        double r = rate / (1 - Math.pow(b1, t));
        double f = 1 / Math.sqrt(1 - Math.pow(b2, t));
        for (int k = 0; k < w.length; k++) {
            m[k] = b1 * m[k] + (1 - b1) * g[k];
            s[k] = b2 * s[k] + (1 - b2) * g[k] * g[k];
            w[k] -= r * m[k] / (Math.sqrt(s[k]) * f + epsilon);
        }
    }
}
