/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.adatom.structure.Formula;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.edit.Supercells;

/** What graphene and MX2 share: a hexagonal sheet of given places, repeated. */
final class Sheets {

    private Sheets() {
    }

    static void requireSize(int[] size) {
        if (size.length < 2 || size.length > 3 || size[0] < 1 || size[1] < 1 || size.length == 3 && size[2] != 1) {
            throw new StructureException("the size of the sheet is " + Arrays.toString(size)
                    + ": it takes two whole numbers of at least 1, and 1 as the third if there is one");
        }
    }

    /**
     * {@return the sheet} @param places [n][3]: two fractional coordinates and a height in A for each atom of the
     * formula
     */
    static Structure make(String formula, double a, double[] places, int[] size, OptionalDouble vacuum) {
        var elements = Formula.parse(formula);
        if (elements.length != places.length / 3) {
            throw new StructureException("the formula " + formula + " has " + elements.length
                    + " atoms: this sheet takes " + places.length / 3);
        }
        var cell = Lattice.of(a, 0, 0, -a / 2, a * Math.sqrt(3) / 2, 0, 0, 0, 0);
        var numbers = Arrays.stream(elements).mapToInt(e -> e.number()).toArray();
        var sheet = Structure.of(numbers, cell.completed().toCartesian(places), cell, Periodicity.SLAB);
        if (vacuum.isPresent()) {
            sheet = Placement.centerWithVacuum(sheet, vacuum.getAsDouble(), 2);
        }
        return Supercells.repeat(sheet, size[0], size[1], 1);
    }
}
