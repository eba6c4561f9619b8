/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.adatom.learning.LearningException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitsTest {
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    private Path folder;

    private static void whole(Split s, int count) {
        var all = IntStream.concat(IntStream.concat(Arrays.stream(s.train()), Arrays.stream(s.validation())),
                Arrays.stream(s.test())).sorted().toArray();
        assertArrayEquals(IntStream.range(0, count).toArray(), all);
        assertTrue(s.train().length > 0 && s.test().length > 0);
    }

    @Test
    void randomSplitsHaveTheirShares() {
        var s = Splits.random(100, .1, .2, new SplittableRandom(1));
        whole(s, 100);
        assertEquals("70 10 20", s.train().length + " " + s.validation().length + " " + s.test().length);
        whole(Splits.random(2, 0, .2, new SplittableRandom(1)), 2);
        assertArrayEquals(s.test(), Splits.random(100, .1, .2, new SplittableRandom(1)).test());
        assertThrows(LearningException.class, () -> Splits.random(1, 0, .2, new SplittableRandom(1)));
        assertThrows(LearningException.class, () -> Splits.random(9, .5, .5, new SplittableRandom(1)));
    }

    @Test
    void strataKeepTheirShares() {
        var classes = IntStream.range(0, 100).mapToObj(i -> i < 80 ? "a" : "b").toArray(String[]::new);
        var s = Splits.stratified(classes, 0, .2, new SplittableRandom(2));
        whole(s, 100);
        assertEquals(4, Arrays.stream(s.test()).filter(i -> i >= 80).count());
        var samples = new Samples(List.of(new Feature("x", "")), new double[100],
                List.of(new Target("y", "", List.of("a", "b"))),
                IntStream.range(0, 100).mapToDouble(i -> i < 80 ? 0 : 1).toArray(), 100);
        for (var fold : Folds.random(samples, 5, new SplittableRandom(2))) {
            whole(fold, 100);
            assertEquals(4, Arrays.stream(fold.test()).filter(i -> i >= 80).count());
        }
        var strata = Splits.strata(IntStream.range(0, 100).mapToDouble(i -> i * i).toArray());
        assertEquals("0", strata[9]);
        assertEquals("9", strata[99]);
    }

    @Test
    void groupsStayTogether() {
        var groups = IntStream.range(0, 100).mapToObj(i -> "g" + i % 7).toArray(String[]::new);
        for (int seed = 0; seed < 20; seed++) {
            var s = Splits.byGroup(groups, .2, .3, new SplittableRandom(seed));
            whole(s, 100);
            for (int i : s.test()) {
                assertTrue(Arrays.stream(s.train()).noneMatch(k -> groups[k].equals(groups[i])));
            }
        }
        assertEquals(7, Splits.leaveOneGroupOut(groups).size());
        assertThrows(LearningException.class, () -> Splits.byGroup(new String[] {"a", "a"}, 0, .2,
                new SplittableRandom(1)));
    }

    @Test
    void clustersAreFound() {
        var x = new double[60];
        for (int i = 0; i < 60; i++) {
            x[i] = i % 3 * 100 + i * .01;
        }
        var samples = Samples.of(x, 1, new double[60]);
        var splits = Splits.leaveOneClusterOut(samples, 3, new SplittableRandom(3));
        assertEquals(3, splits.size());
        for (var s : splits) {
            whole(s, 60);
            assertEquals(20, s.test().length);
            assertEquals(1, Arrays.stream(s.test()).map(i -> i % 3).distinct().count());
        }
    }

    @Test
    void foldsTestEachSampleOnce() {
        var tested = new int[23];
        for (var s : Folds.random(23, 5, new SplittableRandom(4))) {
            whole(s, 23);
            Arrays.stream(s.test()).forEach(i -> tested[i]++);
        }
        assertTrue(Arrays.stream(tested).allMatch(n -> n == 1));
        assertThrows(LearningException.class, () -> Folds.random(3, 4, new SplittableRandom(4)));
    }

    @Test
    void theLastInTimeIsTested() {
        var s = Splits.byTime(new double[] {5, 1, 4, 2, 3}, .2, .2);
        assertArrayEquals(new int[] {0}, s.test());
        assertArrayEquals(new int[] {2}, s.validation());
        assertArrayEquals(new int[] {1, 3, 4}, s.train());
    }

    @Test
    void storedSplitsBelongToTheirData() throws IOException {
        var data = Files.writeString(folder.resolve("a.csv"), "a\n1\n2\n3\n");
        var file = folder.resolve("a.split.json");
        Splits.write(file, "mine", data, List.of(Splits.random(3, 0, .3, new SplittableRandom(5))));
        whole(Splits.read(file, data).getFirst(), 3);
        Files.writeString(data, "a\n1\n2\n4\n");
        var e = assertThrows(DataFileException.class, () -> Splits.read(file, data));
        assertTrue(String.valueOf(e.getMessage()).contains("the data have changed since they were split"),
                e.getMessage());
        Files.writeString(file, "{\"type\": 3}");
        assertThrows(DataFileException.class, () -> Splits.read(file, data));
    }
}
