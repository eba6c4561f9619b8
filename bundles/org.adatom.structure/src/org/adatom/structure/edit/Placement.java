/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.geometry.Vectors;

/** Moves and turns all atoms, and fits the cell around them. Axes 0, 1, 2 are the cell vectors a, b, c. */
public final class Placement {

    private Placement() {
    }

    /** {@return the structure moved by a vector, [3], A} */
    public static Structure translate(Structure structure, double... by) {
        requireVector(by, "a translation");
        return structure.withPositions(Vectors.moved(structure.positions(), by));
    }

    /**
     * {@return the structure with its extent centred in the cell along the given cell vectors, cell unchanged}
     *
     * @param axes which cell vectors, none for all three
     */
    public static Structure center(Structure structure, int... axes) {
        return centered(structure, Double.NaN, all(axes));
    }

    /**
     * {@return the structure centred, with the cell made as long as the atoms plus vacuum on both sides} A missing
     * cell vector is made at right angles to the others. Like ASE's {@code center(vacuum, axis)}.
     *
     * @param vacuum empty space on each side of the outermost nuclei, A, not negative
     * @param axes which cell vectors, none for all three
     * @throws StructureException when the vacuum is negative or leaves a periodic cell vector without length
     */
    public static Structure centerWithVacuum(Structure structure, double vacuum, int... axes) {
        if (!(vacuum >= 0) || Double.isInfinite(vacuum)) {
            throw new StructureException("the vacuum is " + vacuum + " A: it must be zero or more");
        }
        return centered(structure, vacuum, all(axes));
    }

    /**
     * {@return the structure with its cell lengthened along one cell vector so that the empty space grows, atoms
     * where they are}
     *
     * @param vacuum the space added at right angles to the other two vectors, A
     */
    public static Structure addVacuum(Structure structure, double vacuum, int axis) {
        var cell = structure.lattice().completed();
        double[] v = cell.vector(axis);
        double height = Math.abs(Vectors.dot(v, normal(cell, axis)));
        double extra = structure.lattice().has(axis) ? 1 + vacuum / height : vacuum;
        if (!(extra > 0)) {
            throw new StructureException("adding " + vacuum + " A of vacuum to a cell " + height
                    + " A high leaves nothing: add more than " + -height);
        }
        return structure.withLattice(withVector(structure.lattice(), axis, Vectors.scale(extra, v)));
    }

