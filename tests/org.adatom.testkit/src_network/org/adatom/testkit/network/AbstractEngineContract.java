/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.testkit.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adatom.network.Activation;
import org.adatom.network.Batch;
import org.adatom.network.Engine;
import org.adatom.network.Engines;
import org.adatom.network.Initialiser;
import org.adatom.network.Layer;
import org.adatom.network.Loss;
import org.adatom.network.LossTerm;
import org.adatom.network.Network;
import org.adatom.network.NetworkBuilder;
import org.adatom.network.NetworkException;
import org.adatom.network.Objective;
import org.adatom.network.Optimiser;
import org.adatom.network.Precision;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.Shape;
import org.adatom.network.StepOptions;
import org.adatom.network.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every engine must pass: it gives what the reference engine gives, which in turn is held against finite
 * differences. Cases that an engine refuses are left out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AbstractEngineContract {
    private static final StepOptions FIRST = StepOptions.of(0, 0.01);

    /** {@return the engine} */
    protected abstract Engine engine();

    /** {@return the precision that is tested} */
    protected abstract Precision precision();

    /** {@return what a value may differ by, in units of 1 + its size} */
    protected double tolerance() {
        return precision() == Precision.DOUBLE ? 1e-9 : 2e-5;
    }

    /** {@return what a derivative may differ by} */
    protected double gradientTolerance() {
        return 5 * tolerance();
    }

    /** {@return the cases that the engine takes} */
    List<EngineCase> cases() {
        return EngineCase.all().stream().filter(c -> engine().refusal(c.network(), List.of(c.objective()), options())
                .isEmpty())
                .toList();
    }

    private SessionOptions options() {
        return SessionOptions.of(precision(), 42);
    }

    private Session open(Network network, Weights weights, Objective... objectives) {
        String refusal = engine().refusal(network, List.of(objectives), options());
        assumeTrue(refusal.isEmpty(), refusal);
        return engine().open(network, weights, List.of(objectives), options());
    }

    private static Session reference(Network network, Weights weights, Objective... objectives) {
        return Engines.reference().open(network, weights, List.of(objectives),
                SessionOptions.of(Precision.DOUBLE, 42));
    }

    private void assertClose(double[] expected, double[] actual, double tolerance, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], tolerance * (1 + Math.abs(expected[k])), what + " [" + k + "]");
        }
    }

    private void assertClose(Weights expected, Weights actual, double tolerance) {
        assertEquals(expected.names(), actual.names());
        expected.names().forEach(name -> assertClose(expected.get(name), actual.get(name), tolerance, name));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("cases")
    void givesTheValuesOfTheReference(EngineCase c) {
        try (var session = open(c.network(), c.weights(), c.objective());
                var reference = reference(c.network(), c.weights(), c.objective())) {
            var nodes = c.network().outputs();
            var expected = reference.forward(c.batch(), nodes);
            var actual = session.forward(c.batch(), nodes);
            assertEquals(Set.copyOf(nodes), actual.keySet());
            for (var node : nodes) {
                assertClose(at(expected, node), at(actual, node), tolerance(), node);
            }
            assertEquals(reference.loss("train", c.batch()).total(), session.loss("train", c.batch()).total(),
                    tolerance());
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("cases")
    void givesTheDerivativesOfTheReference(EngineCase c) {
        for (boolean training : new boolean[] {true, false}) {
            try (var session = open(c.network(), c.weights(), c.objective());
                    var reference = reference(c.network(), c.weights(), c.objective())) {
                var expected = reference.gradient("train", c.batch(), FIRST, training);
                var actual = session.gradient("train", c.batch(), FIRST, training);
                assertEquals(expected.loss().total(), actual.loss().total(), tolerance() * 10);
                assertClose(expected.weights(), actual.weights(), gradientTolerance());
                assertEquals(expected.inputs().keySet(), actual.inputs().keySet());
                expected.inputs().forEach((name, values) -> {
                    if (!name.equals("k")) {
                        assertClose(values, at(actual.inputs(), name), gradientTolerance(), name);
                    }
                });
                assertClose(reference.weights(), session.weights(), gradientTolerance());
            }
        }
    }

    private static double[] at(Map<String, double[]> map, String name) {
        var values = map.get(name);
        assertTrue(values != null, name);
        return values == null ? new double[0] : values;
    }

    List<Optimiser> optimisers() {
        return List.of(new Optimiser.Sgd(0.05, 0, false), new Optimiser.Sgd(0.05, 0.9, false),
                new Optimiser.Sgd(0.05, 0.9, true), new Optimiser.RmsProp(0.01, 0.9, 1e-4),
                new Optimiser.Adam(0.01, 0.8, 0.95, 1e-4), new Optimiser.AdamW(0.01, 0.9, 0.999, 1e-4, 0.1));
    }

    private static Network small() {
        return Network.dense(4, new int[] {6, 5}, 2, Activation.TANH);
    }

    private static Batch batch(Network network, Objective objective, long seed) {
        return EngineCase.batch(network, objective, seed);
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void stepsAsTheReference(Optimiser optimiser) {
        var network = small();
        var term = LossTerm.of(new Loss.MeanSquared(), network.output());
        var plain = Objective.of(term, optimiser);
        for (var objective : List.of(plain, plain.withL2(0.1),
                plain.withRates(Map.of("dense1", 0.0, network.output(), 0.3)),
                new Objective("train", List.of(term), optimiser, 0.01, 0.05, Map.of(), Set.of()))) {
            var weights = Weights.initial(network, 1);
            try (var session = open(network, weights, objective); var reference = reference(network, weights,
                    objective)) {
                for (int k = 0; k < 5; k++) {
                    var options = StepOptions.of(k, optimiser.rate() * (k == 2 ? 0.5 : 1));
                    var examples = batch(network, objective, k);
                    assertEquals(reference.step("train", examples, options).total(),
                            session.step("train", examples, options).total(), 10 * tolerance());
                }
                assertClose(reference.weights(), session.weights(), 10 * gradientTolerance());
                boolean frozen = objective.rateOf("dense1") == 0;
                assertEquals(frozen, Arrays.equals(session.weights().get("dense1.kernel"),
                        rounded(weights, "dense1.kernel")));
            }
        }
    }

    private double[] rounded(Weights weights, String name) {
        return Arrays.stream(weights.get(name)).map(w -> precision() == Precision.FLOAT ? (float) w : w).toArray();
    }

    @Test
    void goesOnFromASavedState() {
        var network = small();
        var objective = Objective.of(LossTerm.of(new Loss.MeanSquared(), network.output()), Optimiser.adam(0.01));
        var weights = Weights.initial(network, 1);
        try (var whole = open(network, weights, objective); var first = open(network, weights, objective)) {
            for (int k = 0; k < 6; k++) {
                whole.step("train", batch(network, objective, k), StepOptions.of(k, 0.01));
            }
            for (int k = 0; k < 3; k++) {
                first.step("train", batch(network, objective, k), StepOptions.of(k, 0.01));
            }
            try (var second = open(network, first.weights(), objective)) {
                second.setState(first.state());
                for (int k = 3; k < 6; k++) {
                    second.step("train", batch(network, objective, k), StepOptions.of(k, 0.01));
                }
                if (engine().reproducible()) {
                    assertEquals(whole.weights(), second.weights());
                } else {
                    assertClose(whole.weights(), second.weights(), gradientTolerance());
                }
                assertEquals(Map.of("train", 6L), second.state().steps());
            }
        }
    }

    @Test
    void trainsTheTwoSidesOfAPairApart() {
        var dense = new Layer.Dense(3, true, Initialiser.GLOROT);
        var builder = new NetworkBuilder().input("z", Shape.of(2)).input("x", Shape.of(3)).node("g", dense, "z")
                .node("d", new Layer.Dense(1, true, Initialiser.GLOROT), "x").again("df", "d", "g").output("d", "df");
        var network = builder.build();
        var bce = new Loss.BinaryCrossEntropy();
        var generator = new Objective("generator", List.of(new LossTerm("g", bce, List.of("df"), "one", 1)),
                Optimiser.adam(0.01), 0, 0, Map.of("d", 0.0), Set.of());
        var critic = new Objective("critic", List.of(new LossTerm("r", bce, List.of("d"), "one", 1),
                new LossTerm("f", bce, List.of("df"), "zero", 1)), Optimiser.adam(0.01), 0, 0, Map.of("g", 0.0),
                Set.of());
        var values = new HashMap<String, double[]>();
        values.put("z", new double[] {0.1, -0.3, 0.5, 0.9});
        values.put("x", new double[] {0.3, 0.2, 0.1, -0.4, 0.6, 0.8});
        values.put("one", new double[] {1, 1});
        values.put("zero", new double[2]);
        var batch = new Batch(2, values);
        var weights = Weights.initial(network, 3);
        try (var session = open(network, weights, generator, critic);
                var reference = reference(network, weights, generator, critic)) {
            session.step("generator", batch, FIRST);
            assertArrayEquals(rounded(weights, "d.kernel"), session.weights().get("d.kernel"));
            assertNotEquals(weights.get("g.kernel")[0], session.weights().get("g.kernel")[0], 1e-3);
            session.step("critic", batch, FIRST);
            reference.step("generator", batch, FIRST);
            reference.step("critic", batch, FIRST);
            assertClose(reference.weights(), session.weights(), gradientTolerance());
        }
    }

    @Test
    void dropsAsOftenAsItShould() {
        int size = 2000;
        var network = Network.sequential(Shape.of(size), List.of(new Layer.Dropout(0.4),
                new Layer.Dense(1, false, new Initialiser(Initialiser.Kind.NORMAL, 0))));
        var ones = new double[size];
        Arrays.fill(ones, 1);
        var objective = Objective.of(new LossTerm("m", new Loss.Mean(), List.of(network.output()), "", 1),
                Optimiser.adam(0.01));
        try (var session = open(network, Weights.of(Map.of(network.output() + ".kernel", ones)), objective)) {
            var batch = new Batch(1, Map.of("x", ones));
            var mask = at(session.gradient("train", batch, FIRST, true).inputs(), "x");
            double kept = 0;
            for (double m : mask) {
                assertTrue(m == 0 || Math.abs(m - 1 / 0.6) < 1e-6, "mask " + m);
                kept += m > 0 ? 1 : 0;
            }
            assertEquals(0.6, kept / size, 0.05);
            assertArrayEquals(mask, at(session.gradient("train", batch, FIRST, true).inputs(), "x"));
            assertFalse(Arrays.equals(mask, at(session.gradient("train", batch, StepOptions.of(1, 0), true)
                    .inputs(), "x")));
            assertArrayEquals(ones, at(session.gradient("train", batch, FIRST, false).inputs(), "x"), 1e-6);
            assertEquals(size, at(session.forward(batch, network.outputs()), network.output())[0], 1e-2);
        }
    }

    @Test
    void leavesFrozenNormsAsTheyAre() {
        var network = Network.sequential(Shape.of(3), List.of(new Layer.BatchNorm(0.5, 1e-5),
                new Layer.Dense(2, true, Initialiser.GLOROT)));
        var objective = Objective.of(LossTerm.of(new Loss.MeanSquared(), network.output()), Optimiser.adam(0.01))
                .withRates(Map.of("batchnorm1", 0.0)).withEvaluating(Set.of("batchnorm1"));
        var weights = Weights.initial(network, 1);
        try (var session = open(network, weights, objective); var reference = reference(network, weights, objective)) {
            var batch = batch(network, objective, 1);
            assertEquals(reference.step("train", batch, FIRST).total(), session.step("train", batch, FIRST).total(),
                    tolerance());
            assertArrayEquals(weights.get("batchnorm1.mean"), session.weights().get("batchnorm1.mean"));
            assertClose(reference.weights(), session.weights(), gradientTolerance());
        }
    }

    @Test
    void keepsItsWeightsWhenALossIsNotFinite() {
        var network = small();
        var objective = Objective.of(LossTerm.of(new Loss.MeanSquared(), network.output()), Optimiser.adam(0.01));
        try (var session = open(network, Weights.initial(network, 1), objective)) {
            var before = session.weights();
            var batch = batch(network, objective, 1);
            at(batch.values(), "x")[2] = Double.NaN;
            assertFalse(Double.isFinite(session.step("train", batch, FIRST).total()));
            assertEquals(before, session.weights());
        }
    }

    @Test
    void takesOtherWeights() {
        var network = small();
        var objective = Objective.of(LossTerm.of(new Loss.MeanSquared(), network.output()), Optimiser.adam(0.01));
        try (var session = open(network, Weights.initial(network, 1), objective);
                var other = open(network, Weights.initial(network, 2), objective)) {
            var batch = batch(network, objective, 1);
            session.step("train", batch, FIRST);
            session.setWeights(Weights.initial(network, 2));
            assertArrayEquals(at(other.forward(batch, network.outputs()), network.output()),
                    at(session.forward(batch, network.outputs()), network.output()));
            assertThrows(NetworkException.class, () -> session.setWeights(Weights.of(Map.of())));
        }
    }

    @Test
    void namesWhatIsMissingInABatch() {
        var network = small();
        var objective = Objective.of(LossTerm.of(new Loss.MeanSquared(), network.output()), Optimiser.adam(0.01));
        try (var session = open(network, Weights.initial(network, 1), objective)) {
            var none = new Batch(2, Map.of());
            assertTrue(String.valueOf(assertThrows(NetworkException.class,
                    () -> session.forward(none, network.outputs()))
                    .getMessage()).contains("'x'"));
            var noTarget = new Batch(2, Map.of("x", new double[8]));
            assertTrue(String.valueOf(assertThrows(NetworkException.class, () -> session.step("train", noTarget, FIRST))
                    .getMessage()).contains("'y'"));
            assertThrows(NetworkException.class, () -> session.loss("nothing", noTarget));
        }
    }
}
