/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import org.adatom.analysis.Result;

/** Where a run is. */
public enum RunState {
    /** It waits for a free place. */
    QUEUED,
    /** It computes. */
    RUNNING,
    /** It did what it was asked. */
    DONE,
    /** It ended without reaching its goal. */
    NOT_CONVERGED,
    /** It could not go on. */
    FAILED,
    /** Somebody stopped it. */
    CANCELLED,
    /** Its process ended before it did. */
    INTERRUPTED;

    /** {@return whether nothing more will happen} */
    public boolean isEnded() {
        return this != QUEUED && this != RUNNING;
    }

    /** {@return the state of a run whose result says so} */
    public static RunState of(Result.Outcome outcome) {
        return switch (outcome) {
            case DONE -> DONE;
            case NOT_CONVERGED -> NOT_CONVERGED;
            case FAILED -> FAILED;
        };
    }

    /** {@return whether it came to its end with a result} One that failed may have a partial result. */
    public boolean hasResult() {
        return this == DONE || this == NOT_CONVERGED;
    }
}
