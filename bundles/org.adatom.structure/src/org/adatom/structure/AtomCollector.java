/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.Arrays;

/** Collects atoms one by one and makes a {@link Structure} of them. */
public final class AtomCollector {
    private int[] numbers = new int[16];
    private double[] positions = new double[48];
    private int[] tags = new int[16];
    private boolean tagged;
    private int count;
    private Lattice lattice = Lattice.NONE;
    private Periodicity periodicity = Periodicity.NONE;

    AtomCollector() {
    }

    /** Adds an atom, coordinates in A. */
    public AtomCollector add(Element element, double x, double y, double z) {
        return add(element.number(), x, y, z);
    }

    /** Adds an atom by its atomic number, coordinates in A. */
    public AtomCollector add(int number, double x, double y, double z) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
            positions = Arrays.copyOf(positions, 6 * count);
            tags = Arrays.copyOf(tags, 2 * count);
        }
        numbers[count] = number;
        positions[3 * count] = x;
        positions[3 * count + 1] = y;
        positions[3 * count + 2] = z;
        count++;
        return this;
    }

    /** Sets the tag of the atom that was added last. */
    public AtomCollector tag(int tag) {
        tags[count - 1] = tag;
        tagged = true;
        return this;
    }

    /** Sets cell and periodicity. */
    public AtomCollector lattice(Lattice newLattice, Periodicity newPeriodicity) {
        lattice = newLattice;
        periodicity = newPeriodicity;
        return this;
    }

    /** {@return the number of atoms so far} */
    public int count() {
        return count;
    }

    /** {@return the structure} @throws StructureException when a coordinate is not finite or the cell does not fit */
    public Structure build() {
        var made = Structure.of(Arrays.copyOf(numbers, count), Arrays.copyOf(positions, 3 * count), lattice, periodicity);
        return tagged ? made.withTags(Arrays.copyOf(tags, count)) : made;
    }
}
