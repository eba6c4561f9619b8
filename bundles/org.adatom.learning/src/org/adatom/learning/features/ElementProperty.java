/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.features;

import java.util.function.IntToDoubleFunction;

import org.adatom.internal.learning.features.ElementTable;
import org.adatom.learning.LearningException;
import org.adatom.structure.Element;

/**
 * Properties of elements from which features of compositions are made. Of the 22 that L. Ward et al., npj Comput. Mater. 2, 16028
 * (2016), doi 10.1038/npjcompumats.2016.28, take, 20 are here with the same meaning and measured values; their two computed ones
 * (band gap and magnetic moment of the element by density functional theory) are replaced by the ionisation energy and the
 * measured moment. Sources of the values: the file elements.csv of this bundle.
 */
public enum ElementProperty {
    /** Atomic number. */
    NUMBER("atomic number", "", z -> z),
    /** Place when the periodic table is read column by column (Villars 2004). */
    MENDELEEV_NUMBER("Mendeleev number", "", ElementTable::mendeleev),
    /** Standard atomic weight. */
    WEIGHT("atomic weight", "amu", z -> Element.of(z).mass()),
    /** Melting point. */
    MELTING("melting point", "K", z -> ElementTable.measured(0, z)),
    /** Column of the periodic table; 3 for lanthanides and actinides. */
    GROUP("column", "", ElementTable::group),
    /** Row of the periodic table. */
    PERIOD("row", "", ElementTable::period),
    /** Covalent radius (Cordero 2008). */
    COVALENT_RADIUS("covalent radius", "A", z -> Element.of(z).covalentRadius()),
    /** Electronegativity, Pauling's scale. */
    ELECTRONEGATIVITY("electronegativity", "", z -> ElementTable.measured(1, z)),
    /** Valence electrons in s shells. */
    S_VALENCE("s electrons", "", z -> ElementTable.valence(z)[0]),
    /** Valence electrons in p shells. */
    P_VALENCE("p electrons", "", z -> ElementTable.valence(z)[1]),
    /** Valence electrons in d shells. */
    D_VALENCE("d electrons", "", z -> ElementTable.valence(z)[2]),
    /** Valence electrons in f shells. */
    F_VALENCE("f electrons", "", z -> ElementTable.valence(z)[3]),
    /** All valence electrons. */
    VALENCE("valence electrons", "", z -> sum(ElementTable.valence(z))),
    /** Free places in s shells. */
    S_UNFILLED("free s places", "", z -> ElementTable.unfilled(z, 0)),
    /** Free places in p shells. */
    P_UNFILLED("free p places", "", z -> ElementTable.unfilled(z, 1)),
    /** Free places in d shells. */
    D_UNFILLED("free d places", "", z -> ElementTable.unfilled(z, 2)),
    /** Free places in f shells. */
    F_UNFILLED("free f places", "", z -> ElementTable.unfilled(z, 3)),
    /** All free places. */
    UNFILLED("free places", "", z -> ElementTable.unfilled(z, 0) + ElementTable.unfilled(z, 1) + ElementTable.unfilled(z, 2)
            + ElementTable.unfilled(z, 3)),
    /** Volume of an atom in the crystal of the element. */
    VOLUME("atomic volume", "A^3", z -> ElementTable.measured(2, z)),
    /** First ionisation energy. */
    IONISATION("ionisation energy", "eV", z -> ElementTable.measured(3, z)),
    /** Spontaneous magnetic moment of an atom in the crystal of the element. */
    MOMENT("magnetic moment", "muB", z -> ElementTable.measured(4, z)),
    /** Number of the space group of the element's crystal. */
    SPACE_GROUP("space group", "", z -> ElementTable.measured(5, z));

    private final String label;
    private final String unit;
    private final double[] values = new double[ElementTable.LAST + 1];

    ElementProperty(String label, String unit, IntToDoubleFunction value) {
        this.label = label;
        this.unit = unit;
        values[0] = Double.NaN;
        for (int z = 1; z < values.length; z++) {
            values[z] = value.applyAsDouble(z);
        }
    }

    private static int sum(int[] v) {
        return v[0] + v[1] + v[2] + v[3];
    }

    /** {@return what it is called in names of features} */
    public String label() {
        return label;
    }

    /** {@return its unit, empty for none} */
    public String unit() {
        return unit;
    }

    /** {@return its value, NaN where none is known} @param number 1..103 @throws LearningException for another number */
    public double of(int number) {
        if (number < 1 || number > ElementTable.LAST) {
            throw new LearningException("there are properties of the elements 1 (H) to " + ElementTable.LAST
                    + " (Lr), not of number " + number);
        }
        return values[number];
    }
}
