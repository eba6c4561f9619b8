/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.surrogate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.NoInput;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem;
import org.adatom.learning.LearningException;
import org.adatom.learning.gp.GaussianProcessModel;
import org.adatom.learning.model.ModelSpec;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.network.NeuralNetwork;
import org.adatom.learning.model.tree.RandomForest;
import org.adatom.numerics.linear.LinearAlgebra;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class SurrogateAnalysisTest {
    /** The training points of study A2. */
    private static final double[] POINTS = {1.551552, 3.633634, 4.384384, 5.555556, 6.816817, 6.886887, 7.687688, 9.909910};

    /** Its test points among linspace(0, 10, 1000): places 9 to 108 of a shuffle by NumPy's RandomState(1234). */
    private static final int[] TEST = {
        21, 29, 40, 60, 78, 89, 99, 108, 112, 118, 122, 124, 128, 141, 143, 146, 166, 175, 188, 192, 202, 205, 206,
        219, 228, 241, 245, 266, 270, 287, 288, 319, 339, 341, 347, 361, 369, 373, 382, 386, 406, 416, 428, 443, 444,
        466, 467, 473, 477, 489, 495, 498, 501, 502, 516, 536, 566, 569, 571, 585, 603, 622, 624, 635, 645, 672, 675,
        705, 706, 709, 742, 756, 758, 764, 765, 778, 782, 790, 793, 804, 833, 835, 852, 860, 875, 878, 882, 887, 888,
        895, 899, 927, 929, 931, 938, 952, 958, 972, 982, 983};

    private static String text(double[] values) {
        return Arrays.toString(values).replaceAll("[\\[\\] ]", "");
    }

    private static double[] tests() {
        return Arrays.stream(TEST).mapToDouble(i -> 10 * i / 999.0).toArray();
    }

    private static TestRun context() {
        return new TestRun().maker(NamedModel.class, text -> {
            var spec = ModelSpec.parse(text);
            return new NamedModel(spec.id(), spec, switch (spec.id()) {
                case "gp" -> new GaussianProcessModel();
                case "network" -> new NeuralNetwork();
                default -> new RandomForest();
            });
        });
    }

    private static Result run(TestRun context, Map<String, String> values) {
        return new SurrogateAnalysis().run(ParameterModel.of(SurrogateOptions.class).bind(new HashMap<>(values)),
                new NoInput(), context);
    }

    private static double[] r2(Result result) {
        return ((ResultItem.Table) result.find("scores").orElseThrow()).numbers().getFirst().values();
    }

    /** Study A2: R2 of at least .95, by ordinary kriging with Matern 5/2 over the whole line, and by the likelier kernel. */
    @Test
    void krigingLearnsXSinX() {
        var line = run(context(), Map.of("law", "x-sin-x", "points", text(POINTS), "test", "1000", "models",
                "gp(kernel=matern52, mean=constant, noise=none)"));
        assertTrue(r2(line)[0] >= 0.95, line.verdict().text());
        var result = run(context(), Map.of("law", "x-sin-x", "points", text(POINTS), "testPoints", text(tests()), "models",
                "gp(kernel=matern52, mean=constant, noise=none); gp(kernel=rbf, noise=none)"));
        assertEquals(0.95, r2(result)[0], 0.005);
        assertTrue(r2(result)[1] >= 0.99, result.verdict().text());
        assertTrue(result.find("curves").isPresent());
    }

    /** Study A2: golden values of straight line and parabola. */
    @Test
    void leastSquaresOfXSinX() {
        var test = Law.X_SIN_X.samples(tests(), TEST.length);
        var y = Law.X_SIN_X.samples(POINTS, POINTS.length).y();
        var golden = new double[][] {{-.564062, .147308}, {-3.680867, 1.492850, -.118441}};
        var mse = new double[] {13.8852, 16.6003};
        var score = new double[] {.0221, -.1691};
        for (int degree = 1; degree <= 2; degree++) {
            int q = degree + 1;
            var h = new double[POINTS.length * q];
            for (int i = 0; i < POINTS.length; i++) {
                for (int k = 0; k < q; k++) {
                    h[i * q + k] = Math.pow(POINTS[i], k);
                }
            }
            var c = LinearAlgebra.get().leastSquares(h, POINTS.length, q, y, 1);
            assertArrayEquals(golden[degree - 1], c, 5e-6);
            var mean = Arrays.stream(test.x()).map(x -> c[0] + c[1] * x + (c.length > 2 ? c[2] * x * x : 0)).toArray();
            var scores = org.adatom.internal.learning.gp.Scores.of(mean, test.y());
            assertEquals(mse[degree - 1], scores.mse(), 1e-4);
            assertEquals(score[degree - 1], scores.r2(), 1e-4);
        }
    }

    /** Study A3: the beam by a Gaussian process, and designs for 150 mm. */
    @Test
    void beamAndItsDesign() {
        var result = run(context(), Map.of("law", "cantilever", "models", "gp(kernel=rbf, fitPoints=250, restarts=0)", "train",
                "1000", "target", "deflection", "value", "150", "fixed", "F=2500"));
        for (double r2 : r2(result)) {
            assertTrue(r2 > 0.999, result.verdict().text());
        }
        assertEquals(Outcome.DONE, result.verdict().outcome(), result.verdict().text());
        var designs = (ResultItem.Table) result.find("designs").orElseThrow();
        assertEquals(10, designs.rows());
        for (int i = 0; i < 10; i++) {
            assertEquals(2500, designs.numbers().getFirst().values()[i]);
            assertEquals(150, designs.numbers().get(5).values()[i], 0.15);
        }
        assertTrue(result.find("designs-2").isPresent());
        assertTrue(result.find("designs-1").isEmpty());
    }

    /** Studies A2 and A3: networks 1-200-10-1 (seen: R2 .79) and 4-10-10-2 (R2 above .999 on both outputs). */
    @Test
    void networksLearnBoth() {
        var curve = run(context(), Map.of("law", "x-sin-x", "points", text(POINTS), "testPoints", text(tests()), "models",
                "network(hidden=200-10, activation=relu, patience=0, epochs=2000)"));
        assertTrue(r2(curve)[0] > 0.75, curve.verdict().text());
        assertTrue(curve.find("fit-1").isPresent());
        var beam = run(context(), Map.of("law", "cantilever", "models", "network(hidden=10-10, epochs=1000, patience=0)"));
        for (double r2 : r2(beam)) {
            assertTrue(r2 > 0.999, beam.verdict().text());
        }
    }

    @Test
    void beamBendsAsItShould() {
        // 1 kN at the end of 2 m, 200 GPa, 400 cm^4 (outside of the ranges): 3.333 mm, 2.5 mrad
        assertArrayEquals(new double[] {10. / 3, 2.5}, Law.CANTILEVER.values(new double[] {1000, 2, 200, 400}), 1e-12);
    }

    @Test
    void stepsReachValuesOfModelsWithoutSlopes() {
        var random = new SplittableRandom(2);
        var forest = new RandomForest().create(ParameterModel.of(new RandomForest().optionsType()).bind(Map.of("trees", "20")))
                .fit(Law.FRIEDMAN.samples(500, random), org.adatom.learning.model.FitContext.of(new TestRun()));
        var design = new InverseDesign(0, 15, Law.FRIEDMAN.lower(), Law.FRIEDMAN.upper(), 0.02);
        assertTrue(design.solve(forest, 5, random, () -> { }).stream().allMatch(s -> s.reached()));
    }

    @Test
    void whatCannotBeReachedIsNotConverged() {
        var result = run(context(), Map.of("law", "cantilever", "models", "gp(kernel=rbf, restarts=0)", "train", "100", "target",
                "deflection", "value", "100000"));
        assertEquals(Outcome.NOT_CONVERGED, result.verdict().outcome());
    }

    @Test
    void wrongWishesAreSaidInOneLine() {
        for (var wrong : java.util.List.of(Map.of("target", "weight"), Map.of("points", "1,2"),
                Map.of("target", "slope", "fixed", "Q=1"), Map.of("target", "slope", "fixed", "F=a"),
                Map.of("target", "slope", "fixed", "F=1,L=2,E=3,I=4"))) {
            var message = assertThrows(AnalysisException.class, () -> run(context(), wrong)).getMessage();
            assertEquals(1, String.valueOf(message).lines().count());
        }
        assertThrows(LearningException.class, () -> new InverseDesign(0, 1, new double[] {2}, new double[] {1}, 1e-3));
    }

    @Test
    void stopsWhenCancelled() {
        assertThrows(OperationCanceledException.class,
                () -> run(context().cancelledAt(2), Map.of("train", "50", "models", "gp(restarts=0); gp(restarts=0)")));
    }
}
