/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

    private static final long PROMISED = 5372337873497717846L;

    @Test
    void repeatBySeedAndName() {
        var streams = new RandomStreams(7);
        long first = streams.stream("split").nextLong();
        assertEquals(first, new RandomStreams(7).stream("split").nextLong());
        assertNotEquals(first, streams.stream("weights").nextLong());
        assertNotEquals(first, new RandomStreams(8).stream("split").nextLong());
        assertNotEquals(first, streams.part("fold", 1).stream("split").nextLong());
        assertNotEquals(streams.part("fold", 0), streams.part("fold", 1));
        // the numbers of a seed are promised from version to version
        assertEquals(PROMISED, first);
    }

    @Test
    void streamsSplit() {
        var one = new RandomStreams(7).stream("x");
        var two = new RandomStreams(7).stream("x");
        assertEquals(one.split().nextLong(), two.split().nextLong());
    }

    @Test
    void shufflesAndChooses() {
        var order = Shuffle.permutation(100, RandomStreams.of(1, "a"));
        var sorted = order.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < 100; i++) {
            assertEquals(i, sorted[i]);
        }
        assertArrayEquals(Arrays.copyOf(order, 5), Shuffle.choice(100, 5, RandomStreams.of(1, "a")));
        assertThrows(IllegalArgumentException.class, () -> Shuffle.choice(3, 4, RandomStreams.of(1, "a")));
    }
}
