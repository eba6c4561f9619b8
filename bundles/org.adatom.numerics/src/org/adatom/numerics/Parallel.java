/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Loops over blocks of indices on the processors of this machine. */
public final class Parallel {
    private static final ScopedValue<Boolean> ALONE = ScopedValue.newInstance();

    private Parallel() {
    }

    /** Runs something whose parallel loops do their blocks one after the other, in order, on the calling thread. */
    public static void onOneThread(Runnable what) {
        ScopedValue.where(ALONE, true).run(what);
    }

    /** A piece of a loop. */
    @FunctionalInterface
    public interface Block {
        /**
         * Does the indices from..to-1.
         *
         * @param part 0..parts-1, to write into a place of its own
         * @param from first index
         * @param to one after the last
         */
        void run(int part, int from, int to);
    }

    /** {@return how many parts a loop should be cut into, at most: the number of processors} */
    public static int processors() {
        return Math.max(1, ForkJoinPool.commonPool().getParallelism() + 1);
    }

    /**
     * Cuts 0..count-1 into the given number of contiguous blocks of about the same size and does them at once; the caller
     * does one of them. The cut depends on {@code count} and {@code parts} only, so that sums collected by part and added in
     * order are the same on every machine.
     *
     * @param count number of indices
     * @param parts number of blocks, at least 1
     * @param block what to do with one
     */
    public static void blocks(int count, int parts, Block block) {
        if (parts <= 1) {
            block.run(0, 0, count);
            return;
        }
        if (ALONE.isBound()) {
            for (int p = 0; p < parts; p++) {
                block.run(p, bound(count, parts, p), bound(count, parts, p + 1));
            }
            return;
        }
        var tasks = new ForkJoinTask<?>[parts - 1];
        for (int p = 1; p < parts; p++) {
            int part = p;
            tasks[p - 1] = ForkJoinPool.commonPool().submit(() -> block.run(part, bound(count, parts, part),
                    bound(count, parts, part + 1)));
        }
        block.run(0, 0, bound(count, parts, 1));
        for (var t : tasks) {
            t.join();
        }
    }

    private static int bound(int count, int parts, int part) {
        return (int) ((long) count * part / parts);
    }
}
