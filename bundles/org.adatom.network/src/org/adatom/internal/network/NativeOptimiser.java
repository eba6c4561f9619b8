/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.adatom.network.Objective;
import org.adatom.network.Optimiser;
import org.adatom.network.OptimiserState;
import org.adatom.network.Precision;
import org.adatom.network.WeightSpec;
import org.adatom.network.Weights;

/**
 * Moves weights that lie in an engine's memory by gradients that lie there, too, and remembers what the optimisers
 * need. Each array is passed over once for its norm and once to be moved.
 */
public final class NativeOptimiser {
    private final Map<String, WeightSpec> specs;
    private final Precision precision;
    private final Map<String, float[]> floats = new LinkedHashMap<>();
    private final Map<String, double[]> doubles = new LinkedHashMap<>();
    private final Map<String, Long> steps = new LinkedHashMap<>();

    /**
     * Begins without memories.
     *
     * @param specs     of the network
     * @param precision of weights and gradients
     */
    public NativeOptimiser(Map<String, WeightSpec> specs, Precision precision) {
        this.specs = specs;
        this.precision = precision;
    }

    /**
     * Moves weights, unless the gradient is not finite.
     *
     * @param objective whose optimiser
     * @param names     of the arrays
     * @param weights   in the same order, contiguous
     * @param gradients in the same order, contiguous; they are used up
     * @param rate      learning rate
     * @return whether the weights moved
     */
    public boolean step(Objective objective, List<String> names, List<MemorySegment> weights,
            List<MemorySegment> gradients, double rate) {
        double square = 0;
        for (int k = 0; k < names.size(); k++) {
            double l2 = spec(names.get(k)).decays() ? objective.l2() : 0;
            square += precision == Precision.FLOAT ? FloatMoves.norm(weights.get(k), gradients.get(k), (float) l2)
                    : norm(weights.get(k), gradients.get(k), l2);
        }
        if (!Double.isFinite(square)) {
            return false;
        }
        double clip = objective.clipNorm() > 0 ? Math.min(1, objective.clipNorm() / Math.sqrt(square)) : 1;
        long t = steps.merge(objective.name(), 1L, Long::sum);
        for (int k = 0; k < names.size(); k++) {
            var name = names.get(k);
            double own = rate * objective.rateOf(Moved.node(name));
            if (precision == Precision.FLOAT) {
                FloatMoves.step(objective.optimiser(), t, own, spec(name).decays(), weights.get(k), gradients.get(k),
                        (float) clip, slots(objective, name));
            } else {
                move(objective, t, own, clip, name, weights.get(k), gradients.get(k));
            }
        }
        return true;
    }

    private static double norm(MemorySegment w, MemorySegment g, double l2) {
        double sum = 0;
        for (long k = 0; k < g.byteSize() / Double.BYTES; k++) {
            double value = g.getAtIndex(JAVA_DOUBLE, k) + l2 * w.getAtIndex(JAVA_DOUBLE, k);
            g.setAtIndex(JAVA_DOUBLE, k, value);
            sum += value * value;
        }
        return sum;
    }

    private void move(Objective objective, long t, double rate, double clip, String name, MemorySegment weights,
            MemorySegment gradients) {
        var w = weights.toArray(JAVA_DOUBLE);
        var g = gradients.toArray(JAVA_DOUBLE);
        for (int k = 0; k < g.length && clip < 1; k++) {
            g[k] *= clip;
        }
        var kept = OptimiserMath.slots(objective.optimiser()).stream()
                .map(s -> doubles.computeIfAbsent(objective.name() + "/" + s + "/" + name, n -> new double[g.length]))
                .toArray(double[][]::new);
        OptimiserMath.step(objective.optimiser(), t, rate, spec(name).decays(), w, g, kept);
        MemorySegment.copy(w, 0, weights, JAVA_DOUBLE, 0, w.length);
    }

    private float[][] slots(Objective objective, String name) {
        int length = spec(name).shape().count();
        return OptimiserMath.slots(objective.optimiser()).stream()
                .map(s -> floats.computeIfAbsent(objective.name() + "/" + s + "/" + name, n -> new float[length]))
                .toArray(float[][]::new);
    }

    private WeightSpec spec(String name) {
        var spec = specs.get(name);
        if (spec == null) {
            throw new IllegalStateException(name);
        }
        return spec;
    }

    /** {@return what is remembered} */
    public OptimiserState state() {
        var arrays = new LinkedHashMap<>(doubles);
        floats.forEach((name, values) -> {
            var wide = new double[values.length];
            for (int k = 0; k < wide.length; k++) {
                wide[k] = values[k];
            }
            arrays.put(name, wide);
        });
        return new OptimiserState(steps, Weights.of(arrays));
    }

    /**
     * Replaces what is remembered.
     *
     * @param state of any engine
     */
    public void setState(OptimiserState state) {
        steps.clear();
        floats.clear();
        doubles.clear();
        steps.putAll(state.steps());
        for (var name : state.slots().names()) {
            var values = state.slots().get(name);
            if (precision == Precision.DOUBLE) {
                doubles.put(name, values);
            } else {
                var narrow = new float[values.length];
                for (int k = 0; k < narrow.length; k++) {
                    narrow[k] = (float) values[k];
                }
                floats.put(name, narrow);
            }
        }
    }

