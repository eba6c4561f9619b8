/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

/**
 * How a session computes.
 *
 * @param precision 32 or 64 bits
 * @param threads   at least 1
 * @param seed      of dropout
 */
public record SessionOptions(Precision precision, int threads, long seed) {
    /** Checks the threads. */
    public SessionOptions {
        Checks.atLeastOne("threads", threads);
    }

    /**
     * {@return one thread}
     *
     * @param precision 32 or 64 bits
     * @param seed      of dropout
     */
    public static SessionOptions of(Precision precision, long seed) {
        return new SessionOptions(precision, 1, seed);
    }
}
