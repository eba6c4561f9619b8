/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;

/**
 * A model with what must be done to its inputs and targets: missing values are filled or left out, inputs
 * and targets
 * are scaled to mean 0 and deviation 1 where the model wants it. All of it is learnt from the samples that the
 * pipeline is
 * fitted to and from no others, and undone in what it predicts: samples go in and predictions come out in the user's
 * units.
 *
 * @param model the model
 * @param filling what missing inputs become
 */
public record Pipeline(Model model, Filling filling) implements Model {

    /** A pipeline that fills missing inputs by the median. @param model the model */
    public Pipeline(Model model) {
        this(model, Filling.MEDIAN);
    }

    @Override
    public Set<Task> tasks() {
        return model.tasks();
    }

    @Override
    public boolean wantsScaledInputs() {
        return false;
    }

    @Override
    public boolean takesSeveralTargets() {
        return true;
    }

    /** @throws LearningException also when there is nothing to learn from, or the model cannot learn such a target */
    @Override
    public FittedPipeline fit(Samples samples, FitContext context) {
        var train = filling == Filling.DROP ? complete(samples) : samples;
        check(train);
        var inputs = Scaler.ofInputs(train, model.wantsScaledInputs(), filling);
        var filled = inputs.apply(train.x(), train.count());
        var parts = new ArrayList<FittedModel>();
        var shift = new double[train.targets()];
        var scale = new double[train.targets()];
        Arrays.fill(scale, 1);
        var y = train.y().clone();
        if (model.wantsScaledTargets()) {
            scaleTargets(train, y, shift, scale);
        }
        var ready = new Samples(train.featureList(), filled, train.targetList(), y, train.count());
        if (train.targets() == 1 || model.takesSeveralTargets() && train.targetList().stream()
                .noneMatch(t -> t.isClass())) {
            parts.add(model.fit(ready, context));
        } else {
            for (int t = 0; t < train.targets(); t++) {
                parts.add(model.fit(ready.withTarget(t), context.part(t)));
            }
        }
        return new FittedPipeline(train.featureList(), train.targetList(), train.count(), inputs, shift, scale, parts);
    }

    /**
     * {@return inputs without gaps [n][d], for methods that have no target and predict nothing, such as clusters and
     * maps}
     *
     * @param samples their targets are not looked at
     * @param scaled whether each feature gets mean 0 and deviation 1
     */
    public static double[] filled(Samples samples, boolean scaled) {
        return Scaler.ofInputs(samples, scaled, Filling.MEDIAN).apply(samples.x(), samples.count());
    }

    /** {@return the samples without a missing input} */
    private static Samples complete(Samples samples) {
        int d = samples.features();
        double[] x = samples.x();
        int[] rows = IntStream.range(0, samples.count())
                .filter(i -> IntStream.range(i * d, (i + 1) * d).noneMatch(q -> Double.isNaN(x[q]))).toArray();
        if (rows.length == 0 && samples.count() > 0) {
            throw new LearningException("each of the " + samples.count() + " training samples misses an input: fill them, or leave "
                    + "out the features that are often missing");
        }
        return rows.length == samples.count() ? samples : samples.subset(rows);
    }

    private void check(Samples train) {
        if (train.count() == 0 || train.targets() == 0) {
            throw new LearningException("there is nothing to learn from: " + train.count() + " samples with "
                    + train.targets()
                    + " targets; give at least one of each");
        }
        if (train.features() == 0) {
            throw new LearningException("there is nothing to learn from: the samples have no features; choose at "
                    + "least one column");
        }
        for (int t = 0; t < train.targets(); t++) {
            var target = train.targetList().get(t);
            if (!tasks().contains(target.isClass() ? Task.CLASSIFICATION : Task.REGRESSION)) {
                throw new LearningException(target.isClass()
                        ? "the target '" + target.name() + "' is a class (" + String.join(", ", target.classes()
                        .stream().limit(3)
                                .toList()) + "), the model predicts numbers only: take one for classes, such as "
                                + "forest, logistic, "
                                + "neighbours or svm"
                        : "the target '" + target.name()
                        + "' is a number, the model predicts classes only: take one for numbers, "
                                + "such as forest, ridge, neighbours or svm");
            }
            for (int i = 0; i < train.count(); i++) {
                if (!Double.isFinite(train.y()[i * train.targets() + t])) {
                    throw new LearningException("the target '" + target.name() + "' of sample " + (i + 1) + " is "
                            + train.y()[i * train.targets() + t] + ": leave such samples out");
                }
            }
        }
    }

    private static void scaleTargets(Samples train, double[] y, double[] shift, double[] scale) {
        int m = train.targets();
        for (int t = 0; t < m; t++) {
            if (!train.targetList().get(t).isClass()) {
                var values = train.target(t);
                shift[t] = Scaler.mean(values);
                scale[t] = Scaler.deviation(values, shift[t]);
                for (int i = 0; i < values.length; i++) {
                    y[i * m + t] = (values[i] - shift[t]) / scale[t];
                }
            }
        }
    }
}
