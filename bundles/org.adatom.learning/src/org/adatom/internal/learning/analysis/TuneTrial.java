/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.adatom.learning.LearningException;

/**
 * Options that were tried.
 *
 * @param options by name, as texts
 * @param point raw numbers that the search knows them by; empty where it needs none
 * @param mean score of the parts left out; NaN where the model could not be fitted
 * @param spread its deviation from fold to fold
 * @param train score of the parts that were learnt
 * @param seconds time
 * @param note why it failed, empty otherwise
 */
public record TuneTrial(Map<String, String> options, double[] point, double mean, double spread, double train,
        double seconds,
        String note) {

    /** {@return whether there is a score} */
    public boolean isDone() {
        return Double.isFinite(mean);
    }

    /** {@return the best of trials} @throws LearningException when none has a score */
    public static TuneTrial best(List<TuneTrial> trials) {
        return trials.stream().filter(TuneTrial::isDone).reduce((a, b) -> b.mean() > a.mean() ? b : a)
                .orElseThrow(() -> new LearningException("none of " + trials.size()
                        + " trials could be learnt; the first: "
                        + trials.getFirst().note()));
    }

    /** {@return the best score after each trial, NaN before the first} */
    public static double[] course(List<TuneTrial> trials) {
        var out = new double[trials.size()];
        double best = Double.NaN;
        for (int i = 0; i < out.length; i++) {
            best = trials.get(i).mean() <= best || !trials.get(i).isDone() ? best : trials.get(i).mean();
            out[i] = best;
        }
        return out;
    }

    /** {@return as one line that {@link #read} reads} */
    String line() {
        var out = new StringBuilder();
        for (double v : point) {
            out.append(v).append(' ');
        }
        return out + "\t" + mean + "\t" + spread + "\t" + train + "\t" + seconds + "\t" + note;
    }

    /** {@return the trial of a line} @param plan knows the options @param index which trial it is */
    static TuneTrial read(String line, TunePlan plan, int index) {
        var parts = line.split("\t", 6);
        var words = parts[0].isBlank() ? new String[0] : parts[0].strip().split(" ");
        var point = IntStream.range(0, words.length).mapToDouble(i -> Double.parseDouble(words[i])).toArray();
        return new TuneTrial(plan.options(index, point), point, Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]), Double.parseDouble(parts[4]), parts[5]);
    }
}
