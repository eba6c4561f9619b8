/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.property;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.adatom.analysis.RunContext;
import org.adatom.numerics.Parallel;

/** Tasks that do not need each other, shared out among the threads of a run. */
public final class Tasks {
    private Tasks() {
    }

    /** Is told of a task that is done; by any thread, one at a time. */
    @FunctionalInterface
    public interface Done<T> {
        /** Takes note. @param index which task @param value what it gave @param done how many are done */
        void accept(int index, T value, int done);
    }

    /**
     * {@return what the tasks give, in their order} The first that fails ends them all.
     *
     * @param context says how many may run at a time, and whether the run was cancelled
     * @param count how many tasks there are
     * @param task does one
     * @param done is told of each that is done; may throw to end the others
     */
    public static <T> List<T> map(RunContext context, int count, IntFunction<T> task, Done<T> done) {
        var found = new AtomicReferenceArray<T>(count);
        var next = new AtomicInteger();
        var finished = new AtomicInteger();
        var ended = new AtomicBoolean();
        int workers = Math.clamp(context.threads(), 1, Math.max(1, count));
        Parallel.Block work = (part, from, to) -> {
            boolean good = false;
            try {
                for (int k = next.getAndIncrement(); k < count && !ended.get(); k = next.getAndIncrement()) {
                    context.checkCancelled();
                    T value = task.apply(k);
                    found.set(k, value);
                    synchronized (finished) {
                        done.accept(k, value, finished.incrementAndGet());
                    }
                }
                good = true;
            } finally {
                ended.compareAndSet(false, !good);
            }
        };
        if (workers == 1) {
            work.run(0, 0, 1);
        } else {
            Parallel.blocks(workers, workers, (part, from, to) -> Parallel.onOneThread(() -> work.run(part, from, to)));
        }
        var out = new ArrayList<T>(count);
        for (int k = 0; k < count; k++) {
            out.add(found.get(k));
        }
        return out;
    }
}
