/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.internal.structure.symmetry.AtomFinder;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.geometry.Vectors;

/**
 * Averages over a space group: of vectors on atoms, positions and cells it leaves what the group allows. The work grows with the number
 * of atoms times that of rotations: translations are averaged first.
 */
public final class Symmetrizer {
    private final SpaceGroup group;
    /** [rotations][n], the atom that each atom goes to. */
    private final int[][] images;
    /** [n], the first of the atoms that centrings make equal, and the centring from it to this one. */
    private final int[] leader;
    private final double[][] centring;

    /**
     * Finds which atom goes where.
     *
     * @param crystal the crystal that the group was found of
     * @param tolerance how far atoms may be from where symmetry puts them, A
     * @throws StructureException when an operation leads to no atom
     */
    public Symmetrizer(Structure crystal, SpaceGroup group, double tolerance) {
        this.group = group;
        int n = crystal.count();
        var finder = new AtomFinder(crystal, 4 * tolerance);
        images = new int[group.rotations().size()][n];
        for (int k = 0; k < images.length; k++) {
            for (int i = 0; i < n; i++) {
                images[k][i] = image(crystal, finder, group.rotations().get(k), i);
            }
        }
        leader = new int[n];
        centring = new double[n][3];
        Arrays.fill(leader, -1);
        int[] unit = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < group.centrings().size() && (leader[i] < 0 || leader[i] == i); k++) {
                var c = group.centrings().get(k);
                int j = image(crystal, finder, new SymmetryOperation(unit, c), i);
                leader[j] = i;
                centring[j] = c;
            }
        }
    }

    private static int image(Structure s, AtomFinder finder, SymmetryOperation o, int i) {
        var f = finder.fractional();
        int j = finder.find(s.number(i), o.apply(f[3 * i], f[3 * i + 1], f[3 * i + 2]), new double[3]);
        if (j < 0) {
            throw new StructureException("atom " + i + " has no partner under an operation of the space group: use a larger "
                    + "tolerance to find partners, or a smaller one to find fewer operations");
        }
        return j;
    }

    /** {@return the rotations of the group as cartesian matrices that act on columns, [3][3] each} */
    public List<double[]> rotations(Lattice lattice) {
        var out = new ArrayList<double[]>();
        for (var o : group.rotations()) {
            out.add(Vectors.transpose(onRows(o, lattice)));
        }
        return out;
    }

    private static double[] onRows(SymmetryOperation o, Lattice lattice) {
        var w = new double[9];
        for (int i = 0; i < 9; i++) {
            w[i] = o.rotation()[i];
        }
        return Vectors.multiply(Vectors.multiply(lattice.inverse(), Vectors.transpose(w)), lattice.rows());
    }

    /** {@return whether marks are the same on all atoms that the group makes equal} @param marks [n] */
    public boolean keeps(boolean[] marks) {
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] != marks[leader[i]]) {
                return false;
            }
            for (int[] to : images) {
                if (marks[i] != marks[to[i]]) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * {@return what the group allows of vectors on atoms, [n][3]}
     *
     * @param lattice the cell as it is now; rotations turn with it
     * @param rows [n][3], forces or displacements
     */
    public double[] average(Lattice lattice, double[] rows) {
        var out = new double[rows.length];
        for (int k = 0; k < images.length; k++) {
            var m = onRows(group.rotations().get(k), lattice);
            for (int i = 0; i < rows.length / 3; i++) {
                int to = 3 * images[k][i];
                double x = rows[3 * i];
                double y = rows[3 * i + 1];
                double z = rows[3 * i + 2];
                for (int c = 0; c < 3; c++) {
                    out[to + c] += (x * m[c] + y * m[3 + c] + z * m[6 + c]) / images.length;
                }
            }
        }
        return group.centrings().size() == 1 ? out : shared(out);
    }

    /** Gives each atom the mean over those that centrings make equal. */
    private double[] shared(double[] rows) {
        var sum = new double[rows.length];
        int share = group.centrings().size();
        for (int i = 0; i < rows.length; i++) {
            sum[3 * leader[i / 3] + i % 3] += rows[i] / share;
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] = sum[3 * leader[i / 3] + i % 3];
        }
        return rows;
    }

    /** {@return a crystal that has the symmetry nearly, with atoms and cell put where it has it to the last digits} */
    public Structure refined(Structure crystal) {
        var f = crystal.fractionalPositions();
        var off = new double[f.length];
        for (int k = 0; k < images.length; k++) {
            for (int i = 0; i < crystal.count(); i++) {
                var at = group.rotations().get(k).apply(f[3 * i], f[3 * i + 1], f[3 * i + 2]);
                for (int c = 0; c < 3; c++) {
                    double d = at[c] - f[3 * images[k][i] + c];
                    off[3 * images[k][i] + c] += (d - Math.rint(d)) / images.length;
                }
            }
        }
        for (int i = 0; i < f.length; i++) {
            f[i] += off[i];
        }
        centred(f);
        var cell = refined(crystal.lattice());
        return crystal.withLattice(cell).withPositions(cell.toCartesian(f));
    }

    private void centred(double[] f) {
        int share = group.centrings().size();
        var mean = new double[f.length];
        for (int i = 0; i < f.length; i++) {
            double d = f[i] - centring[i / 3][i % 3] - f[3 * leader[i / 3] + i % 3];
            mean[3 * leader[i / 3] + i % 3] += (d - Math.rint(d)) / share;
        }
        var first = f.clone();
        for (int i = 0; i < f.length; i++) {
            int l = 3 * leader[i / 3] + i % 3;
            double at = first[l] + mean[l] + centring[i / 3][i % 3];
            f[i] = at + Math.rint(f[i] - at);
        }
    }

    /** The metric averaged over the group, by the symmetric strain that leads to it. */
    private Lattice refined(Lattice lattice) {
        var rows = lattice.rows();
        var g = Vectors.multiply(rows, Vectors.transpose(rows));
        var mean = new double[9];
        for (var o : group.rotations()) {
            var w = new double[9];
            for (int i = 0; i < 9; i++) {
                w[i] = o.rotation()[i];
            }
            var image = Vectors.multiply(Vectors.multiply(Vectors.transpose(w), g), w);
            for (int i = 0; i < 9; i++) {
                mean[i] += image[i] / images.length;
            }
        }
        var inverse = lattice.inverse();
        return lattice.transformed(root(Vectors.multiply(Vectors.multiply(inverse, mean), Vectors.transpose(inverse))));
    }

    /** The square root of a matrix near the unit matrix (Denman and Beavers, Appl. Math. Comput. 2, 63, 1976). */
    private static double[] root(double[] m) {
        var y = m.clone();
        double[] z = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        for (int k = 0; k < 20; k++) {
            var iy = Lattice.of(y).inverse();
            var iz = Lattice.of(z).inverse();
            for (int i = 0; i < 9; i++) {
                y[i] = (y[i] + iz[i]) / 2;
                z[i] = (z[i] + iy[i]) / 2;
            }
        }
        return y;
    }
}
