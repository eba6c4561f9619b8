/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import org.adatom.internal.potential.ElementTable;
import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of {@link Einstein}.
 *
 * @param k stiffness, eV/A^2
 * @param elements stiffness by element, eV/A^2, such as {@code Cu:3, O:8}; others have {@code k}
 */
public record EinsteinOptions(
        @Parameter(label = "Stiffness", unit = "eV/A^2", initial = "5", min = 0, max = 1e6,
                help = "Of the spring from each atom to its site.") double k,
        @Parameter(label = "By element", unit = "eV/A^2",
        help = "Stiffness of elements that differ, such as Cu:3, O:8.")
        String elements) {

    /** Checks the table. */
    public EinsteinOptions {
        ElementTable.parse("elements", elements, 1, 1);
    }
}
