/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.model;

import java.util.function.IntConsumer;
import org.adatom.learning.model.FitContext;
import org.adatom.numerics.Parallel;

/** Loops over independent pieces of a fit. */
public final class Loops {
    private Loops() {
    }

    /** Does pieces first..end-1, at once where the context has threads. */
    public static void each(FitContext context, int first, int end, IntConsumer piece) {
        if (context.threads() <= 1) {
            for (int i = first; i < end; i++) {
                piece.accept(i);
            }
        } else {
            Parallel.blocks(end - first, end - first, (p, from, to) -> {
                for (int i = from; i < to; i++) {
                    piece.accept(first + i);
                }
            });
        }
    }

    /**
     * Cuts samples into blocks for a prediction, which are done at once where the work is worth it.
     *
     * @param n number of samples
     * @param operations about how many operations one takes
     */
    public static void samples(int n, long operations, Parallel.Block block) {
        long blocks = Math.min(n, Math.min(64, n * operations / 100_000));
        Parallel.blocks(n, (int) Math.max(1, blocks), block);
    }
}
