/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

/** What a code computed for some atoms, in our units and axes; reused from call to call. */
final class Answer {
    /** eV. */
    double energy;
    /** [n][3], eV/A. */
    final double[] forces;
    /** Voigt xx, yy, zz, yz, xz, xy times the volume, eV, with the sign of a stress. */
    final double[] strain = new double[6];

    Answer(int atoms) {
        forces = new double[3 * atoms];
    }
}
