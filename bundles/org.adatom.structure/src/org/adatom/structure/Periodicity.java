/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

/**
 * Along which cell vectors a structure repeats.
 *
 * @param a along the first vector
 * @param b along the second vector
 * @param c along the third vector
 */
public record Periodicity(boolean a, boolean b, boolean c) {
    /** A cluster or a molecule. */
    public static final Periodicity NONE = new Periodicity(false, false, false);
    /** A crystal. */
    public static final Periodicity ALL = new Periodicity(true, true, true);
    /** A surface: periodic along the first two vectors. */
    public static final Periodicity SLAB = new Periodicity(true, true, false);

    /** {@return whether the structure repeats along vector 0, 1 or 2} */
    public boolean along(int axis) {
        return switch (axis) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            default -> throw new IndexOutOfBoundsException(axis);
        };
    }

    /** {@return whether it repeats at all} */
    public boolean any() {
        return a || b || c;
    }
}
