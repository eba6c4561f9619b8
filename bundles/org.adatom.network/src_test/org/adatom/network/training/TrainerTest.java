/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.adatom.network.Activation;
import org.adatom.network.Engines;
import org.adatom.network.Loss;
import org.adatom.network.LossTerm;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;
import org.adatom.network.Objective;
import org.adatom.network.Optimiser;
import org.adatom.network.Precision;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.Weights;
import org.adatom.network.file.CheckpointFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
    private static final Network NETWORK = Network.dense(2, new int[] {16, 16}, 1, Activation.TANH, 0.1);
    private static final Objective OBJECTIVE = Objective.of(LossTerm.of(new Loss.MeanSquared(), NETWORK.output()),
            Optimiser.adam(0.01));

    private static DataSource data(int count, long seed, double noise) {
        var random = new Random(seed);
        var x = random.doubles(2L * count, -1, 1).toArray();
        var y = new double[count];
        for (int i = 0; i < count; i++) {
            y[i] = Math.sin(3 * x[2 * i]) * x[2 * i + 1] + noise * random.nextGaussian();
        }
        return DataSource.of(count, Map.of("x", x, "y", y));
    }

    private static Session open(int threads, Objective objective) {
        return Engines.builtIn().getFirst().open(NETWORK, Weights.initial(NETWORK, 1), List.of(objective),
                new SessionOptions(Precision.FLOAT, threads, 5));
    }

    private static Trainer trainer(Session session, int epochs, TrainingListener listener) {
        return new Trainer(session, OBJECTIVE, data(150, 1, 0), data(50, 2, 0), TrainingOptions.of(epochs, 64, 3),
                listener);
    }

    /** Says stop after some steps. */
    private static TrainingListener stopAfter(int steps) {
        return new TrainingListener() {
            private int done;

            @Override
            public void step(double fraction) {
                done++;
            }

            @Override
            public boolean cancelled() {
                return done >= steps;
            }
        };
    }

    @Test
    void makesTheLossSmallAndTellsOfEachEpoch() {
        var heard = new ArrayList<Epoch>();
        try (var session = open(1, OBJECTIVE)) {
            var result = trainer(session, 100, new TrainingListener() {
                @Override
                public void epoch(Epoch epoch, double fraction) {
                    heard.add(epoch);
                    assertEquals(epoch.number() / 100.0, fraction, 1e-12);
                }
            }).run();
            assertEquals(TrainingResult.Outcome.FINISHED, result.outcome());
            assertEquals(result.history(), heard);
            assertTrue(heard.getLast().validation() < 0.2 * heard.getFirst().validation());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 7})
    void goesOnFromAFileToTheSameBits(int steps) throws IOException {
        try (var whole = open(1, OBJECTIVE); var first = open(1, OBJECTIVE); var second = open(1, OBJECTIVE)) {
            var expected = trainer(whole, 6, TrainingListener.none()).run();
            var stopped = trainer(first, 6, stopAfter(steps)).run();
            assertEquals(TrainingResult.Outcome.CANCELLED, stopped.outcome());
            var bytes = new ByteArrayOutputStream();
            new CheckpointFile(NETWORK, stopped.checkpoint()).write(bytes);
            var read = CheckpointFile.read(new ByteArrayInputStream(bytes.toByteArray()));
            assertEquals(NETWORK, read.network());
            var result = trainer(second, 6, TrainingListener.none()).from(read.checkpoint()).run();
            assertEquals(expected.history(), result.history());
            assertEquals(expected.weights(), result.weights());
            assertEquals(expected.bestEpoch(), result.bestEpoch());
            assertEquals(whole.weights(), second.weights());
        }
    }

    @Test
    void oneThreadAndTwoGiveTheSameBits() {
        try (var one = open(1, OBJECTIVE); var two = open(2, OBJECTIVE)) {
            trainer(one, 3, TrainingListener.none()).run();
            trainer(two, 3, TrainingListener.none()).run();
            assertEquals(one.weights(), two.weights());
        }
    }

    @Test
    void keepsTheBestWeightsAndStopsEarly() {
        var fast = Objective.of(LossTerm.of(new Loss.MeanSquared(), NETWORK.output()), Optimiser.adam(0.03));
        try (var session = open(1, fast)) {
            var validation = data(50, 2, 1);
            var result = new Trainer(session, fast, data(30, 1, 1), validation,
                    new TrainingOptions(2000, 30, new Schedule.Constant(), 20, 0, 1), TrainingListener.none()).run();
            assertEquals(TrainingResult.Outcome.STOPPED_EARLY, result.outcome());
            assertEquals(result.bestEpoch() + 20, result.history().size());
            session.setWeights(result.weights());
            var rows = new int[50];
            Arrays.setAll(rows, k -> k);
            assertEquals(result.history().get(result.bestEpoch() - 1).validation(),
                    session.loss("train", validation.batch(rows, 0)).total(), 1e-12);
        }
    }

    @Test
    void frozenLayersStayAndSlowOnesMoveLess() {
        var objective = OBJECTIVE.withRates(Map.of("dense1", 0.0, "dense4", 0.01));
        var before = Weights.initial(NETWORK, 1);
        try (var session = open(1, objective)) {
            new Trainer(session, objective, data(64, 1, 0), null, TrainingOptions.of(1, 64, 1),
                    TrainingListener.none()).run();
            var after = session.weights();
            assertEquals(0, distance(before, after, "dense1.kernel"), 1e-6);
            assertEquals(0.01 * 0.01, distance(before, after, "dense4.kernel"), 2e-6);
            assertEquals(0.01, distance(before, after, "dense7.kernel"), 1e-5);
        }
    }

    private static double distance(Weights a, Weights b, String name) {
        double most = 0;
        for (int k = 0; k < a.length(name); k++) {
            most = Math.max(most, Math.abs(a.get(name)[k] - b.get(name)[k]));
        }
        return most;
    }

    @Test
    void endsWithAMessageWhenTheLossIsNotFinite() {
        var nan = DataSource.of(2, Map.of("x", new double[] {1, 2, Double.NaN, 4}, "y", new double[2]));
        try (var session = open(1, OBJECTIVE)) {
            var trainer = new Trainer(session, OBJECTIVE, nan, null, TrainingOptions.of(3, 2, 1),
                    TrainingListener.none());
            var message = String.valueOf(assertThrows(NetworkException.class, trainer::run).getMessage());
            assertTrue(message.contains("step 1 of epoch 1") && message.contains("missing"), message);
        }
    }

    @Test
    void schedulesGoDown() {
        assertArrayEquals(new double[] {1, 1, 0.5, 0.5, 0.25}, factors(new Schedule.Step(2, 0.5), 5), 1e-12);
        assertArrayEquals(new double[] {1, 0.9, 0.81}, factors(new Schedule.Exponential(0.9), 3), 1e-12);
        assertArrayEquals(new double[] {1, 0.55, 0.1, 0.1}, factors(new Schedule.Cosine(2, 0.1), 4), 1e-12);
        assertArrayEquals(new double[] {1, 1, 1}, factors(new Schedule.Constant(), 3), 0);
        var plateau = new Schedule.Plateau(2, 0.5, 0.2);
        assertEquals(1, plateau.factor(3, List.of(3.0, 2.0, 2.5)), 0);
        assertEquals(0.5, plateau.factor(4, List.of(3.0, 2.0, 2.5, 2.1)), 0);
        assertEquals(0.2, plateau.factor(10, List.of(1.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0)), 0);
        assertThrows(NetworkException.class, () -> new Schedule.Step(0, 0.5));
    }

    private static double[] factors(Schedule schedule, int epochs) {
        var factors = new double[epochs];
        Arrays.setAll(factors, epoch -> schedule.factor(epoch, List.of()));
        return factors;
    }

    @Test
    void theOrderDependsOnTheSeed() {
        try (var a = open(1, OBJECTIVE); var b = open(1, OBJECTIVE)) {
            trainer(a, 1, TrainingListener.none()).run();
            new Trainer(b, OBJECTIVE, data(150, 1, 0), null, TrainingOptions.of(1, 64, 4),
                    TrainingListener.none()).run();
            assertNotEquals(a.weights(), b.weights());
        }
    }
}
