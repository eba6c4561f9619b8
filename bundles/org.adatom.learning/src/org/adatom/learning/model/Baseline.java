/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.io.DataInput;
import java.io.IOException;
import java.util.Set;
import org.adatom.internal.learning.model.ConstantFit;
import org.adatom.learning.data.Samples;

/** The mean of the training samples, or what most of them are: what every other model must beat. */
public final class Baseline implements ModelFactory<Baseline.Options> {

    /** There are none. */
    public record Options() {
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
            public boolean wantsScaledInputs() {
                return false;
            }

            @Override
            public boolean takesSeveralTargets() {
                return true;
            }

            @Override
            public FittedModel fit(Samples train, FitContext context) {
                context.checkCancelled();
                return learn(train);
            }
        };
    }

    private static FittedModel learn(Samples train) {
        int n = train.count();
        int m = train.targets();
        int classes = train.targetList().getFirst().classes().size();
        var mean = new double[classes > 0 ? classes : m];
        var sd = new double[classes > 0 ? 0 : m];
        for (int q = 0; q < n * m; q++) {
            if (classes > 0) {
                mean[(int) train.y()[q]] += 1.0 / n;
            } else {
                mean[q % m] += train.y()[q] / n;
            }
        }
        for (int q = 0; classes == 0 && q < n * m; q++) {
            sd[q % m] += Math.pow(train.y()[q] - mean[q % m], 2) / n;
        }
        for (int t = 0; t < sd.length; t++) {
            sd[t] = Math.sqrt(sd[t]);
        }
        return new ConstantFit(train.features(), m, mean, sd);
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return ConstantFit.read(in);
    }
}
