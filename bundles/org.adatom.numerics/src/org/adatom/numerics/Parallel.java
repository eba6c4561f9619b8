/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;

/** Loops over blocks of indices on the processors of this machine. */
public final class Parallel {
    private static final ScopedValue<Boolean> ALONE = ScopedValue.newInstance();
    private static final ScopedValue<Boolean> WITHIN = ScopedValue.newInstance();

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
     * {@return how many threads to use for what is done here: one within a block of a loop, where the other processors
     * are busy with the other blocks, and within {@link #onOneThread}; else all processors}
     */
    public static int threadsHere() {
        return ALONE.isBound() || WITHIN.isBound() ? 1 : processors();
    }

    /**
     * Cuts 0..count-1 into the given number of contiguous blocks of about the same size and does them at once; the
     * caller and idle processors take one after the other. What a block throws is thrown here, when all have ended. The
     * cut depends on {@code count} and {@code parts} only, so that sums collected by part and added in order are the
     * same on every machine.
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
        var loop = new Loop(count, parts, block);
        for (int helpers = Math.min(parts, processors()) - 1; helpers > 0; helpers--) {
            ForkJoinPool.commonPool().execute(loop);
        }
        loop.run();
        loop.await();
    }

    /** The blocks of a loop, taken one by one by whoever is free; a helper that comes too late finds none left. */
    private static final class Loop implements Runnable {
        private static final int SPINS = 20_000;
        private final int count;
        private final int parts;
        private final Block block;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch left;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Loop(int count, int parts, Block block) {
            this.count = count;
            this.parts = parts;
            this.block = block;
            this.left = new CountDownLatch(parts);
        }

        @Override
        public void run() {
            ScopedValue.where(WITHIN, true).run(this::takeBlocks);
        }

        private void takeBlocks() {
            for (int p = next.getAndIncrement(); p < parts; p = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        block.run(p, bound(count, parts, p), bound(count, parts, p + 1));
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    left.countDown();
                }
            }
        }

        /** Waits for blocks that others took, and passes on what went wrong in one. */
        void await() {
            for (int k = 0; k < SPINS && left.getCount() > 0; k++) {
                Thread.onSpinWait();
            }
            boolean interrupted = false;
            while (left.getCount() > 0) {
                try {
                    left.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            switch (failure.get()) {
                case null -> { }
                case Error e -> throw e;
                case RuntimeException e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }

    private static int bound(int count, int parts, int part) {
        return (int) ((long) count * part / parts);
    }
}
