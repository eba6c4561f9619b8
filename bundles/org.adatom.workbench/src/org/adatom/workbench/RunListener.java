/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

/**
 * Hears of runs. Called on whatever thread brought the news, so a window must go to its own thread and come back at
 * once;
 * what a listener throws is logged and harms nobody.
 */
public interface RunListener {

    /** A run is new in the list. */
    default void added(Run run) {
    }

    /** A run changed: at each change of state, and for progress at most about 25 times a second. */
    default void changed(Run run) {
    }

    /** A run is no longer in the list. */
    default void removed(Run run) {
    }
}
