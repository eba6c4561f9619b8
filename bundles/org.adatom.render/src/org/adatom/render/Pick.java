/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

/**
 * What is under a point of a picture.
 *
 * @param atom index of the atom, or of the first atom of a bond
 * @param partner index of the second atom of a bond, -1 for an atom
 * @param image whether it is a periodic image of the atom
 * @param point the point on its surface, [3], A
 */
public record Pick(int atom, int partner, boolean image, double[] point) {
    /** {@return whether a bond was hit} */
    public boolean isBond() {
        return partner >= 0;
    }
}
