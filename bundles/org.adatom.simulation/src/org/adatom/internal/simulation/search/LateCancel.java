/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.adatom.analysis.RunContext;

/** Lets a round that is about to end come to its end when the run is cancelled, so that the search can go on from there. */
final class LateCancel implements BooleanSupplier {
    private static final long GRACE = 150_000_000L;

    private final RunContext context;
    private final AtomicLong asked = new AtomicLong();

    LateCancel(RunContext context) {
        this.context = context;
    }

    @Override
    public boolean getAsBoolean() {
        if (!context.isCancelled()) {
            return false;
        }
        long now = System.nanoTime();
        asked.compareAndSet(0, now == 0 ? 1 : now);
        return now - asked.get() > GRACE;
    }
}
