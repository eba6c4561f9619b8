/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.near;

import java.io.DataInput;
import java.io.IOException;
import java.util.Set;
import org.adatom.internal.learning.near.Neighbours;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.Task;
import org.adatom.numerics.parameter.Parameter;

/**
 * The mean of the nearest samples, or what most of them are; E. Fix, J. Hodges (1951); T. Cover, P. Hart, IEEE Trans.
 * Inf. Theory 13, 21 (1967), doi:10.1109/TIT.1967.1053964.
 */
public final class NearestNeighbours implements ModelFactory<NearestNeighbours.Options> {

    /** How much each neighbour counts. */
    public enum Weights {
        /** All the same. */
        UNIFORM,
        /** One over its distance. */
        DISTANCE
    }

    /**
     * The options.
     *
     * @param k how many neighbours
     * @param weights how much each counts
     * @param power p of the distance (sum of |difference|^p)^(1/p)
     */
    public record Options(
            @Parameter(label = "Neighbours", initial = "5", min = 1, max = 10_000,
                    help = "How many are looked at; more are smoother.") int k,
            @Parameter(label = "Weights", initial = "uniform",
                    help = "distance: a neighbour counts by one over its distance.")
            Weights weights,
            @Parameter(label = "Power of the distance", initial = "2", min = 1, max = 100, advanced = true,
                    help = "2: straight lines. 1: sum of the differences.") double power) {
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
            public boolean takesSeveralTargets() {
                return true;
            }

            @Override
            public FittedModel fit(Samples train, FitContext context) {
                context.checkCancelled();
                return new Neighbours(train.features(), train.targets(), train.targetList().getFirst().classes().size(),
                        train.x(), train.y(), Math.min(options.k(), train.count()),
                        options.weights() == Weights.DISTANCE,
                        options.power());
            }
        };
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return Neighbours.read(in);
    }
}
