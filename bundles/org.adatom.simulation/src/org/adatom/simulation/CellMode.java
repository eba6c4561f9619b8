/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

/** What of a cell moves in a relaxation. */
public enum CellMode {
    /** Nothing: the atoms move in the cell that is given. */
    FIXED,
    /** Lengths and angles. */
    FULL,
    /** Lengths and angles at constant volume. */
    SHAPE,
    /** The volume, at constant ratios and angles. */
    VOLUME,
    /** The components of the strain that a mask names. */
    MASK
}
