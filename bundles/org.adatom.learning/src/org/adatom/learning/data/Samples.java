/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.adatom.learning.LearningException;

/**
 * What models learn from: inputs and targets in the units of the user, never scaled. The arrays are not copied and must
 * not be changed.
 *
 * @param featureList what the columns of x are, d of them
 * @param x [n][d], row-major; NaN where a value is missing
 * @param targetList what the columns of y are, m of them; none where only inputs are known
 * @param y [n][m], row-major; the index of the class where the target is one
 * @param count n
 */
public record Samples(List<Feature> featureList, double[] x, List<Target> targetList, double[] y, int count) {

    /** @throws LearningException when lengths do not fit, or a class is not among the names */
    public Samples {
        featureList = List.copyOf(featureList);
        targetList = List.copyOf(targetList);
        if (x.length != count * featureList.size() || y.length != count * targetList.size()) {
            throw new LearningException(count + " samples of " + featureList.size() + " features and "
                    + targetList.size()
                    + " targets cannot have " + x.length + " and " + y.length + " numbers");
        }
        for (int t = 0; t < targetList.size(); t++) {
            var target = targetList.get(t);
            for (int i = 0; target.isClass() && i < count; i++) {
                double v = y[i * targetList.size() + t];
                if (!(v >= 0 && v < target.classes().size() && v == Math.rint(v))) {
                    throw new LearningException("'" + target.name() + "' of sample " + (i + 1) + " is " + v
                            + ": it must be 0 to "
                            + (target.classes().size() - 1) + ", the index of a class");
                }
            }
        }
    }

    /** {@return samples of unnamed features and one number as the target} @param x [n][d] @param y [n] */
    public static Samples of(double[] x, int features, double[] y) {
        var names = new ArrayList<Feature>();
        for (int j = 0; j < features; j++) {
            names.add(new Feature("x" + (j + 1), ""));
        }
        return new Samples(names, x, List.of(new Target("y", "")), y, y.length);
    }

    /** {@return d, the number of features} */
    public int features() {
        return featureList.size();
    }

    /** {@return m, the number of targets} */
    public int targets() {
        return targetList.size();
    }

    /** {@return the inputs of a sample, a copy} */
    public double[] row(int i) {
        return Arrays.copyOfRange(x, i * features(), (i + 1) * features());
    }

    /** {@return a column of the targets, [n], a copy} */
    public double[] target(int t) {
        return column(y, targets(), t);
    }

    /** {@return a column of the inputs, [n], a copy} */
    public double[] feature(int j) {
        return column(x, features(), j);
    }

    private double[] column(double[] all, int width, int j) {
        var out = new double[count];
        for (int i = 0; i < count; i++) {
            out[i] = all[i * width + j];
        }
        return out;
    }

    /** {@return some of the samples, in the order given} */
    public Samples subset(int[] rows) {
        return new Samples(featureList, rows(x, features(), rows), targetList, rows(y, targets(), rows), rows.length);
    }

    private static double[] rows(double[] all, int width, int[] rows) {
        var out = new double[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all, rows[i] * width, out, i * width, width);
        }
        return out;
    }

    /** {@return the samples with one more feature, the last} @param values [n] */
    public Samples withFeature(Feature feature, double[] values) {
        int d = features();
        var wider = new double[count * (d + 1)];
        for (int i = 0; i < count; i++) {
            System.arraycopy(x, i * d, wider, i * (d + 1), d);
            wider[i * (d + 1) + d] = values[i];
        }
        var names = new ArrayList<>(featureList);
        names.add(feature);
        return new Samples(names, wider, targetList, y, count);
    }

    /** {@return the samples with one of the targets only} */
    public Samples withTarget(int t) {
        return new Samples(featureList, x, List.of(targetList.get(t)), target(t), count);
    }
}
