/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.adatom.analysis.Progress;
import org.adatom.learning.data.Feature;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Target;
import org.adatom.testkit.TestData;
import org.adatom.testkit.TestJson;

/** Reference data and contexts for tests of models. */
public final class Reference {
    private Reference() {
    }

    /** {@return Fisher's irises: 150 flowers, 4 lengths, 3 classes} */
    public static Samples iris() {
        var rows = rows("iris.csv");
        var names = List.of("sepal length", "sepal width", "petal length", "petal width");
        return samples(rows, names.stream().map(n -> new Feature(n, "cm")).toList(),
                new Target("species", "", List.of("setosa", "versicolor", "virginica")));
    }

    /** {@return the diabetes data of Efron, Hastie, Johnstone, Tibshirani (2004): 442 patients, 10 features} */
    public static Samples diabetes() {
        var rows = rows("diabetes.csv");
        var names = List.of("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6");
        return samples(rows, names.stream().map(n -> new Feature(n, "")).toList(), new Target("progression", ""));
    }

    private static Samples samples(List<double[]> rows, List<Feature> features, Target target) {
        int d = features.size();
        var x = new double[rows.size() * d];
        var y = new double[rows.size()];
        for (int i = 0; i < y.length; i++) {
            System.arraycopy(rows.get(i), 0, x, i * d, d);
            y[i] = rows.get(i)[d];
        }
        return new Samples(features, x, List.of(target), y, y.length);
    }

    private static List<double[]> rows(String file) {
        try {
            return Files.readAllLines(TestData.path("reference/learning-data/" + file)).stream()
                    .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a list of numbers of the reference} @param name such as "diabetes_ols/coef" */
    public static double[] numbers(String name) {
        var node = TestJson.object(TestJson.read("reference/learning-sklearn.json").get("exact"));
        var parts = name.split("/");
        for (int i = 0; i < parts.length - 1; i++) {
            node = TestJson.object(node.get(parts[i]));
        }
        return TestJson.numbers(node.get(parts[parts.length - 1]));
    }

    public static void assertClose(String name, double[] found, double relative) {
        var expected = numbers(name);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertArrayEquals(expected, found, relative * largest, name);
    }

    public static void assertNear(String name, double[] found, double tolerance) {
        assertArrayEquals(numbers(name), found, tolerance, name);
    }

    /** {@return a context with a fixed seed} */
    public static FitContext context(int threads) {
        return new FitContext() {
            @Override
            public RandomGenerator random(String stream) {
                return new SplittableRandom(stream.hashCode());
            }

            @Override
            public int threads() {
                return threads;
            }

            @Override
            public boolean isCancelled() {
                return false;
            }

            @Override
            public void progress(double fraction, Progress... news) {
                // nobody looks
            }
        };
    }
}
