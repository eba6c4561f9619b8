/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.adatom.learning.LearningException;
import org.adatom.numerics.parameter.Parameter;

/**
 * How strategies are tried on a table whose values are all known.
 *
 * @param target the title of the column of values; empty for the last column of numbers
 * @param above rows with values up to this are left out; absent to keep all
 * @param goal what the strategies are to find
 * @param strategies acquisitions, separated by commas
 * @param surrogate what learns
 * @param initial rows known at the beginning, drawn at random
 * @param step rows that are learnt at once
 * @param steps how often
 * @param repeats how many beginnings
 * @param kappa weight of the deviation in UCB
 * @param test share of the rows on which errors are measured
 */
public record ActiveLearningOptions(
        @Parameter(label = "Values", choices = "columns",
                help = "Title of the column. Empty: the last column of numbers.")
        String target,
        @Parameter(label = "Only above",
                help = "Rows whose value is not above this are left out, such as metals by a gap of 0.")
        OptionalDouble above,
        @Parameter(label = "Goal", initial = "largest",
                help = "largest, smallest: find that value. learn: predict the other rows well.")
        Goal goal,
        @Parameter(label = "Strategies", initial = "mean, pi, ei, variance, random",
                help = "Any of log-ei, ei, pi, ucb, thompson, variance, mean, random.") String strategies,
        @Parameter(label = "Surrogate", initial = "forest", choices = "models",
                help = "Any model whose predictions have a spread, such as forest or gp.") String surrogate,
        @Parameter(label = "Rows at the beginning", initial = "10", min = 1, max = 100_000) int initial,
        @Parameter(label = "Rows at once", initial = "5", min = 1, max = 10_000) int step,
        @Parameter(label = "Steps", initial = "20", min = 1, max = 10_000) int steps,
        @Parameter(label = "Repeats", initial = "20", min = 1, max = 1000,
                help = "Each begins with other rows; all strategies begin with the same.") int repeats,
        @Parameter(label = "Kappa", initial = "2", min = 0, max = 100, advanced = true,
                help = "Weight of the standard deviation in UCB.") double kappa,
        @Parameter(label = "Test share", initial = "0.3", min = 0.01, max = 0.9, when = "goal=learn",
                help = "Rows that are never learnt; the error is measured on them.") double test) {

    /** What is wanted. */
    public enum Goal {
        /** The largest value. */
        LARGEST,
        /** The smallest value. */
        SMALLEST,
        /** Small errors on rows that are not known. */
        LEARN
    }

    /** @throws LearningException when a strategy is not known */
    public List<Acquisition> acquisitions() {
        var out = new ArrayList<Acquisition>();
        for (var word : strategies.split(",")) {
            var name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            var found = Arrays.stream(Acquisition.values()).filter(a -> a.name().equals(name)).findFirst();
            if (found.isPresent() && !out.contains(found.get())) {
                out.add(found.get());
            } else if (found.isEmpty() && !name.isEmpty()) {
                throw new LearningException("there is no strategy '" + word.strip() + "'; there are "
                        + String.join(", ",
                        Arrays.stream(Acquisition.values()).map(ActiveLearningOptions::word).toList()));
            }
        }
        if (out.isEmpty()) {
            throw new LearningException("no strategy is given: write for example 'ei, random'");
        }
        return out;
    }

    static String word(Acquisition a) {
        return a.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