    /** The rules in 32 bits: plain loops that the compiler turns into vector instructions. */
    private static final class FloatMoves {
        private FloatMoves() {
        }

        /** Adds L2 and gives the sum of squares; eight sums, so that no addition waits for the one before. */
        static double norm(MemorySegment w, MemorySegment g, float l2) {
            int n = Math.toIntExact(g.byteSize() / Float.BYTES);
            if (l2 != 0) {
                for (int k = 0; k < n; k++) {
                    g.setAtIndex(JAVA_FLOAT, k, g.getAtIndex(JAVA_FLOAT, k) + l2 * w.getAtIndex(JAVA_FLOAT, k));
                }
            }
            double sum = 0;
            int k = 0;
            while (k < n) {
                int end = Math.min(n, k + 4096);
                float a = 0;
                float b = 0;
                float c = 0;
                float d = 0;
                for (; k + 3 < end; k += 4) {
                    float p = g.getAtIndex(JAVA_FLOAT, k);
                    float q = g.getAtIndex(JAVA_FLOAT, k + 1);
                    float r = g.getAtIndex(JAVA_FLOAT, k + 2);
                    float s = g.getAtIndex(JAVA_FLOAT, k + 3);
                    a += p * p;
                    b += q * q;
                    c += r * r;
                    d += s * s;
                }
                for (; k < end; k++) {
                    float p = g.getAtIndex(JAVA_FLOAT, k);
                    a += p * p;
                }
                sum += a + b + c + d;
            }
            return sum;
        }

        static void step(Optimiser optimiser, long t, double rate, boolean decays, MemorySegment w, MemorySegment g,
                float clip, float[][] slots) {
            switch (optimiser) {
                case Optimiser.Sgd s -> sgd(s, (float) rate, w, g, clip, slots);
                case Optimiser.RmsProp r -> rmsProp(r, (float) rate, w, g, clip, slots[0]);
                case Optimiser.Adam a -> adam(a.beta1(), a.beta2(), a.epsilon(), 1, t, rate, w, g, clip, slots);
                case Optimiser.AdamW a -> adam(a.beta1(), a.beta2(), a.epsilon(), decays ? 1 - rate * a.decay() : 1, t,
                        rate, w, g, clip, slots);
            }
        }

        private static void sgd(Optimiser.Sgd s, float rate, MemorySegment w, MemorySegment g, float clip,
                float[][] slots) {
            int n = Math.toIntExact(g.byteSize() / Float.BYTES);
            float mu = (float) s.momentum();
            if (mu == 0) {
                for (int k = 0; k < n; k++) {
                    w.setAtIndex(JAVA_FLOAT, k, w.getAtIndex(JAVA_FLOAT, k)
                            - rate * clip * g.getAtIndex(JAVA_FLOAT, k));
                }
                return;
            }
            float[] v = slots[0];
            float ahead = s.nesterov() ? 1 : 0;
            float along = s.nesterov() ? mu : 1;
            for (int k = 0; k < n; k++) {
                float move = clip * g.getAtIndex(JAVA_FLOAT, k);
                v[k] = mu * v[k] + move;
                w.setAtIndex(JAVA_FLOAT, k, w.getAtIndex(JAVA_FLOAT, k) - rate * (ahead * move + along * v[k]));
            }
        }

        private static void rmsProp(Optimiser.RmsProp r, float rate, MemorySegment w, MemorySegment g, float clip,
                float[] square) {
            int n = Math.toIntExact(g.byteSize() / Float.BYTES);
            float decay = (float) r.decay();
            float rest = (float) (1 - r.decay());
            float epsilon = (float) r.epsilon();
            for (int k = 0; k < n; k++) {
                float move = clip * g.getAtIndex(JAVA_FLOAT, k);
                float s = decay * square[k] + rest * move * move;
                square[k] = s;
                w.setAtIndex(JAVA_FLOAT, k,
                        w.getAtIndex(JAVA_FLOAT, k) - rate * move / ((float) Math.sqrt(s) + epsilon));
            }
        }

        private static void adam(double beta1, double beta2, double eps, double keep, long t, double rate,
                MemorySegment w, MemorySegment g, float clip, float[][] slots) {
            int n = Math.toIntExact(g.byteSize() / Float.BYTES);
            float b1 = (float) beta1;
            float c1 = (float) (1 - beta1);
            float b2 = (float) beta2;
            float c2 = (float) (1 - beta2);
            float r = (float) (rate / (1 - Math.pow(beta1, t)));
            float f = (float) (1 / Math.sqrt(1 - Math.pow(beta2, t)));
            float epsilon = (float) eps;
            float kept = (float) keep;
            float[] mean = slots[0];
            float[] square = slots[1];
            for (int k = 0; k < n; k++) {
                float move = clip * g.getAtIndex(JAVA_FLOAT, k);
                float m = b1 * mean[k] + c1 * move;
                float s = b2 * square[k] + c2 * move * move;
                mean[k] = m;
                square[k] = s;
                w.setAtIndex(JAVA_FLOAT, k,
                        kept * w.getAtIndex(JAVA_FLOAT, k) - r * m / ((float) Math.sqrt(s) * f + epsilon));
            }
        }
    }
}
