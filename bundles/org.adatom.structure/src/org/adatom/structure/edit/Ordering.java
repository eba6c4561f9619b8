/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.adatom.structure.Structure;

/** Reorders atoms, with everything that belongs to them. Atoms that compare equal keep their order. */
public final class Ordering {

    private Ordering() {
    }

    /** {@return the atoms by symbol, as ASE's {@code sort}} */
    public static Structure bySymbol(Structure structure) {
        return sorted(structure, Comparator.comparing(i -> structure.element(i).symbol()));
    }

    /** {@return the atoms by atomic number} */
    public static Structure byNumber(Structure structure) {
        return sorted(structure, Comparator.comparingInt(structure::number));
    }

    /** {@return the atoms by x, y or z (axis 0, 1, 2), the smallest first} */
    public static Structure byCoordinate(Structure structure, int axis) {
        return sorted(structure, Comparator.comparingDouble(i -> structure.position(i)[axis]));
    }

    private static Structure sorted(Structure structure, Comparator<Integer> order) {
        return structure.select(IntStream.range(0, structure.count()).boxed().sorted(order).mapToInt(Integer::intValue)
                .toArray());
    }
}
