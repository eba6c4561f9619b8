/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.nio.channels.Selector;
import org.eclipse.jdt.annotation.Nullable;

/** Lets one thread end the waiting of another. */
final class Stop {
    private volatile boolean asked;
    private volatile @Nullable Selector waiting;

    /** Ends what waits now and what would wait later. */
    void ask() {
        asked = true;
        var selector = waiting;
        if (selector != null) {
            selector.wakeup();
        }
    }

    boolean isAsked() {
        return asked;
    }

    /** Names who is to be woken. */
    void wakes(Selector selector) {
        waiting = selector;
    }

    /** @throws WireException when the end was asked for */
    void check() throws WireException {
        if (asked) {
            throw new WireException("was stopped");
        }
    }
}
