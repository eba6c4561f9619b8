/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.geometry.Vectors;

/** Repeats structures along their cell vectors. */
public final class Supercells {
    private static final int MOST_ATOMS = 20_000_000;

    private Supercells() {
    }

    /**
     * {@return the structure repeated, each copy's atoms together, the last axis running fastest} as ASE's
     * {@code repeat}. Arrays and constraints are repeated too.
     *
     * @throws StructureException when a count is below 1, a repeated axis has no cell vector, or there would be more
     * than 20 million atoms
     */
    public static Structure repeat(Structure structure, int na, int nb, int nc) {
        int[] counts = {na, nb, nc};
        for (int k = 0; k < 3; k++) {
            if (counts[k] < 1) {
                throw new StructureException("the structure is to be repeated " + counts[k] + " times along "
                        + "abc".charAt(k) + ": repeat it at least once");
            }
            if (counts[k] > 1 && !structure.lattice().has(k)) {
                throw new StructureException("the structure cannot be repeated along " + "abc".charAt(k)
                        + ": its cell has no such vector");
            }
        }
        long copies = (long) na * nb * nc;
        requireSize(copies * Math.max(1, structure.count()));
        var shifts = new ArrayList<double[]>();
        var cell = structure.lattice();
        for (int i = 0; i < na; i++) {
            for (int j = 0; j < nb; j++) {
                for (int k = 0; k < nc; k++) {
                    shifts.add(cell.toCartesian(new double[] {i, j, k}));
                }
            }
        }
        return tile(structure, shifts, cell.scaled(na, nb, nc));
    }

    /**
     * {@return the structure in the supercell whose vectors are whole-number combinations of its own} Atoms are
     * wrapped into the new cell; copies follow each other as in ASE's {@code make_supercell}.
     *
     * @param matrix [3][3], row-major: new vector i is the sum over j of {@code matrix[3i + j]} times vector j
     * @throws StructureException when the determinant is zero or a vector that the cell lacks would be used
     */
    public static Structure make(Structure structure, int... matrix) {
        if (matrix.length != 9) {
            throw new StructureException("a supercell takes nine whole numbers (three rows), not " + matrix.length);
        }
        long det = determinant(matrix);
        if (det == 0) {
            throw new StructureException("the supercell matrix " + Arrays.toString(matrix)
                    + " has the determinant 0: its rows must be independent");
        }
        requireSize(Math.abs(det) * Math.max(1, structure.count()));
        requireVectors(structure.lattice(), matrix);
        var cell = structure.lattice().completed();
        var m = Arrays.stream(matrix).asDoubleStream().toArray();
        double[] back = Lattice.of(m).inverse();
        var low = new int[3];
        var high = new int[3];
        for (int corner = 0; corner < 8; corner++) {
            for (int k = 0; k < 3; k++) {
                int v = (corner & 1) * matrix[k] + (corner >> 1 & 1) * matrix[3 + k] + (corner >> 2) * matrix[6 + k];
                low[k] = Math.min(low[k], v);
                high[k] = Math.max(high[k], v);
            }
        }
        var shifts = new ArrayList<double[]>();
        for (int i = low[0]; i <= high[0]; i++) {
            for (int j = low[1]; j <= high[1]; j++) {
                for (int k = low[2]; k <= high[2]; k++) {
                    double[] point = {i, j, k};
                    double[] f = Vectors.times(point, back);
                    if (inside(f[0]) && inside(f[1]) && inside(f[2])) {
                        shifts.add(cell.toCartesian(point));
                    }
                }
            }
        }
        return Placement.wrap(tile(structure, shifts, Lattice.of(Vectors.multiply(m, structure.lattice().rows()))));
    }

    private static void requireVectors(Lattice lattice, int[] matrix) {
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 3 && !lattice.has(k); j++) {
                int unit = j == k ? 1 : 0;
                if (matrix[3 * k + j] != unit || matrix[3 * j + k] != unit) {
                    throw new StructureException("the cell has no vector " + "abc".charAt(k)
                            + ", so a supercell cannot combine it with others: give it a length first");
                }
            }
        }
    }

    private static boolean inside(double f) {
        return f > -1e-9 && f < 1 - 1e-9;
    }

    private static long determinant(int[] m) {
        return (long) m[0] * ((long) m[4] * m[8] - (long) m[5] * m[7]) - (long) m[1] * ((long) m[3] * m[8] - (long) m[5]
                * m[6])
                + (long) m[2] * ((long) m[3] * m[7] - (long) m[4] * m[6]);
    }

    private static void requireSize(long atoms) {
        if (atoms > MOST_ATOMS) {
            throw new StructureException("the supercell would have " + atoms + " atoms, more than " + MOST_ATOMS
                    + ": repeat fewer times");
        }
    }

    private static Structure tile(Structure structure, ArrayList<double[]> shifts, Lattice cell) {
        int n = structure.count();
        var chosen = new int[n * shifts.size()];
        var positions = new double[3 * chosen.length];
        for (int c = 0; c < shifts.size(); c++) {
            double[] shift = shifts.get(c);
            for (int i = 0; i < n; i++) {
                chosen[c * n + i] = i;
                positions[3 * (c * n + i)] = structure.x(i) + shift[0];
                positions[3 * (c * n + i) + 1] = structure.y(i) + shift[1];
                positions[3 * (c * n + i) + 2] = structure.z(i) + shift[2];
            }
        }
        var constraints = new ArrayList<Constraint>();
        var index = new int[n];
        for (int c = 0; c < shifts.size(); c++) {
            int first = c * n;
            Arrays.setAll(index, i -> first + i);
            structure.constraints().forEach(k -> k.remap(index).ifPresent(constraints::add));
        }
        var tiled = structure.withConstraints(List.of()).select(chosen).withPositions(positions).withLattice(cell)
                .withConstraints(constraints);
        return constraints.isEmpty() ? tiled : tiled.withFixed(tiled.fixed());
    }
}
