/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import org.adatom.structure.Lattice;

/** Standard directions to look from: the named axis points at the viewer. */
public enum Viewpoint {
    /** x points at the viewer, z up. */
    X("x", 0, 1, false),
    /** y points at the viewer, z up. */
    Y("y", 1, 1, false),
    /** z points at the viewer, y up. */
    Z("z", 2, 1, false),
    /** From the other side of x. */
    MINUS_X("-x", 0, -1, false),
    /** From the other side of y: x to the right, z up. */
    MINUS_Y("-y", 1, -1, false),
    /** From below: y up. */
    MINUS_Z("-z", 2, -1, false),
    /** The first cell vector points at the viewer, the third up. */
    A("a", 0, 1, true),
    /** The second cell vector points at the viewer, the third up. */
    B("b", 1, 1, true),
    /** The third cell vector points at the viewer, the second up. */
    C("c", 2, 1, true),
    /** From the other side of the first cell vector. */
    MINUS_A("-a", 0, -1, true),
    /** From the other side of the second cell vector. */
    MINUS_B("-b", 1, -1, true),
    /** From the other side of the third cell vector. */
    MINUS_C("-c", 2, -1, true);

    private final String label;
    private final int axis;
    private final int sign;
    private final boolean ofCell;

    Viewpoint(String label, int axis, int sign, boolean ofCell) {
        this.label = label;
        this.axis = axis;
        this.sign = sign;
        this.ofCell = ofCell;
    }

    /** {@return the axis, with a minus for the other side} */
    public String label() {
        return label;
    }

    Turn turn(Lattice lattice) {
        int up = axis == 2 ? 1 : 2;
        double[] towards = direction(lattice, axis);
        for (int c = 0; c < 3; c++) {
            towards[c] *= sign;
        }
        return Turn.facing(towards, direction(lattice, up));
    }

    private double[] direction(Lattice lattice, int k) {
        if (ofCell && lattice.has(k)) {
            return lattice.vector(k);
        }
        return new double[] {k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0};
    }
}