    /** {@return the structure moved so that the middle between its outermost atoms is at a point, [3], A} */
    public static Structure centerAbout(Structure structure, double... point) {
        var p = structure.positions();
        var shift = point.clone();
        for (int k = 0; k < 3 && p.length > 0; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = k; i < p.length; i += 3) {
                low = Math.min(low, p[i]);
                high = Math.max(high, p[i]);
            }
            shift[k] -= (low + high) / 2;
        }
        return structure.withPositions(Vectors.moved(p, shift));
    }

    private static Structure centered(Structure structure, double vacuum, int[] axes) {
        var cell = structure.lattice().completed();
        var p = structure.positions();
        var shift = new double[3];
        var result = structure.lattice();
        for (int axis : axes) {
            double[] n = normal(cell, axis);
            double[] v = cell.vector(axis);
            double height = Vectors.dot(v, n);
            double low = p.length == 0 ? 0 : Double.POSITIVE_INFINITY;
            double high = p.length == 0 ? 0 : Double.NEGATIVE_INFINITY;
            for (int i = 0; i < p.length; i += 3) {
                double s = p[i] * n[0] + p[i + 1] * n[1] + p[i + 2] * n[2];
                low = Math.min(low, s);
                high = Math.max(high, s);
            }
            double wanted = Double.isNaN(vacuum) ? height : high - low + 2 * vacuum;
            double middle = Double.isNaN(vacuum) && !structure.lattice().has(axis) ? 0 : wanted / 2;
            if (!Double.isNaN(vacuum)) {
                if (!(wanted > 0) && structure.periodicity().along(axis)) {
                    throw new StructureException(
                            "a flat structure without vacuum leaves the periodic cell no height along "
                            + "abc".charAt(axis) + ": give a vacuum above 0 A");
                }
                result = withVector(result, axis, Vectors.scale(wanted / height, v));
            }
            shift = Vectors.add(shift, Vectors.scale((middle - (low + high) / 2) / height, v));
        }
        return structure.withPositions(Vectors.moved(p, shift)).withLattice(result);
    }

    /**
     * {@return the structure with all atoms brought into the cell along its periodic axes}
     *
     * @throws StructureException when the cell has no volume
     */
    public static Structure wrap(Structure structure) {
        return wrap(structure, structure.periodicity());
    }

    /**
     * {@return the structure with all atoms brought into the cell along the given axes; 1e-7 below the cell counts as
     * in it}
     */
    public static Structure wrap(Structure structure, Periodicity along) {
        var cell = structure.lattice().completed();
        var f = cell.toFractional(structure.positions());
        for (int i = 0; i < f.length; i++) {
            if (along.along(i % 3)) {
                f[i] -= Math.floor(f[i] + 1e-7);
            }
        }
        return structure.withPositions(cell.toCartesian(f));
    }

    /**
     * {@return the structure turned about an axis by the right-hand rule}
     *
     * @param axis [3], any length but zero
     * @param degrees the angle
     * @param center [3], A, a point that stays
     * @param withCell whether cell vectors, velocities and other per-atom vectors turn too; else only the atoms do
     */
    public static Structure rotate(Structure structure, double[] axis, double degrees, double[] center,
            boolean withCell) {
        return turn(structure, rotation(axis, degrees), center, withCell);
    }

    /** {@return the structure turned by the shortest way that brings one direction onto another} see {@link #rotate} */
    public static Structure align(Structure structure, double[] from, double[] to, double[] center, boolean withCell) {
        requireVector(from, "a direction");
        requireVector(to, "a direction");
        double[] a = Vectors.unit(from);
        double[] b = Vectors.unit(to);
        double[] axis = Vectors.cross(a, b);
        double sine = Vectors.norm(axis);
        if (sine < 1e-12) {
            double[] other = Math.abs(a[0]) < 0.9 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
            axis = Vectors.cross(a, other);
        }
        return rotate(structure, axis, Math.toDegrees(Math.atan2(sine, Vectors.dot(a, b))), center, withCell);
    }

    /** {@return the matrix that turns row vectors about an axis by the right-hand rule, [3][3], row-major} */
    public static double[] rotation(double[] axis, double degrees) {
        requireVector(axis, "a rotation axis");
        if (!(Vectors.norm(axis) > 0)) {
            throw new StructureException("a rotation axis is zero: give it a length");
        }
        double[] n = Vectors.unit(axis);
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        double t = 1 - c;
        return new double[] {t * n[0] * n[0] + c, t * n[0] * n[1] + s * n[2], t * n[0] * n[2] - s * n[1],
                t * n[0] * n[1] - s * n[2], t * n[1] * n[1] + c, t * n[1] * n[2] + s * n[0],
                t * n[0] * n[2] + s * n[1], t * n[1] * n[2] - s * n[0], t * n[2] * n[2] + c};
    }

    private static Structure turn(Structure structure, double[] matrix, double[] center, boolean withCell) {
        var turned = structure.withPositions(rows(structure.positions(), matrix, center));
        if (!withCell) {
            return turned;
        }
        for (var e : new LinkedHashMap<>(structure.arrays()).entrySet()) {
            boolean vector = e.getKey().equals(Structure.VELOCITIES) || e.getKey().equals(Structure.FORCES);
            if (vector && e.getValue() instanceof AtomArray.Reals(var values, var width) && width == 3) {
                turned = turned.withArray(e.getKey(), new AtomArray.Reals(rows(values, matrix, new double[3]), 3));
            }
        }
        return turned.withLattice(structure.lattice().transformed(matrix));
    }

    private static double[] rows(double[] rows, double[] matrix, double[] center) {
        var out = new double[rows.length];
        for (int i = 0; i < rows.length; i += 3) {
            double[] v = {rows[i] - center[0], rows[i + 1] - center[1], rows[i + 2] - center[2]};
            System.arraycopy(Vectors.add(Vectors.times(v, matrix), center), 0, out, i, 3);
        }
        return out;
    }

    /**
     * {@return the structure after a homogeneous strain: cell and atoms together}
     *
     * @param voigt [6], strains xx, yy, zz, yz, xz, xy without unit; the shear components are engineering strains
     * (twice the tensor's)
     */
    public static Structure strain(Structure structure, double... voigt) {
        if (voigt.length != 6) {
            throw new StructureException("a strain takes six numbers xx,yy,zz,yz,xz,xy, not " + voigt.length);
        }
        double[] m = {1 + voigt[0], voigt[5] / 2, voigt[4] / 2, voigt[5] / 2, 1 + voigt[1], voigt[3] / 2, voigt[4] / 2,
                voigt[3] / 2, 1 + voigt[2]};
        if (!(Lattice.of(m).signedVolume() > 1e-6)) {
            throw new StructureException("the strain " + Arrays.toString(voigt)
                    + " leaves no volume: use smaller components");
        }
        return structure.withPositions(rows(structure.positions(), m, new double[3]))
                .withLattice(structure.lattice().transformed(m));
    }

    private static double[] normal(Lattice cell, int axis) {
        double[] n = Vectors.unit(Vectors.cross(cell.vector((axis + 1) % 3), cell.vector((axis + 2) % 3)));
        return Vectors.dot(n, cell.vector(axis)) < 0 ? Vectors.scale(-1, n) : n;
    }

    private static Lattice withVector(Lattice lattice, int row, double[] v) {
        var rows = lattice.rows();
        System.arraycopy(v, 0, rows, 3 * row, 3);
        return Lattice.of(rows);
    }

    private static int[] all(int[] axes) {
        return axes.length == 0 ? new int[] {0, 1, 2} : axes;
    }

    private static void requireVector(double[] v, String what) {
        if (v.length != 3 || !Double.isFinite(v[0] + v[1] + v[2])) {
            throw new StructureException(what + " takes three finite numbers, not " + Arrays.toString(v));
        }
    }
}
