/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Locale;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Element;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;

/** The charges of atoms: given by element, or those that the structure has. */
public final class Charges {
    /** A total charge that counts as none, e. */
    private static final double NEUTRAL = 1e-6;

    private Charges() {
    }

    /**
     * {@return the charge of each atom, [n], e}
     *
     * @param name of the potential, for messages
     * @param given by element; empty for the structure's own
     * @throws PotentialException when an atom has none
     */
    public static double[] of(String name, Structure structure, ElementTable given) {
        if (given.isEmpty()) {
            if (structure.count() > 0 && structure.array(Structure.CHARGES).isEmpty()) {
                throw new PotentialException(name + ": the structure has no charges: give them by element, such as "
                        + "charges=Na:1,Cl:-1, or set the structure's per-atom array '" + Structure.CHARGES + "'");
            }
            return structure.charges();
        }
        var out = new double[structure.count()];
        for (int i = 0; i < out.length; i++) {
            var q = given.of(structure.number(i));
            if (q == null) {
                var symbol = Element.of(structure.number(i)).symbol();
                throw new PotentialException(name + ": no charge is given for " + symbol + ": add " + symbol
                        + ":CHARGE to charges");
            }
            out[i] = q[0];
        }
        return out;
    }

    /**
     * {@return the sum of the charges, e}
     *
     * @throws PotentialException when it is not zero and the structure repeats, unless a background is allowed and
     * possible
     */
    static double total(String name, double[] charges, Structure structure, boolean background) {
        double total = 0;
        for (double q : charges) {
            total += q;
        }
        if (Math.abs(total) < NEUTRAL || !structure.periodicity().any()) {
            return total;
        }
        if (!structure.periodicity().equals(Periodicity.ALL)) {
            throw new PotentialException(String.format(Locale.ROOT,
                    "%s: a layer that repeats must be neutral, this one has a charge "
                    + "of %+.6g e a cell: change charges or atoms", name, total));
        }
        if (!background) {
            throw new PotentialException(String.format(Locale.ROOT,
                    "%s: the cell has a charge of %+.6g e, its energy is infinite: make "
                    + "it neutral, or set background=true for a uniform background of the opposite charge", name,
                    total));
        }
        return total;
    }
}
