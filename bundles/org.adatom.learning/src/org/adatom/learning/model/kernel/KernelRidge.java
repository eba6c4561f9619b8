/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.kernel;

import java.io.DataInput;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.Set;
import org.adatom.internal.learning.kernel.KernelFit;
import org.adatom.internal.learning.kernel.KernelRule;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.Task;
import org.adatom.numerics.linear.NotPositiveDefiniteException;
import org.adatom.numerics.parameter.Parameter;

/**
 * Ridge regression in the space of a kernel, f(x) = sum_i a_i k(x, x_i) with (K + alpha) a = y; C. Saunders, A.
 * Gammerman, V. Vovk, Proc. ICML (1998). The mean of the targets is taken off first.
 */
public final class KernelRidge implements ModelFactory<KernelRidge.Options> {
    private static final int MOST_SAMPLES = 20_000;

    /**
     * The options.
     *
     * @param alpha the price of large coefficients
     * @param kernel how alike samples are
     * @param gamma its inverse length
     * @param degree of the polynomial kernel
     */
    public record Options(
            @Parameter(label = "Alpha", initial = "0.1", min = 1e-12, max = 1e12,
                    help = "Price of large coefficients; variance of "
                    + "the noise where targets have the variance 1.") double alpha,
            @Parameter(label = "Kernel", initial = "rbf", help = "How alike two samples are.") KernelKind kernel,
            @Parameter(label = "Gamma", min = 1e-12, max = 1e12, when = "kernel!=linear",
                    help = "Large values see the nearest samples only. Empty: one over the number of features.")
            OptionalDouble gamma,
            @Parameter(label = "Degree", initial = "3", min = 1, max = 20, when = "kernel=polynomial") int degree) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new Model() {
            @Override
            public Set<Task> tasks() {
                return Set.of(Task.REGRESSION);
            }

            @Override
            public boolean wantsScaledTargets() {
                return true;
            }

            @Override
            public boolean takesSeveralTargets() {
                return true;
            }

            @Override
            public FittedModel fit(Samples train, FitContext context) {
                context.checkCancelled();
                if (train.count() > MOST_SAMPLES) {
                    throw new LearningException("kernel ridge takes up to " + MOST_SAMPLES + " samples, not "
                            + train.count()
                            + ": take fewer, or a forest");
                }
                var rule = new KernelRule(options.kernel(), options.gamma().orElse(1.0 / Math.max(1, train.features())),
                        options.degree());
                try {
                    return KernelFit.solve(train, rule, options.alpha());
                } catch (NotPositiveDefiniteException e) {
                    throw new LearningException("the kernel matrix is singular: raise alpha above "
                            + options.alpha(), e);
                }
            }
        };
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return KernelFit.read(in);
    }
}
