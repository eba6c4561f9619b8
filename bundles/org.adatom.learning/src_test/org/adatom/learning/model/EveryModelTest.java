/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Target;
import org.adatom.testkit.TestData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered model must stand: the list is read from plugin.xml, so that new ones are tested too. */
class EveryModelTest {
    private static final Pattern MODEL = Pattern.compile("<model\\s+id=\"([\\w.]+)\"[^>]*class=\"([\\w.]+)\"",
            Pattern.DOTALL);

    static Stream<NamedModel> models() throws IOException {
        var xml = Files.readString(TestData.projectRoot().resolve("bundles/org.adatom.learning/plugin.xml"));
        var out = new ArrayList<NamedModel>();
        for (var m = MODEL.matcher(xml); m.find();) {
            out.add(named(m.group(1), m.group(2)));
        }
        assertTrue(out.size() >= 15, "the models of plugin.xml");
        return out.stream();
    }

    private static NamedModel named(String id, String type) {
        try {
            var factory = (ModelFactory<?>) Class.forName(type).getConstructor().newInstance();
            var name = id.substring(id.lastIndexOf('.') + 1);
            return new NamedModel(id, ModelSpec.parse(name), factory);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type, e);
        }
    }

    private static Samples numbers(int n, int d, long seed) {
        var random = new SplittableRandom(seed);
        var x = random.doubles((long) n * d).toArray();
        var y = new double[n];
        Arrays.setAll(y, i -> 3 * x[i * d] - (d > 1 ? x[i * d + 1] : 0) + 100 + 0.01 * random.nextGaussian());
        return Samples.of(x, d, y);
    }

    private static Samples classes(int n, int d, long seed) {
        var s = numbers(n, d, seed);
        var y = Arrays.stream(s.y()).map(v -> v > 101 ? 1 : 0).toArray();
        return new Samples(s.featureList(), s.x(), List.of(new Target("phase", "", List.of("alpha", "beta"))), y, n);
    }

    private static List<Samples> of(NamedModel model, int n, int d) {
        var out = new ArrayList<Samples>();
        if (model.model().tasks().contains(Task.REGRESSION)) {
            out.add(numbers(n, d, 1));
        }
        if (model.model().tasks().contains(Task.CLASSIFICATION)) {
            out.add(classes(n, d, 1));
        }
        return out;
    }

    private static Prediction checked(NamedModel model, Samples train) {
        var fitted = model.pipeline().fit(train, Reference.context(1));
        var p = fitted.predict(train);
        assertTrue(Arrays.stream(p.mean()).allMatch(Double::isFinite) && Arrays.stream(p.sd()).allMatch(v -> v >= 0)
                && Arrays.stream(p.probabilities()).allMatch(v -> v >= 0 && v <= 1 + 1e-9), model.spec()
                + " predicts finite numbers");
        return p;
    }

    @ParameterizedTest
    @MethodSource("models")
    void learnsAndIsReadBackAsItWasWritten(NamedModel model) {
        for (var train : of(model, 60, 3)) {
            var target = train.targetList().getFirst();
            var fitted = model.pipeline().fit(train, Reference.context(1));
            var file = new ModelFile(model, new Encoding(train.featureList().stream()
                    .map(f -> new Encoding.Source(f.name(), f.unit(), List.of())).toList(), List.of(target)), fitted);
            var read = ModelFile.read(file.bytes(), "test.model", id -> model).fitted();
            var before = fitted.predict(train);
            var after = read.predict(train);
            assertArrayEquals(before.mean(), after.mean(), 0);
            assertArrayEquals(before.sd(), after.sd(), 0);
            assertArrayEquals(before.probabilities(), after.probabilities(), 0);
            assertEquals(target, read.targetList().getFirst());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void badFilesAreRefusedInOneLine(NamedModel model) {
        var train = of(model, 30, 2).getFirst();
        var fitted = model.pipeline().fit(train, Reference.context(1));
        var encoding = new Encoding(train.featureList().stream().map(f -> new Encoding.Source(f.name(), f.unit(),
                List.of())).toList(),
                train.targetList());
        var bytes = new ModelFile(model, encoding, fitted).bytes();
        var random = new SplittableRandom(2);
        for (int k = 0; k < 40; k++) {
            var damaged = k % 2 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            if (k % 2 == 1) {
                damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            var e = assertThrows(LearningException.class, () -> ModelFile.read(damaged, "x.model", id -> model));
            assertTrue(e.getMessage().startsWith("x.model ") && !e.getMessage().contains("\n"), e.getMessage());
        }
        var newer = bytes.clone();
        newer["Adatom model ".length()] = '9';
        var e = assertThrows(LearningException.class, () -> ModelFile.read(newer, "x.model", id -> model));
        assertTrue(e.getMessage().contains("has version 9"), e.getMessage());
    }

    @ParameterizedTest
    @MethodSource("models")
    void constantColumnsDoNoHarm(NamedModel model) {
        for (var s : of(model, 40, 3)) {
            var x = s.x().clone();
            for (int i = 0; i < 40; i++) {
                x[3 * i + 2] = 1e6;
            }
            checked(model, new Samples(s.featureList(), x, s.targetList(), s.y(), 40));
            checked(model, new Samples(s.featureList(), new double[120], s.targetList(), s.y(), 40));
            checked(model, new Samples(s.featureList(), s.x(), s.targetList(), new double[40], 40));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void duplicatedRowsDoNoHarm(NamedModel model) {
        for (var s : of(model, 10, 2)) {
            checked(model, s.subset(new int[] {0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 0, 0, 5, 6, 7, 8, 9}));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void gapsAreFilled(NamedModel model) {
        for (var s : of(model, 40, 3)) {
            var x = s.x().clone();
            x[0] = Double.NaN;
            x[17] = Double.NaN;
            for (int i = 0; i < 40; i++) {
                x[3 * i + 1] = Double.NaN; // a column of gaps
            }
            checked(model, new Samples(s.featureList(), x, s.targetList(), s.y(), 40));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneSampleIsLearnt(NamedModel model) {
        for (var s : of(model, 1, 2)) {
            var p = checked(model, s);
            assertEquals(s.y()[0], p.mean()[0], 1e-6, model.spec() + " repeats the only sample");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void moreFeaturesThanRows(NamedModel model) {
        for (var s : of(model, 8, 30)) {
            checked(model, s);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void wordsAsATargetAreLearntOrRefused(NamedModel model) {
        var words = new String[30];
        var numbers = new double[30];
        for (int i = 0; i < 30; i++) {
            words[i] = i % 3 == 0 ? "alpha" : i % 3 == 1 ? "beta" : "gamma";
            numbers[i] = i % 3 + 0.01 * i;
        }
        var table = new Table("alloys.csv", List.of(new NumberColumn("a", "", numbers), new WordColumn("phase",
                words)));
        var encoding = Encoding.of(table, List.of(), List.of("phase"), false);
        var samples = encoding.samples(table, encoding.rows(table));
        if (model.model().tasks().contains(Task.CLASSIFICATION)) {
            checked(model, samples);
        } else {
            var e = assertThrows(LearningException.class, () -> model.pipeline().fit(samples, Reference.context(1)));
            assertTrue(e.getMessage().contains("'phase' is a class") && e.getMessage().contains("forest"),
                    e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void nonsenseIsRefused(NamedModel model) {
        var s = of(model, 10, 2).getFirst();
        var x = s.x().clone();
        x[5] = Double.POSITIVE_INFINITY;
        var infinite = new Samples(s.featureList(), x, s.targetList(), s.y(), 10);
        var e = assertThrows(LearningException.class, () -> model.pipeline().fit(infinite, Reference.context(1)));
        assertEquals("the feature 'x2' of sample 3 is Infinity: correct it, or leave it empty", e.getMessage());
        assertThrows(LearningException.class, () -> model.pipeline().fit(s.subset(new int[0]), Reference.context(1)));
        var fitted = model.pipeline().fit(s, Reference.context(1));
        assertThrows(LearningException.class, () -> fitted.predict(numbers(3, 5, 1)));
        assertEquals(0, fitted.predict(new double[0], 0).count());
    }

    @ParameterizedTest
    @MethodSource("models")
    void threadsDoNotMatter(NamedModel model) {
        for (var s : of(model, 60, 3)) {
            var one = model.pipeline().fit(s, Reference.context(1)).predict(s).mean();
            var two = model.pipeline().fit(s, Reference.context(2)).predict(s).mean();
            assertArrayEquals(one, two, 1e-9 * 100, model.spec().toString());
        }
    }
}
