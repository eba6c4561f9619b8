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
import org.adatom.internal.learning.kernel.KernelRule;
import org.adatom.internal.learning.kernel.SvmFit;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.Task;
import org.adatom.numerics.parameter.Parameter;

/**
 * Support vector machines for classes (one against one) and for numbers (epsilon-insensitive), by LIBSVM; C. Cortes, V.
 * Vapnik, Machine Learning 20, 273 (1995), doi:10.1007/BF00994018; C.-C. Chang, C.-J. Lin, ACM Trans. Intell. Syst.
 * Technol. 2, 27 (2011), doi:10.1145/1961189.1961199.
 */
public final class SupportVectors implements ModelFactory<SupportVectors.Options> {

    /**
     * The options.
     *
     * @param c weight of samples on the wrong side
     * @param epsilon residuals below this cost nothing
     * @param kernel how alike samples are
     * @param gamma its inverse length
     * @param degree of the polynomial kernel
     */
    public record Options(
            @Parameter(label = "C", initial = "1", min = 1e-12, max = 1e12,
                    help = "Weight of samples on the wrong side; large values follow each sample.") double c,
            @Parameter(label = "Epsilon", initial = "0.1", min = 0, max = 1e6,
                    help = "For numbers: residuals below this cost nothing, in units of the deviation of the target.")
            double epsilon,
            @Parameter(label = "Kernel", initial = "rbf", options = {"rbf", "linear", "polynomial"},
                    help = "How alike two samples are.") String kernel,
            @Parameter(label = "Gamma", min = 1e-12, max = 1e12, when = "kernel!=linear",
                    help = "Large values see the nearest "
                    + "samples only. Empty: one over the number of features times their variance.")
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
                return Set.of(Task.REGRESSION, Task.CLASSIFICATION);
            }

            @Override
            public boolean wantsScaledTargets() {
                return true;
            }

            @Override
            public FittedModel fit(Samples train, FitContext context) {
                var kind = switch (options.kernel()) {
                    case "linear" -> KernelKind.LINEAR;
                    case "polynomial" -> KernelKind.POLYNOMIAL;
                    default -> KernelKind.RBF;
                };
                double gamma = options.gamma().isPresent() ? options.gamma().getAsDouble() : usualGamma(train);
                return SvmFit.solve(train, new KernelRule(kind, gamma, options.degree()), options.c(),
                        options.epsilon(), context);
            }
        };
    }

    private static double usualGamma(Samples train) {
        double mean = 0;
        for (double v : train.x()) {
            mean += v / train.x().length;
        }
        double variance = 0;
        for (double v : train.x()) {
            variance += (v - mean) * (v - mean) / train.x().length;
        }
        return 1 / (train.features() * (variance > 0 ? variance : 1));
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return SvmFit.read(in);
    }
}
