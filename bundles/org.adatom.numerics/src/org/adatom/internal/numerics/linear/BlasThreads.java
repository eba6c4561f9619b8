/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Sets how many threads OpenBLAS uses, a number for the whole process. Calls on one thread may overlap; a call on
 * several has the library for itself, as it would by the library's own lock. Afterwards the number is what it was: ND4J
 * uses the library too.
 */
final class BlasThreads {
    private static final long STACK = 64L << 20;

    private final OpenBlas blas;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private int single;
    private int before;

    BlasThreads(OpenBlas blas) {
        this.blas = blas;
    }

    /** Runs a call that uses one thread. */
    <T> T one(Supplier<T> call) {
        lock.readLock().lock();
        try {
            synchronized (this) {
                if (single++ == 0) {
                    before = blas.threads();
                    blas.setThreads(1);
                }
            }
            try {
                return call.get();
            } finally {
                synchronized (this) {
                    if (--single == 0) {
                        blas.setThreads(before);
                    }
                }
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Runs a call on some threads. OpenBLAS puts half a megabyte on the stack of the thread that calls it for each
     * level of a recursion, more than threads of Java have: so the call is made by a thread with a large one.
     */
    <T> T many(int threads, Supplier<T> call) {
        lock.writeLock().lock();
        try {
            int was = blas.threads();
            blas.setThreads(threads);
            try {
                return onLargeStack(call);
            } finally {
                blas.setThreads(was);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static <T> T onLargeStack(Supplier<T> call) {
        var task = new FutureTask<T>(call::get);
        Thread.ofPlatform().daemon().name("linear algebra").stackSize(STACK).start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case RuntimeException r -> throw r;
                        case Error r -> throw r;
                        case null, default -> throw new IllegalStateException(e);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
