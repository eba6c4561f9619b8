/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.adatom.numerics.Parallel;
import org.eclipse.jdt.annotation.Nullable;

/** Does independent pieces of work on several threads. What comes out does not depend on their number. */
final class Crew {
    private final Worker[] workers;

    /** A piece of work. */
    @FunctionalInterface
    interface Task {
        /** Does the piece of an index with the tools of a thread. */
        void run(int index, Worker worker);
    }

    /** @param threads at least 1 @param maker makes the tools of a thread */
    Crew(int threads, Supplier<Worker> maker) {
        workers = new Worker[threads];
        for (int t = 0; t < threads; t++) {
            workers[t] = maker.get();
        }
    }

    /** Does the pieces 0..count-1; when some fail, that of the lowest index is thrown after all have ended. */
    void each(int count, Task task) {
        var failures = new @Nullable RuntimeException[count];
        if (workers.length == 1) {
            for (int i = 0; i < count; i++) {
                workers[0].begin();
                task.run(i, workers[0]);
            }
            return;
        }
        var next = new AtomicInteger();
        Parallel.blocks(workers.length, workers.length, (part, from, to) -> Parallel.onOneThread(() -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    workers[part].begin();
                    task.run(i, workers[part]);
                } catch (RuntimeException e) {
                    failures[i] = e;
                    next.set(count);
                }
            }
        }));
        for (var f : failures) {
            if (f != null) {
                throw f;
            }
        }
    }

    /** {@return the number of descents of all} */
    long minimisations() {
        long sum = 0;
        for (var w : workers) {
            sum += w.minimisations();
        }
        return sum;
    }

    /** {@return the number of energies and forces of all} */
    long calls() {
        long sum = 0;
        for (var w : workers) {
            sum += w.calls();
        }
        return sum;
    }
}
