/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
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

    @Test
    void theCallerAndAnIdleProcessorShareTheBlocks() {
        Assumptions.assumeTrue(Parallel.processors() > 1, "there is one processor only");
        var workers = ConcurrentHashMap.<Thread>newKeySet();
        var met = new CountDownLatch(2);
        Parallel.blocks(8, 8, (part, from, to) -> {
            if (workers.add(Thread.currentThread())) {
                met.countDown();
            }
            try {
                assertTrue(met.await(10, TimeUnit.SECONDS), "nobody else takes a block");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertTrue(workers.contains(Thread.currentThread()) && workers.size() > 1);
    }

    @Test
    void whatABlockThrowsIsThrown() {
        var e = assertThrows(IllegalArgumentException.class, () -> Parallel.blocks(100, 10, (part, from, to) -> {
            if (part == 7) {
                throw new IllegalArgumentException("seven");
            }
        }));
        assertEquals("seven", e.getMessage());
    }

    @Test
    void blocksHaveOneThreadEach() {
        assertEquals(Parallel.processors(), Parallel.threadsHere());
        var most = new java.util.concurrent.atomic.AtomicInteger();
        Parallel.blocks(8, 8, (part, from, to) -> most.accumulateAndGet(Parallel.threadsHere(), Math::max));
        assertEquals(1, most.get());
        Parallel.onOneThread(() -> assertEquals(1, Parallel.threadsHere()));
        Parallel.blocks(8, 1, (part, from, to) -> assertEquals(Parallel.processors(), Parallel.threadsHere()));
    }
}
