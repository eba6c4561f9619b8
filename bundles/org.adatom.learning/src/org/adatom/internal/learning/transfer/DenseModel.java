/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.transfer;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.adatom.analysis.Progress;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.Prediction;
import org.adatom.learning.model.Task;
import org.adatom.network.Activation;
import org.adatom.network.Batch;
import org.adatom.network.Engines;
import org.adatom.network.Loss;
import org.adatom.network.LossTerm;
import org.adatom.network.Network;
import org.adatom.network.Objective;
import org.adatom.network.Optimiser;
import org.adatom.network.Precision;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.StepOptions;
import org.adatom.network.Weights;
import org.adatom.numerics.random.Shuffle;

/**
 * A dense network that can go on from the weights of another one: some layers frozen, the others at a lower rate. A
 * tenth of the samples is kept for stopping in time, at the weights that do best on it.
 *
 * @param hidden units of the hidden layers
 * @param epochs the most passes over the samples
 * @param rate of Adam at the start; falls to nothing along a cosine
 * @param size samples of a batch
 * @param start weights to go on from; none to begin anew
 * @param frozen how many layers, from the input, keep the weights they start with
 * @param curve the name of the live curve of the loss; empty for none
 */
public record DenseModel(int[] hidden, int epochs, double rate, int size, Optional<Weights> start, int frozen,
        String curve)
        implements Model {
    private static final int PREDICTED = 1024;
    private static final double SHARE = 0.1;

    /** A fitted network. */
    public record Fit(Network network, Weights weights) implements FittedModel {
        @Override
        public int features() {
            return network.shape(network.input()).count();
        }

        @Override
        public int targets() {
            return 1;
        }

        @Override
        public Prediction predict(double[] x, int n) {
            var out = new double[n];
            try (var session = Engines.choose(Engines.AUTOMATIC, Engines.builtIn(), network, List.of(), options(0))
                    .open(network,
                    weights, List.of(), options(0))) {
                values(session, network, x, features(), all(n), out);
            }
            return Prediction.of(out);
        }

        @Override
        public void write(DataOutput out) throws IOException {
            throw new IOException("networks of transfer learning are not stored: train a model of its own for that");
        }
    }

    @Override
    public Set<Task> tasks() {
        return Set.of(Task.REGRESSION);
    }

    @Override
    public boolean wantsScaledTargets() {
        return true;
    }

    private static SessionOptions options(long seed) {
        return SessionOptions.of(Precision.FLOAT, seed);
    }

    private static int[] all(int n) {
        var rows = new int[n];
        java.util.Arrays.setAll(rows, i -> i);
        return rows;
    }

    @Override
    public Fit fit(Samples train, FitContext context) {
        var random = context.random("network");
        long seed = random.nextLong() >>> 1;
        var network = Network.dense(train.features(), hidden, 1, Activation.SWISH);
        var objective = objective(network);
        var first = start.orElseGet(() -> Weights.initial(network, seed));
        int[] order = Shuffle.permutation(train.count(), random);
        int kept = train.count() < 10 ? 0 : Math.max(1, (int) (SHARE * train.count()));
        int[] checked = java.util.Arrays.copyOf(order, kept);
        int[] learnt = java.util.Arrays.copyOfRange(order, kept, order.length);
        try (var session = Engines.choose(Engines.AUTOMATIC, Engines.builtIn(), network, List.of(objective),
                options(seed))
                .open(network, first, List.of(objective), options(seed))) {
            return new Fit(network, learn(session, network, train, learnt, checked, context, random));
        }
    }

    private Objective objective(Network network) {
        var rates = new LinkedHashMap<String, Double>();
        for (var name : network.weightSpecs().keySet()) {
            var node = name.substring(0, name.indexOf('.'));
            if (!rates.containsKey(node)) {
                rates.put(node, rates.size() < frozen ? 0.0 : 1.0);
            }
        }
        return Objective.of(LossTerm.of(new Loss.MeanAbsolute(), network.output()), Optimiser.adam(rate)).withL2(1e-5)
                .withRates(rates);
    }

    private Weights learn(Session session, Network network, Samples train, int[] learnt, int[] checked,
            FitContext context,
            java.util.random.RandomGenerator random) {
        var best = session.weights();
        double least = checked.length == 0 ? Double.POSITIVE_INFINITY : error(session, network, train, checked);
        int d = train.features();
        long step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = Shuffle.permutation(learnt.length, random);
            double now = rate * 0.5 * (1 + Math.cos(Math.PI * epoch / epochs));
            for (int from = 0; from < order.length; from += size) {
                context.checkCancelled();
                int m = Math.min(size, order.length - from);
                var x = new double[m * d];
                var y = new double[m];
                for (int i = 0; i < m; i++) {
                    int row = learnt[order[from + i]];
                    System.arraycopy(train.x(), row * d, x, i * d, d);
                    y[i] = train.y()[row];
                }
                session.step(Objective.TRAIN, new Batch(m, Map.of("x", x, "y", y)), StepOptions.of(step++, now));
            }
            double error = checked.length == 0 ? -epoch : error(session, network, train, checked);
            if (error < least) {
                least = error;
                best = session.weights();
            }
            var news = new ArrayList<Progress>();
            if (!curve.isEmpty() && checked.length > 0) {
                news.add(Progress.point(curve, "", "Epoch", "", epoch + 1, error));
            }
            context.progress((epoch + 1.0) / epochs, news.toArray(Progress[]::new));
        }
        return best;
    }

    private static double error(Session session, Network network, Samples train, int[] rows) {
        var out = new double[rows.length];
        values(session, network, train.x(), train.features(), rows, out);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += Math.abs(out[i] - train.y()[rows[i]]);
        }
        return sum / rows.length;
    }

    private static void values(Session session, Network network, double[] x, int d, int[] rows, double[] out) {
        for (int from = 0; from < rows.length; from += PREDICTED) {
            int m = Math.min(PREDICTED, rows.length - from);
            var part = new double[m * d];
            for (int i = 0; i < m; i++) {
                System.arraycopy(x, rows[from + i] * d, part, i * d, d);
            }
            var found = session.forward(new Batch(m, Map.of("x", part)), List.of(network.output()))
                    .get(network.output());
            if (found != null) {
                System.arraycopy(found, 0, out, from, m);
            }
        }
    }
}
