/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.adatom.learning.LearningException;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Work that a cancelled caller does not wait for: one factorisation of some thousand rows takes seconds and cannot be
 * interrupted. It is left to end by itself.
 */
public final class Aside {
    private static final long POLL = 50;

    private Aside() {
    }

    /**
     * {@return what the work gives}
     *
     * @param cancelled asked every 50 ms
     * @throws OperationCanceledException when it was cancelled; the work goes on to its next question of its own
     */
    public static <T> T run(Supplier<T> work, BooleanSupplier cancelled) {
        var done = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("Gaussian process").start(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        for (;;) {
            try {
                return done.get(POLL, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancelled.getAsBoolean()) {
                    throw new OperationCanceledException();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperationCanceledException();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException r -> throw r;
                    case Error r -> throw r;
                    default -> throw new LearningException(String.valueOf(e.getMessage()), e);
                }
            }
        }
    }
}
