/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.network;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.analysis.Progress;
import org.adatom.learning.model.FitContext;
import org.adatom.network.Engines;
import org.adatom.network.Network;
import org.adatom.network.Objective;
import org.adatom.network.Precision;
import org.adatom.network.SessionOptions;
import org.adatom.network.StepOptions;
import org.adatom.network.Weights;
import org.adatom.network.training.DataSource;
import org.adatom.numerics.optimise.Lbfgsb;

/**
 * The last steps of a training: L-BFGS over all samples at once, in double precision.
 *
 * @param steps at most
 */
record Polish(Network network, Objective objective, DataSource train, int steps, FitContext context) {
    private static final int MEMORY = 30;
    private static final int POINTS = 200;

    /** {@return better weights} @param first where training ended */
    Weights run(Weights first) {
        var settings = new SessionOptions(Precision.DOUBLE, context.threads(), 0);
        var engine = Engines.choose("auto", Engines.builtIn(), network, List.of(objective), settings);
        var batch = train.batch(IntStream.range(0, train.count()).toArray(), 0);
        var names = List.copyOf(first.names());
        try (var session = engine.open(network, first, List.of(objective), settings)) {
            var search = new Lbfgsb(MEMORY, steps, 2 * steps, 1e-12, 1e-16);
            int every = Math.max(1, steps / POINTS);
            var end = search.minimise((x, slope) -> {
                context.checkCancelled();
                session.setWeights(weights(x, names, first));
                var gradient = session.gradient(objective.name(), batch, StepOptions.of(0, 0), false);
                int at = 0;
                for (var name : names) {
                    int length = first.length(name);
                    if (gradient.weights().names().contains(name)) {
                        gradient.weights().copy(name, slope, at);
                    }
                    at += length;
                }
                return gradient.loss().total();
            }, flat(first, names), bounds(first, -1), bounds(first, 1), (iteration, value, x) -> {
                if (iteration % every == 0) {
                    context.progress(1, Progress.point("Training loss, polished", "", "Step of L-BFGS", "", iteration,
                            value));
                }
            });
            return weights(end.x(), names, first);
        }
    }

    private static double[] bounds(Weights weights, int sign) {
        var all = new double[weights.count()];
        java.util.Arrays.fill(all, sign * Double.POSITIVE_INFINITY);
        return all;
    }

    private static double[] flat(Weights weights, List<String> names) {
        var all = new double[weights.count()];
        int at = 0;
        for (var name : names) {
            weights.copy(name, all, at);
            at += weights.length(name);
        }
        return all;
    }

    private static Weights weights(double[] all, List<String> names, Weights like) {
        var arrays = new HashMap<String, double[]>();
        int at = 0;
        for (var name : names) {
            arrays.put(name, java.util.Arrays.copyOfRange(all, at, at + like.length(name)));
            at += like.length(name);
        }
        return Weights.of(arrays);
    }
}
