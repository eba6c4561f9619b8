/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.potential.Charges;
import org.adatom.internal.potential.ElementTable;
import org.adatom.internal.potential.EwaldEvaluator;
import org.adatom.structure.Structure;

/**
 * Point charges: k q_i q_j / r over all pairs and all their images, k = 14.3996 eV A. Where the structure repeats in
 * three directions by the Ewald sum (tin-foil boundaries), of any cell; in two directions by the same sum with a gap
 * and the correction of Yeh and Berkowitz for the layer's dipole; in none by the plain sum.
 */
public final class Coulomb implements Potential {
    private final CoulombOptions options;
    private final ElementTable charges;

    /** @param options charges and accuracy */
    public Coulomb(CoulombOptions options) {
        this.options = options;
        this.charges = ElementTable.parse("charges", options.charges(), 1, 1);
    }

    @Override
    public String name() {
        return "Coulomb";
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        return new EwaldEvaluator(name(), structure, Charges.of(name(), structure, charges), options.accuracy(),
                options.alpha().orElse(0), options.background());
    }
}
