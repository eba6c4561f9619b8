/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

/** Where a search for a saddle goes first. */
public enum DimerStart {
    /** In a random direction, which the seed of the run decides. */
    RANDOM,
    /** Along a vibration of the start, which should be a minimum. */
    MODE
}
