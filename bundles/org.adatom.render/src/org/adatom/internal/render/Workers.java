/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;

/** Runs numbered tasks on a few daemon threads, the caller's among them; idle threads end by themselves. */
public final class Workers {
    /** A numbered task. */
    @FunctionalInterface
    public interface Task {
        /** @param index number of the task @param worker number of the thread, 0 for the caller */
        void run(int index, int worker);
    }

    private final int threads;
    private final ThreadPoolExecutor pool;

    /** @param threads how many threads work, the caller's included; at least 1 */
    public Workers(int threads) {
        this.threads = Math.max(1, threads);
        this.pool = new ThreadPoolExecutor(this.threads, this.threads, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), r -> {
            var thread = new Thread(r, "Adatom renderer");
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
    }

    /** {@return how many threads work} */
    public int threads() {
        return threads;
    }

    /** Runs tasks 0..count-1, each once, and returns when all are done. A failure is thrown here. */
    public void run(int count, Task task) {
        int helpers = Math.min(threads, count) - 1;
        if (helpers <= 0) {
            for (int i = 0; i < count; i++) {
                task.run(i, 0);
            }
            return;
        }
        var next = new AtomicInteger();
        var done = new CountDownLatch(helpers);
        var failure = new AtomicReference<@Nullable Throwable>();
        for (int h = 1; h <= helpers; h++) {
            int worker = h;
            pool.execute(() -> {
                drain(next, count, task, worker, failure);
                done.countDown();
            });
        }
        drain(next, count, task, 0, failure);
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
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

    private static void drain(AtomicInteger next, int count, Task task, int worker, AtomicReference<@Nullable Throwable> failure) {
        try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                task.run(i, worker);
            }
        } catch (RuntimeException | Error e) {
            next.set(count);
            failure.compareAndSet(null, e);
        }
    }
}
