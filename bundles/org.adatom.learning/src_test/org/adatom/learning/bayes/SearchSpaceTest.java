/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.adatom.internal.learning.bayes.Scatter;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.Variable.Choice;
import org.adatom.learning.bayes.Variable.Continuous;
import org.adatom.learning.bayes.Variable.Whole;
import org.junit.jupiter.api.Test;

/** Texts of search spaces, and points in them. */
class SearchSpaceTest {
    private static final String MIXED =
            "x: -2..10, rate: 1e-4..1 log, n: 1..5 int, base: Al|Cu|Ni, a+b+c=1, b: 0.1..0.5; 2*x + n <= 8";

    @Test
    void textIsRead() {
        var space = SearchSpace.parse(MIXED);
        assertEquals(List.of(new Continuous("x", -2, 10, false), new Continuous("rate", 1e-4, 1, true),
                new Whole("n", 1, 5, false), new Choice("base", List.of("Al", "Cu", "Ni")),
                new Continuous("a", 0, 1, false),
                new Continuous("b", 0.1, 0.5, false), new Continuous("c", 0, 1, false)), space.variables());
        assertEquals(6, space.dimension());
        assertEquals(9, space.features());
        assertEquals(1, space.constraints().size());
        assertEquals(8, space.constraints().getFirst().bound());
    }

    @Test
    void everyPlaceOfTheCubeIsAPointAndBack() {
        var space = SearchSpace.parse(MIXED);
        var random = new SplittableRandom(5);
        for (int i = 0; i < 2000; i++) {
            var cube = random.doubles(space.dimension()).toArray();
            for (var point : List.of(space.point(cube), space.evenPoint(cube))) {
                double sum = point[4] + point[5] + point[6];
                assertEquals(1, sum, 1e-12);
                assertTrue(point[5] >= 0.1 && point[5] <= 0.5 && point[4] >= 0 && point[6] >= 0);
                assertEquals(Math.rint(point[2]), point[2], 0);
                assertArrayEquals(point, space.point(space.cube(point)), 1e-9);
                assertArrayEquals(point, space.snap(point), 1e-12);
            }
        }
    }

    @Test
    void evenPointsOfACompositionHaveEqualMeans() {
        var space = SearchSpace.parse("a + b + c + d = 1");
        var points = Scatter.points(space, Design.SOBOL, 4096, new SplittableRandom(2));
        for (int j = 0; j < 4; j++) {
            int k = j;
            assertEquals(0.25, points.stream().mapToDouble(p -> p[k]).average().orElseThrow(), 2e-3);
        }
    }

    @Test
    void drawnPointsMeetTheConstraints() {
        var space = SearchSpace.parse("x: 0..1, y: 0..1, x + y <= 0.1, x - y >= 0");
        var points = Scatter.points(space, Design.SOBOL, 50, new SplittableRandom(2));
        assertEquals(50, points.size());
        assertTrue(points.stream().allMatch(p -> p[0] + p[1] <= 0.1 + 1e-9 && p[0] >= p[1] - 1e-9));
    }

    @Test
    void valuesGoToTextAndBack() {
        var space = SearchSpace.parse(MIXED);
        var point = space.point(new double[] {0.1234, 0.7, 0.5, 0.9, 0.3, 0.6});
        for (int i = 0; i < point.length; i++) {
            assertEquals(point[i], space.read(i, space.write(i, point[i])), 0);
        }
        assertEquals("Ni", space.values(point).get("base"));
        assertEquals(3L, space.values(point).get("n"));
    }

    @Test
    void wrongTextsAreExplainedInOneLine() {
        wrong("", "no variable");
        wrong("x: 1", "write 'x: 0..10'");
        wrong("x: 3..1", "must be below");
        wrong("x: 0..1 log", "must start above 0");
        wrong("n: 0.5..3 int", "whole numbers");
        wrong("x: 0..1 lin", "not 'lin'");
        wrong("base: Al|Al", "each once");
        wrong("x: 0..1, x: 0..2", "twice");
        wrong("x: 0..1, x + y <= 1", "no variable 'y', only x");
        wrong("x: 0..1, 2*x = 1", "plain sums");
        wrong("a + b = 1, a: 0..0.2, b: 0..0.3", "cannot be reached");
        wrong("base: Al|Cu, base <= 1", "needs numbers");
        wrong("a + b = 1, b + c = 1", "two sums");
        wrong("x: 0..1, x & 2 <= 1", "must be a sum");
    }

    private static void wrong(String text, String part) {
        var e = assertThrows(LearningException.class, () -> SearchSpace.parse(text), text);
        assertTrue(e.getMessage().contains(part), e.getMessage());
        assertTrue(e.getMessage().lines().count() == 1, e.getMessage());
    }

    @Test
    void anImpossibleSpaceIsSaidToBeOne() {
        var space = SearchSpace.parse("x: 0..1, y: 0..1, x + y >= 3");
        var e = assertThrows(LearningException.class, () -> Scatter.points(space, Design.SOBOL, 5,
                new SplittableRandom(1)));
        assertTrue(e.getMessage().contains("x + y >= 3"), e.getMessage());
    }
}
