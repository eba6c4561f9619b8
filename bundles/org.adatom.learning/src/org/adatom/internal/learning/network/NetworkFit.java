/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.adatom.analysis.Progress;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.network.NeuralNetwork;
import org.adatom.network.Activation;
import org.adatom.network.Engines;
import org.adatom.network.Loss;
import org.adatom.network.LossTerm;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.Objective;
import org.adatom.network.Optimiser;
import org.adatom.network.Precision;
import org.adatom.network.SessionOptions;
import org.adatom.network.Weights;
import org.adatom.network.training.DataSource;
import org.adatom.network.training.Epoch;
import org.adatom.network.training.Schedule;
import org.adatom.network.training.Trainer;
import org.adatom.network.training.TrainingListener;
import org.adatom.network.training.TrainingOptions;
import org.adatom.network.training.TrainingResult;
import org.eclipse.core.runtime.OperationCanceledException;

/** One fit of a network to samples. */
public final class NetworkFit {
    /** Below this many samples a held-out part would say nothing. */
    private static final int FEWEST_TO_HOLD_OUT = 50;
    private static final int POINTS = 400;
    private final NeuralNetwork.Options options;
    private final Samples samples;
    private final FitContext context;
    private final int classes;

    /**
     * Prepares.
     *
     * @param options of the model
     * @param samples to learn from
     * @param context random numbers, threads, progress
     */
    public NetworkFit(NeuralNetwork.Options options, Samples samples, FitContext context) {
        this.options = options;
        this.samples = samples;
        this.context = context;
        this.classes = samples.targetList().getFirst().classes().size();
    }

    /**
     * Fits.
     *
     * @return the fitted model
     * @throws LearningException          when the loss is not finite or no engine can do it
     * @throws OperationCanceledException when cancelled
     */
    public FittedModel run() {
        var random = context.random("network");
        int outputs = classes > 0 ? classes : samples.targets();
        var network = Network.dense(samples.features(), options.sizes(), outputs, activation(), options.dropout());
        var loss = LossTerm.of(classes > 0 ? new Loss.CrossEntropy() : new Loss.MeanSquared(), network.output());
        var objective = Objective.of(loss, optimiser()).withL2(options.l2());
        var first = Weights.initial(network, random.nextLong());
        var settings = new SessionOptions(precision(), context.threads(), random.nextLong());
        long seed = random.nextLong();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < samples.count(); i++) {
            order.add(random.nextInt(i + 1), i);
        }
        int held = options.patience() > 0 && samples.count() >= FEWEST_TO_HOLD_OUT
                ? (int) Math.rint(options.validation() * samples.count()) : 0;
        var validation = held > 0 ? source(order.subList(0, held)) : null;
        var train = source(order.subList(held, samples.count()));
        try {
            var engine = Engines.choose(options.engine(), Engines.builtIn(), network, List.of(objective), settings);
            try (var session = engine.open(network, first, List.of(objective), settings)) {
                var result = new Trainer(session, objective, train, validation,
                        new TrainingOptions(options.epochs(), Math.min(options.batch(), train.count()), schedule(),
                                options.patience(), 0, seed),
                        new Live()).run();
                if (result.outcome() == TrainingResult.Outcome.CANCELLED) {
                    throw new OperationCanceledException();
                }
                var weights = options.polish() == 0 ? result.weights()
                        : new Polish(network, objective, train, options.polish(), context).run(result.weights());
                return new FittedNetwork(network, weights, classes);
            }
        } catch (NetworkException e) {
            throw new LearningException("the network cannot be trained: " + e.getMessage(), e);
        }
    }

    private Precision precision() {
        return options.engine().equals("reference") ? Precision.DOUBLE : Precision.FLOAT;
    }

    private DataSource source(List<Integer> rows) {
        int d = samples.features();
        int m = samples.targets();
        var x = new double[rows.size() * d];
        var y = new double[rows.size() * m];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(samples.x(), rows.get(i) * d, x, i * d, d);
            System.arraycopy(samples.y(), rows.get(i) * m, y, i * m, m);
        }
        return DataSource.of(rows.size(), Map.of("x", x, "y", y));
    }

    private Activation activation() {
        return switch (options.activation()) {
            case RELU -> Activation.RELU;
            case TANH -> Activation.TANH;
            case SIGMOID -> Activation.SIGMOID;
            case SOFTPLUS -> Activation.SOFTPLUS;
            case GELU -> Activation.GELU;
            case SWISH -> Activation.SWISH;
            case SINE -> Activation.SINE;
        };
    }

    private Optimiser optimiser() {
        double rate = options.rate();
        return switch (options.rule()) {
            case ADAM -> Optimiser.adam(rate);
            case ADAMW -> new Optimiser.AdamW(rate, 0.9, 0.999, 1e-8, 0.01);
            case RMSPROP -> new Optimiser.RmsProp(rate, 0.99, 1e-8);
            case SGD -> new Optimiser.Sgd(rate, 0.9, false);
        };
    }

    private Schedule schedule() {
        return switch (options.course()) {
            case CONSTANT -> new Schedule.Constant();
            case COSINE -> new Schedule.Cosine(options.epochs(), 0.01);
            case PLATEAU -> new Schedule.Plateau(10, 0.5, 1e-3);
        };
    }

    /** Curves of the loss as it falls; not every epoch of many. */
    private final class Live implements TrainingListener {
        private final int every = Math.max(1, options.epochs() / POINTS);
        private double told;

        @Override
        public void epoch(Epoch epoch, double fraction) {
            if (epoch.number() % every == 0 || epoch.number() == 1) {
                told = fraction;
                var news = new ArrayList<Progress>(List.of(point("Training loss", epoch, epoch.loss())));
                if (!Double.isNaN(epoch.validation())) {
                    news.add(point("Validation loss", epoch, epoch.validation()));
                }
                context.progress(fraction, news.toArray(new Progress[0]));
            }
        }

        private static Progress point(String series, Epoch epoch, double loss) {
            return Progress.point(series, "", "Epoch", "", epoch.number(), loss);
        }

        @Override
        public void step(double fraction) {
            if (fraction > told + 1.0 / POINTS) {
                told = fraction;
                context.progress(fraction);
            }
        }

        @Override
        public boolean cancelled() {
            return context.isCancelled();
        }
    }
}
