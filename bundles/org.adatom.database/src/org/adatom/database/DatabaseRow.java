/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.database;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.adatom.structure.Periodicity;

/**
 * What a list shows of a structure in a database.
 *
 * @param id number in its database, from 1
 * @param uniqueId 32 hexadecimal digits, the same in each copy of the row
 * @param created when it was added
 * @param modified when it was changed last
 * @param user who added it
 * @param formula in Hill order
 * @param atoms number of atoms
 * @param periodicity along which vectors of the cell it repeats
 * @param calculator what computed its energy, empty for nothing
 * @param energy eV
 * @param fmax largest force, eV/A
 * @param smax largest stress, eV/A^3
 * @param volume of the cell, A^3
 * @param mass amu
 * @param charge e
 * @param keyValues what was said about it: numbers (Double) and words (String) by key
 */
public record DatabaseRow(long id, String uniqueId, Instant created, Instant modified, String user, String formula, int atoms,
        Periodicity periodicity, String calculator, OptionalDouble energy, OptionalDouble fmax, OptionalDouble smax,
        OptionalDouble volume, double mass, double charge, Map<String, Object> keyValues) {

    /** Copies the map. */
    public DatabaseRow {
        keyValues = Collections.unmodifiableMap(new LinkedHashMap<>(keyValues));
    }
}
