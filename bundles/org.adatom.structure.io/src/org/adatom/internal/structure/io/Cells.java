/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import org.adatom.structure.AtomArray;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFileException;
import org.adatom.structure.io.StructureOutput;

/** Cells as formats want them: complete, and with the first vector along x and the second in the xy plane. */
final class Cells {
    private Cells() {
    }

    /** {@return the axes of the cell and the normals of its faces, both [3][3]} */
    static double[][] axesAndNormals(Lattice lattice) {
        double[] inverse = lattice.inverse();
        var normals = new double[9];
        for (int i = 0; i < 9; i++) {
            normals[i] = inverse[i % 3 * 3 + i / 3];
        }
        return new double[][] {lattice.rows(), normals};
    }

    /** Checks that there are three cell vectors. @throws StructureFileException when there are not */
    static void requireCell(Structure s, StructureOutput out, String label) throws StructureFileException {
        if (!s.lattice().isComplete()) {
            throw out.error("a file of format " + label
                    + " needs a cell of three vectors and the structure has none: add vacuum around it or choose extxyz");
        }
    }

    /**
     * {@return the structure turned so that the first cell vector lies along x and the second in the xy plane; velocities and
     *         forces turn too; the same object when it lies so already}
     *
     * @throws StructureFileException without a cell, or when its vectors are left-handed
     */
    static Structure turned(Structure s, StructureOutput out, String label) throws StructureFileException {
        requireCell(s, out, label);
        double[] m = s.lattice().rows();
        if (s.lattice().signedVolume() < 0) {
            throw out.error("a file of format " + label + " cannot hold left-handed cell vectors: swap two of them or choose "
                    + "extxyz");
        }
        if (m[1] == 0 && m[2] == 0 && m[5] == 0 && m[0] > 0 && m[4] > 0) {
            return s;
        }
        double a = s.lattice().length(0);
        double bx = (m[0] * m[3] + m[1] * m[4] + m[2] * m[5]) / a;
        double by = Math.sqrt(Math.max(0, Math.pow(s.lattice().length(1), 2) - bx * bx));
        double cx = (m[0] * m[6] + m[1] * m[7] + m[2] * m[8]) / a;
        double cy = (m[3] * m[6] + m[4] * m[7] + m[5] * m[8] - bx * cx) / by;
        double cz = s.lattice().signedVolume() / (a * by);
        var turned = Lattice.of(a, 0, 0, bx, by, 0, cx, cy, cz);
        double[] inverse = s.lattice().inverse();
        var old = Lattice.of(inverse).transformed(turned.rows());
        var t = s.withPositions(old.toCartesian(s.positions())).withLattice(turned);
        for (var name : new String[] {Structure.VELOCITIES, Structure.FORCES}) {
            if (s.arrays().get(name) instanceof AtomArray.Reals(var v, var w) && w == 3) {
                t = t.withArray(name, new AtomArray.Reals(old.toCartesian(v), 3));
            }
        }
        return t;
    }
}
