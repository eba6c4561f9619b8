/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

/** How the two axes of a chart are scaled to each other. */
public enum Aspect {
    /** Each fills the place it has. */
    FREE,
    /** A unit is as long on both, as in maps. */
    EQUAL,
    /** Both show the same range and the diagonal is drawn, as in parity plots. */
    PARITY
}
