/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;

/**
 * A molecule of {@link Molecules}.
 *
 * @param name its name, or the symbol of an element
 * @param vacuum empty space on each side, A, which gives a cell; absent for none
 */
public record MoleculeOptions(
        @Parameter(label = "Molecule", initial = "H2O", required = true, choices = "molecules",
                help = "A name of the G2 set, such as H2O, CO, CH3CH2OH, or the symbol of an element.") String name,
        @Parameter(label = "Vacuum", unit = "A", min = 0, max = 1000,
        help = "Makes a cell with this empty space on each side. "
                + "Empty: no cell.") OptionalDouble vacuum) {

    /** {@return a molecule without cell} */
    public static MoleculeOptions of(String name) {
        return new MoleculeOptions(name, OptionalDouble.empty());
    }
}
