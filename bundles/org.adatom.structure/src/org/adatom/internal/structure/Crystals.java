/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure;

import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.Element;

/** Crystals from cells and fractional coordinates. */
public final class Crystals {

    private Crystals() {
    }

    /** {@return a crystal; the elements are used in turn} @param fractional [n][3] */
    public static Structure of(Lattice lattice, Element[] elements, double... fractional) {
        int n = fractional.length / 3;
        var numbers = new int[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = elements[i % elements.length].number();
        }
        return Structure.of(numbers, lattice.toCartesian(fractional), lattice, Periodicity.ALL);
    }

    /** {@return the primitive cell of the face-centred cubic lattice} */
    public static Lattice fcc(double a) {
        double b = a / 2;
        return Lattice.of(0, b, b, b, 0, b, b, b, 0);
    }

    /** {@return the primitive cell of the body-centred cubic lattice} */
    public static Lattice bcc(double a) {
        double b = a / 2;
        return Lattice.of(-b, b, b, b, -b, b, b, b, -b);
    }

    /** {@return the hexagonal cell with an angle of 120 degrees} */
    public static Lattice hexagonal(double a, double c) {
        return Lattice.of(a, 0, 0, -a / 2, a * Math.sqrt(3) / 2, 0, 0, 0, c);
    }
}
