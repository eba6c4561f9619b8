/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.training;

/** Hears how training goes. Called on the thread that trains. */
public interface TrainingListener {
    /**
     * An epoch has ended.
     *
     * @param epoch    what happened
     * @param fraction of all epochs that are done
     */
    default void epoch(Epoch epoch, double fraction) {
    }

    /**
     * A step has ended; for long epochs.
     *
     * @param fraction of all epochs that are done
     */
    default void step(double fraction) {
    }

    /** {@return whether to end now; asked before each step} */
    default boolean cancelled() {
        return false;
    }

    /** {@return one that does nothing} */
    static TrainingListener none() {
        return new TrainingListener() {
        };
    }
}
