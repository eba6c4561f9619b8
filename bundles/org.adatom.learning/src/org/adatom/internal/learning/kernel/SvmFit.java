/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import libsvm.svm;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import org.adatom.internal.learning.model.Loops;
import org.adatom.internal.learning.model.Wire;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Prediction;
import org.adatom.learning.model.kernel.KernelKind;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What LIBSVM found, as plain numbers: no object of that library is kept or written.
 *
 * @param rule the kernel
 * @param features d
 * @param classes how many classes the target has; 0 for numbers
 * @param labels the classes that were there, in the order of the votes; empty for numbers
 * @param starts [labels + 1], where the support vectors of a class begin
 * @param vectors [s][d], the support vectors
 * @param weights [labels - 1][s] for classes, [s] for numbers
 * @param offsets one for each pair of classes; one for numbers
 */
public record SvmFit(KernelRule rule, int features, int classes, int[] labels, int[] starts, double[] vectors,
        double[] weights,
        double[] offsets) implements FittedModel {
    private static final int CACHE = 200; // MB
    private static final ThreadLocal<@Nullable FitContext> WATCHER = new ThreadLocal<>();

    static {
        // LIBSVM prints a point every thousand steps: the place to end a fit that was cancelled
        svm.svm_set_print_string_function(text -> {
            var context = WATCHER.get();
            if (context != null) {
                context.checkCancelled();
            }
        });
    }

    /** {@return the model of samples} */
    public static SvmFit solve(Samples train, KernelRule rule, double c, double epsilon, FitContext context) {
        int classes = train.targetList().getFirst().classes().size();
        if (classes > 0 && Arrays.stream(train.y()).distinct().count() == 1) {
            int only = (int) train.y()[0];
            return new SvmFit(rule, train.features(), classes, new int[] {only}, new int[] {0, 0}, new double[0],
                    new double[0],
                    new double[0]);
        }
        var problem = new svm_problem();
        problem.l = train.count();
        problem.y = train.y();
        problem.x = new svm_node[train.count()][];
        for (int i = 0; i < train.count(); i++) {
            problem.x[i] = nodes(train.x(), i * train.features(), train.features());
        }
        WATCHER.set(context);
        try {
            var found = svm.svm_train(problem, parameters(rule, classes, c, epsilon));
            return of(found, rule, train.features(), classes);
        } finally {
            WATCHER.remove();
        }
    }

    private static svm_parameter parameters(KernelRule rule, int classes, double c, double epsilon) {
        var p = new svm_parameter();
        p.svm_type = classes > 0 ? svm_parameter.C_SVC : svm_parameter.EPSILON_SVR;
        p.kernel_type = switch (rule.kind()) {
            case LINEAR -> svm_parameter.LINEAR;
            case POLYNOMIAL -> svm_parameter.POLY;
            default -> svm_parameter.RBF;
        };
        p.degree = rule.degree();
        p.gamma = rule.gamma();
        p.coef0 = rule.kind() == KernelKind.POLYNOMIAL ? 1 : 0;
        p.cache_size = CACHE;
        p.eps = 1e-3;
        p.C = c;
        p.p = epsilon;
        p.shrinking = 1;
        p.weight_label = new int[0];
        p.weight = new double[0];
        return p;
    }

    private static svm_node[] nodes(double[] x, int at, int d) {
        var out = new svm_node[d];
        for (int j = 0; j < d; j++) {
            out[j] = new svm_node();
            out[j].index = j + 1;
            out[j].value = x[at + j];
        }
        return out;
    }

    private static SvmFit of(libsvm.svm_model found, KernelRule rule, int d, int classes) {
        var labels = classes > 0 ? found.label.clone() : new int[0];
        var starts = new int[labels.length + 1];
        for (int t = 0; t < labels.length; t++) {
            starts[t + 1] = starts[t] + found.nSV[t];
        }
        var vectors = new double[found.l * d];
        for (int s = 0; s < found.l; s++) {
            for (var node : found.SV[s]) {
                vectors[s * d + node.index - 1] = node.value;
            }
        }
        var weights = new double[found.sv_coef.length * found.l];
        for (int r = 0; r < found.sv_coef.length; r++) {
            System.arraycopy(found.sv_coef[r], 0, weights, r * found.l, found.l);
        }
        return new SvmFit(rule, d, classes, labels, starts, vectors, weights, found.rho.clone());
    }

    @Override
    public int targets() {
        return 1;
    }

    @Override
    public Prediction predict(double[] x, int n) {
        int count = features == 0 ? 0 : vectors.length / features;
        var mean = new double[n];
        var votes = new double[n * classes];
        Loops.samples(n, (long) vectors.length, (part, from, to) -> {
            var k = new double[count];
            for (int i = from; i < to; i++) {
                for (int s = 0; s < count; s++) {
                    k[s] = rule.value(x, i * features, vectors, s * features, features);
                }
                if (classes > 0) {
                    vote(k, votes, i * classes);
                } else {
                    mean[i] = -offsets[0];
                    for (int s = 0; s < count; s++) {
                        mean[i] += weights[s] * k[s];
                    }
                }
            }
        });
        return classes == 0 || n == 0 ? new Prediction(n, 1, mean, new double[0], new double[0])
                : Prediction.ofProbabilities(votes, n);
    }

    /** Each pair of classes votes; shares of the votes, in doubt the class that stands first in LIBSVM's order. */
    private void vote(double[] k, double[] votes, int at) {
        int count = k.length;
        int all = labels.length * (labels.length - 1) / 2;
        int pair = 0;
        if (all == 0) {
            votes[at + labels[0]] = 1;
            return;
        }
        for (int a = 0; a < labels.length; a++) {
            for (int b = a + 1; b < labels.length; b++) {
                double sum = -offsets[pair++];
                for (int s = starts[a]; s < starts[a + 1]; s++) {
                    sum += weights[(b - 1) * count + s] * k[s];
                }
                for (int s = starts[b]; s < starts[b + 1]; s++) {
                    sum += weights[a * count + s] * k[s];
                }
                votes[at + labels[sum > 0 ? a : b]] += 1.0 / all;
            }
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        rule.write(out);
        out.writeInt(features);
        out.writeInt(classes);
        Wire.write(out, labels);
        Wire.write(out, starts);
        Wire.write(out, vectors);
        Wire.write(out, weights);
        Wire.write(out, offsets);
    }

    /** {@return what {@link #write} wrote} */
    public static SvmFit read(DataInput in) throws IOException {
        var rule = KernelRule.read(in);
        int d = Wire.between(in, 0, 1 << 30);
        int classes = Wire.between(in, 0, 1 << 30);
        var fit = new SvmFit(rule, d, classes, Wire.ints(in), Wire.ints(in), Wire.doubles(in), Wire.doubles(in),
                Wire.doubles(in));
        int count = d == 0 ? 0 : fit.vectors.length / d;
        int k = fit.labels.length;
        boolean right = classes == 0 ? fit.offsets.length == 1 && fit.weights.length == count
                : k > 0 && fit.offsets.length == k * (k - 1) / 2 && fit.weights.length == (k - 1) * count
                        && fit.starts.length == k + 1 && fit.starts[k] == count
                        && Arrays.stream(fit.labels).allMatch(c -> c >= 0 && c < classes);
        for (int t = 0; right && classes > 0 && t < k; t++) {
            right = fit.starts[t] >= 0 && fit.starts[t] <= fit.starts[t + 1];
        }
        if (!right) {
            throw new IOException("support vectors and weights do not fit each other");
        }
        return fit;
    }
}
