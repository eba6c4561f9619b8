/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

/** How fast atoms are at the start. */
public enum InitialVelocities {
    /** Drawn for the temperature; the whole neither moves nor, where nothing repeats, turns. */
    MAXWELL_BOLTZMANN,
    /** Those that the structure carries. */
    STRUCTURE,
    /** At rest. */
    ZERO
}
