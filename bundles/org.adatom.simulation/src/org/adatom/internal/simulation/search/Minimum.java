/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

/**
 * A local minimum of the energy, or a place on the way to one. The array is shared and not to be written to.
 *
 * @param positions [n][3], A
 * @param energy eV
 */
record Minimum(double[] positions, double energy) {
    /** What a walker is at before it has found one. */
    static final Minimum NONE = new Minimum(new double[0], Double.POSITIVE_INFINITY);

    /** {@return whether none was found yet} */
    boolean isNone() {
        return positions.length == 0;
    }
}
