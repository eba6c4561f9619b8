/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.adatom.learning.data.Target;
import org.adatom.learning.model.Prediction;
import org.adatom.numerics.special.Special;
import org.adatom.numerics.statistics.Statistics;

/** Numbers that say how good predictions are. @param all in the order in which they are shown */
public record Scores(List<Score> all) {

    /**
     * One of them.
     *
     * @param name the short name, such as "mae"
     * @param label in words
     * @param unit of the value, empty for none
     * @param value the value; NaN where it cannot be told, such as R2 of one sample
     * @param better 1 where higher is better, -1 where lower is, 0 where 1 is best
     */
    public record Score(String name, String label, String unit, double value, int better) {
    }

    /** Copies the list. */
    public Scores {
        all = List.copyOf(all);
    }

    /** {@return a score} @throws IllegalArgumentException when there is none of that name */
    public double value(String name) {
        return all.stream().filter(s -> s.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no score '" + name + "'")).value();
    }

    /** {@return the name of the score that models are compared by: r2 or accuracy} */
    public static String main(Target target) {
        return target.isClass() ? "accuracy" : "r2";
    }

    /**
     * {@return the scores of predictions of one target}
     *
     * @param target what it is
     * @param truth [n]
     * @param p of one target, n samples
     */
    public static Scores of(Target target, double[] truth, Prediction p) {
        return target.isClass() ? ofClasses(target.classes().size(), truth, p.mean(), p.probabilities())
                : ofNumbers(target.unit(), truth, p.mean(), p.sd());
    }

    /** {@return scores of numbers} @param sd spreads; empty where there are none */
    public static Scores ofNumbers(String unit, double[] truth, double[] mean, double[] sd) {
        int n = truth.length;
        double absolute = 0;
        double squares = 0;
        double largest = 0;
        double centre = Statistics.mean(truth);
        double all = 0;
        for (int i = 0; i < n; i++) {
            double r = mean[i] - truth[i];
            absolute += Math.abs(r) / n;
            squares += r * r;
            largest = Math.max(largest, Math.abs(r));
            all += (truth[i] - centre) * (truth[i] - centre);
        }
        var out = new ArrayList<Score>();
        out.add(new Score("r2", "R²", "", n < 2 || all == 0 ? Double.NaN : 1 - squares / all, 1));
        out.add(new Score("mae", "Mean absolute error", unit, absolute, -1));
        out.add(new Score("rmse", "Root of mean square error", unit, Math.sqrt(squares / n), -1));
        out.add(new Score("max", "Largest error", unit, largest, -1));
        out.add(new Score("spearman", "Rank correlation", "", n < 2 ? Double.NaN : Statistics.rankCorrelation(truth,
                mean), 1));
        if (sd.length > 0) {
            out.add(new Score("within-sd", "Share within one spread (ideal .683)", "", within(truth, mean, sd, 1), 0));
            out.add(new Score("miscalibration", "Miscalibration area", "", miscalibration(truth, mean, sd), -1));
        }
        return new Scores(out);
    }

    private static double within(double[] truth, double[] mean, double[] sd, double times) {
        double inside = 0;
        for (int i = 0; i < truth.length; i++) {
            inside += Math.abs(mean[i] - truth[i]) <= times * sd[i] ? 1.0 / truth.length : 0;
        }
        return inside;
    }

    /**
     * {@return the area between the observed and the expected share of samples inside central intervals, 0 to 0.5} K.
     * Tran et al.,
     * Mach. Learn.: Sci. Technol. 1, 025006 (2020), doi:10.1088/2632-2153/ab7e1a.
     */
    public static double miscalibration(double[] truth, double[] mean, double[] sd) {
        int steps = 99;
        double area = 0;
        for (int k = 1; k <= steps; k++) {
            double expected = k / (steps + 1.0);
            double observed = within(truth, mean, sd, Special.normalQuantile((1 + expected) / 2));
            area += Math.abs(observed - expected) / (steps + 1);
        }
        return area;
    }

    /** {@return scores of classes} @param shares [n][classes]; empty where there are none */
    public static Scores ofClasses(int classes, double[] truth, double[] likeliest, double[] shares) {
        int n = truth.length;
        var confusion = confusion(classes, truth, likeliest);
        double right = 0;
        double recall = 0;
        double f1 = 0;
        int there = 0;
        int seen = 0;
        for (int c = 0; c < classes; c++) {
            double own = confusion[c * classes + c];
            double row = 0;
            double column = 0;
            for (int k = 0; k < classes; k++) {
                row += confusion[c * classes + k];
                column += confusion[k * classes + c];
            }
            right += own;
            if (row > 0) {
                recall += own / row;
                there++;
            }
            if (row + column > 0) {
                f1 += 2 * own / (row + column);
                seen++;
            }
        }
        var out = new ArrayList<Score>();
        out.add(new Score("accuracy", "Accuracy", "", right / n, 1));
        out.add(new Score("balanced", "Balanced accuracy", "", recall / Math.max(1, there), 1));
        out.add(new Score("f1", "F1, mean of the classes", "", f1 / Math.max(1, seen), 1));
        if (shares.length > 0) {
            double loss = 0;
            for (int i = 0; i < n; i++) {
                loss -= Math.log(Math.clamp(shares[i * classes + (int) truth[i]], 1e-15, 1)) / n;
            }
            out.add(new Score("logloss", "Log loss", "", loss, -1));
            out.add(new Score("auc", "Area under the ROC curve", "", Roc.meanArea(classes, truth, shares), 1));
        }
        return new Scores(out);
    }

    /** {@return how often each class (rows) was taken for each (columns), [classes][classes]} */
    public static double[] confusion(int classes, double[] truth, double[] likeliest) {
        var out = new double[classes * classes];
        for (int i = 0; i < truth.length; i++) {
            out[(int) truth[i] * classes + (int) likeliest[i]]++;
        }
        return out;
    }
}
