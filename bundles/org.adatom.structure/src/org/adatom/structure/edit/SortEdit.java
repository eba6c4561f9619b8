/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.Arrays;
import java.util.Comparator;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Structure;

/** Puts the atoms into another order; equal ones keep theirs. */
public final class SortEdit implements StructureEdit<SortEdit.Options> {

    /** What atoms are sorted by. */
    public enum Order {
        /** The symbol, in the alphabet's order. */
        ELEMENT,
        /** The atomic number. */
        NUMBER,
        /** x. */
        X,
        /** y. */
        Y,
        /** z. */
        Z,
        /** The tag. */
        TAG
    }

    /** The order. @param order what atoms are sorted by */
    public record Options(@Parameter(label = "Sort by", initial = "element") Order order) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        return switch (options.order()) {
            case ELEMENT -> Ordering.bySymbol(structure);
            case NUMBER -> Ordering.byNumber(structure);
            case X -> Ordering.byCoordinate(structure, 0);
            case Y -> Ordering.byCoordinate(structure, 1);
            case Z -> Ordering.byCoordinate(structure, 2);
            case TAG -> byTag(structure);
        };
    }

    private static Structure byTag(Structure structure) {
        var tags = structure.tags();
        var order = new Integer[structure.count()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> tags[i]));
        return structure.select(Arrays.stream(order).mapToInt(Integer::intValue).toArray());
    }
}
