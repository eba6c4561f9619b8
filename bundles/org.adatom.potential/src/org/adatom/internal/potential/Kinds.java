/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;
import org.adatom.structure.Structure;

/**
 * The elements of a structure, numbered.
 *
 * @param numbers the atomic number of each kind, ascending
 * @param ofAtom [n], the kind of each atom
 */
public record Kinds(int[] numbers, int[] ofAtom) {

    /** {@return the elements of a structure} */
    public static Kinds of(Structure structure) {
        int[] all = structure.numbers();
        int[] numbers = Arrays.stream(all).sorted().distinct().toArray();
        var kind = new int[all.length];
        Arrays.setAll(kind, i -> Arrays.binarySearch(numbers, all[i]));
        return new Kinds(numbers, kind);
    }

    /** {@return how many there are} */
    public int count() {
        return numbers.length;
    }

    /** {@return how many ordered pairs there are} */
    public int pairs() {
        return numbers.length * numbers.length;
    }
}
