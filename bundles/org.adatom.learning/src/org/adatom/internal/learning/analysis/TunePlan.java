/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.bayes.Slices;
import org.adatom.internal.learning.bayes.Task;
import org.adatom.learning.analysis.TuneOptions;
import org.adatom.learning.bayes.GaussianSurrogate;
import org.adatom.learning.bayes.Observation;
import org.adatom.learning.bayes.Optimiser;
import org.adatom.learning.bayes.OptimiserSettings;
import org.adatom.learning.evaluation.Search;
import org.adatom.learning.model.FitContext;

/** Which options are tried one after the other. */
public sealed interface TunePlan {

    /** {@return how many trials there are at most} */
    int count();

    /**
     * {@return the point of the next trial, empty array where the index tells the options; nothing when there is none
     * left}
     */
    Optional<double[]> next(int index);

    /** {@return the options of a trial} */
    Map<String, String> options(int index, double[] point);

    /** Tells how good a trial was. */
    void tell(TuneTrial trial);

    /** {@return pictures of what it believes} @param label of the score */
    List<ResultItem> pictures(String label);

    /** {@return the plan that the options ask for} */
    static TunePlan of(TuneOptions options, Search search, RunContext context) {
        if (options.search().equals("bayesian")) {
            return new Bayesian(options, search, context);
        }
        var random = context.random("search");
        return new Listed(options.search().equals("grid") ? search.grid(options.points())
                : IntStream.range(0, options.trials()).mapToObj(k -> search.draw(random)).toList());
    }

    /** All are known beforehand. @param points their options */
    record Listed(List<Map<String, String>> points) implements TunePlan {
        @Override
        public int count() {
            return points.size();
        }

        @Override
        public Optional<double[]> next(int index) {
            return index < points.size() ? Optional.of(new double[0]) : Optional.empty();
        }

        @Override
        public Map<String, String> options(int index, double[] point) {
            return points.get(index);
        }

        @Override
        public void tell(TuneTrial trial) {
            // nothing is learnt
        }

        @Override
        public List<ResultItem> pictures(String label) {
            return List.of();
        }
    }

    /**
     * Each is chosen by what the ones before tell: log EI of a Gaussian process that fits the noise of the score too.
     */
    final class Bayesian implements TunePlan {
        private final Search search;
        private final Optimiser optimiser;
        private final int count;

        Bayesian(TuneOptions options, Search search, RunContext context) {
            this.search = search;
            count = options.trials();
            var space = search.space();
            int first = Math.min(count, Math.max(3, space.dimension() + 1));
            optimiser = new Optimiser(space, new OptimiserSettings(first).maximising(), new GaussianSurrogate(),
                    FitContext.of(context, 0, 0));
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public Optional<double[]> next(int index) {
            return index < count ? optimiser.ask(1).stream().findFirst() : Optional.empty();
        }

        @Override
        public Map<String, String> options(int index, double[] point) {
            return search.options(point);
        }

        @Override
        public void tell(TuneTrial trial) {
            optimiser.tell(trial.isDone() ? Observation.of(trial.point(), trial.mean(), 0)
                    : Observation.failed(trial.point(), trial.note()));
        }

        @Override
        public List<ResultItem> pictures(String label) {
            var task = new Task(optimiser.space(), label, "", OptionalDouble.empty(), Observation::pending);
            return new ArrayList<>(new Slices(task, optimiser).items());
        }
    }
}
