/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void blocksCoverEachIndexOnceOnManyThreadsAndOnOne() {
        for (int count : new int[] {0, 1, 7, 1000}) {
            var hits = new int[count];
            var expected = new int[count];
            Arrays.fill(expected, 2);
            Parallel.blocks(count, 3, (part, from, to) -> add(hits, from, to));
            Parallel.onOneThread(() -> {
                var thread = Thread.currentThread();
                Parallel.blocks(count, 5, (part, from, to) -> {
                    assertSame(thread, Thread.currentThread());
                    add(hits, from, to);
                });
            });
            assertArrayEquals(expected, hits);
        }
    }

    private static void add(int[] hits, int from, int to) {
        for (int i = from; i < to; i++) {
            hits[i]++;
        }
    }
}
