/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Prediction;
import org.adatom.numerics.optimise.Lbfgsb;

/** Linear functions whose exponentials are shares of classes. @param linear one function for each class */
public record LogisticFit(LinearFit linear) implements FittedModel {

    /** {@return the fit of the least price} */
    public static LogisticFit solve(Samples train, double c, int steps, FitContext context) {
        int n = train.count();
        int d = train.features();
        int k = train.targetList().getFirst().classes().size();
        int row = d + 1;
        var p = new double[k];
        var search = new Lbfgsb().withLimits(steps, 2 * steps).withTolerances(1e-6, 1e-12);
        var start = new double[k * row];
        var free = new double[start.length];
        Arrays.fill(free, Double.POSITIVE_INFINITY);
        var none = free.clone();
        Arrays.fill(none, Double.NEGATIVE_INFINITY);
        var found = search.minimise((w, gradient) -> {
            double price = 0;
            for (int q = 0; q < w.length; q++) {
                gradient[q] = q % row == d ? 0 : w[q];
                price += gradient[q] * gradient[q] / 2;
            }
            for (int i = 0; i < n; i++) {
                for (int t = 0; t < k; t++) {
                    double sum = w[t * row + d];
                    for (int j = 0; j < d; j++) {
                        sum += w[t * row + j] * train.x()[i * d + j];
                    }
                    p[t] = sum;
                }
                int own = (int) train.y()[i];
                price += c * share(p, 0, k, own);
                for (int t = 0; t < k; t++) {
                    double f = c * (p[t] - (t == own ? 1 : 0));
                    for (int j = 0; j < d; j++) {
                        gradient[t * row + j] += f * train.x()[i * d + j];
                    }
                    gradient[t * row + d] += f;
                }
            }
            return price;
        }, start, none, free, (iteration, value, x) -> context.checkCancelled());
        var coefficients = new double[k * d];
        var intercepts = new double[k];
        for (int t = 0; t < k; t++) {
            System.arraycopy(found.x(), t * row, coefficients, t * d, d);
            intercepts[t] = found.x()[t * row + d];
        }
        return new LogisticFit(new LinearFit(d, k, coefficients, intercepts));
    }

    /** Turns numbers into shares of 1. @return minus the logarithm of one of them */
    static double share(double[] v, int at, int k, int one) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < k; t++) {
            largest = Math.max(largest, v[at + t]);
        }
        double sum = 0;
        double own = one < 0 ? 0 : v[at + one] - largest;
        for (int t = 0; t < k; t++) {
            v[at + t] = Math.exp(v[at + t] - largest);
            sum += v[at + t];
        }
        for (int t = 0; t < k; t++) {
            v[at + t] /= sum;
        }
        return Math.log(sum) - own;
    }

    @Override
    public int features() {
        return linear.features();
    }

    @Override
    public int targets() {
        return 1;
    }

    @Override
    public Prediction predict(double[] x, int n) {
        var p = linear.predict(x, n).mean();
        for (int i = 0; i < n; i++) {
            share(p, i * linear.targets(), linear.targets(), -1);
        }
        return n == 0 ? new Prediction(0, 1, new double[0], new double[0], new double[0])
                : Prediction.ofProbabilities(p, n);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        linear.write(out);
    }

    /** {@return what {@link #write} wrote} */
    public static LogisticFit read(DataInput in) throws IOException {
        return new LogisticFit(LinearFit.read(in));
    }
}
