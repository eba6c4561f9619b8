/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.util.ArrayList;
import java.util.List;

import org.adatom.learning.LearningException;
import org.adatom.structure.Structure;

/**
 * Structures to learn from, with what is known about each. Energies (eV) and forces (eV/A) are in the structures, too,
 * as info and arrays.
 *
 * @param name what it is called, such as the name of its file
 * @param structures the structures
 * @param about a row for each of them: id, formula, atoms, energy, volume and what the file says
 */
public record StructureSet(String name, List<Structure> structures, Table about) {

    /** @throws LearningException when there are not as many rows as structures */
    public StructureSet {
        structures = List.copyOf(structures);
        if (about.rows() != structures.size()) {
            throw new LearningException(name + ": " + about.rows() + " rows for " + structures.size() + " structures");
        }
    }

    /** {@return how many there are} */
    public int count() {
        return structures.size();
    }

    /** {@return whether each structure has forces} */
    public boolean hasForces() {
        return structures.stream().allMatch(s -> s.array(Structure.FORCES).isPresent());
    }

    /** {@return some of the structures, in the order given} */
    public StructureSet rows(int[] rows) {
        var some = new ArrayList<Structure>();
        for (int i : rows) {
            some.add(structures.get(i));
        }
        return new StructureSet(name, some, about.rows(rows));
    }
}
