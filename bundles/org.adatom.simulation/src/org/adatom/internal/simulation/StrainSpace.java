/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.ArrayList;
import java.util.List;
import org.adatom.simulation.CellMode;
import org.adatom.simulation.CellRelaxation;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.Vectors;

/**
 * The strains that a cell may have: what the mode, the mask, the periodic directions and the symmetry allow together. Strains are
 * symmetric matrices, taken as vectors of six (xx, yy, zz, and yz, xz, xy times the root of two), so that the scalar product of two
 * is that of the vectors.
 */
public final class StrainSpace {
    private static final double ROOT2 = Math.sqrt(2);
    private static final int[] ROW = {0, 1, 2, 1, 0, 0};
    private static final int[] COLUMN = {0, 1, 2, 2, 2, 1};

    /** [6][6], the projector on the space. */
    private final double[] projector;
    private final int rank;

    private StrainSpace(double[] projector, int rank) {
        this.projector = projector;
        this.rank = rank;
    }

    /**
     * {@return what a structure's cell may do}
     *
     * @param rotations of the symmetry that is to be kept, cartesian, [3][3] each; none for no symmetry
     * @throws SimulationException when that is nothing
     */
    public static StrainSpace of(Structure s, CellRelaxation cell, List<double[]> rotations) {
        if (!s.lattice().isComplete() || !s.periodicity().any()) {
            throw new SimulationException("the cell of a structure that is not periodic has nothing to relax: use the cell mode "
                    + "fixed, or make the structure periodic");
        }
        var plane = periodicSpace(s.lattice(), s.periodicity());
        if (plane.rank < 6 && cell.pressure() != 0) {
            throw new SimulationException("a pressure needs a structure that is periodic along all three cell vectors: use a "
                    + "pressure of 0 here");
        }
        var all = new ArrayList<double[]>();
        all.add(plane.projector);
        switch (cell.mode()) {
            case SHAPE -> all.add(along(plane.apply(vector(Matrix3.unit())), true));
            case VOLUME -> all.add(along(plane.apply(vector(Matrix3.unit())), false));
            case MASK -> all.add(mask(cell.moving()));
            case FULL, FIXED -> {
            }
        }
        if (!rotations.isEmpty()) {
            all.add(invariant(rotations));
        }
        var out = intersection(all);
        if (cell.mode() != CellMode.FIXED && out.rank == 0) {
            throw new SimulationException("nothing of the cell can move: its mode, its mask, its periodic directions and its "
                    + "symmetry leave no strain together");
        }
        return out;
    }

    /** Strains P e P, P on the span of the periodic vectors. */
    private static StrainSpace periodicSpace(Lattice lattice, Periodicity periodicity) {
        var axes = new ArrayList<double[]>();
        for (int k = 0; k < 3; k++) {
            if (periodicity.along(k)) {
                var v = lattice.vector(k);
                for (var a : axes) {
                    double dot = v[0] * a[0] + v[1] * a[1] + v[2] * a[2];
                    for (int c = 0; c < 3; c++) {
                        v[c] -= dot * a[c];
                    }
                }
                double l = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
                axes.add(new double[] {v[0] / l, v[1] / l, v[2] / l});
            }
        }
        int n = axes.size();
        if (n == 3) {
            var unit = new double[36];
            for (int i = 0; i < 6; i++) {
                unit[7 * i] = 1;
            }
            return new StrainSpace(unit, 6);
        }
        var sum = new double[36];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                var e = new double[9];
                for (int k = 0; k < 9; k++) {
                    double ij = axes.get(i)[k / 3] * axes.get(j)[k % 3];
                    double ji = axes.get(j)[k / 3] * axes.get(i)[k % 3];
                    e[k] = i == j ? ij : (ij + ji) / ROOT2;
                }
                add(sum, along(vector(e), false), 1);
            }
        }
        return new StrainSpace(sum, n * (n + 1) / 2);
    }

    /** The projector on a direction, or on what is at right angles to it. */
    private static double[] along(double[] v, boolean complement) {
        double l2 = Minimiser.dot(v, v);
        var out = new double[36];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double p = v[i] * v[j] / l2;
                out[6 * i + j] = complement ? (i == j ? 1 : 0) - p : p;
            }
        }
        return out;
    }

    private static double[] mask(List<Integer> moving) {
        var out = new double[36];
        for (int k : moving) {
            out[7 * k] = 1;
        }
        return out;
    }

    /** The mean over a group of e to R e R^T is the projector on what the group keeps. */
    private static double[] invariant(List<double[]> rotations) {
        var out = new double[36];
        for (var r : rotations) {
            for (int j = 0; j < 6; j++) {
                var e = new double[6];
                e[j] = 1;
                var image = vector(Vectors.multiply(Vectors.multiply(r, matrix(e)), Vectors.transpose(r)));
                for (int i = 0; i < 6; i++) {
                    out[6 * i + j] += image[i] / rotations.size();
                }
            }
        }
        return out;
    }

    /** What lies in all spaces is what the mean of their projectors keeps as it is. */
    private static StrainSpace intersection(List<double[]> projectors) {
        var mean = new double[36];
        for (var p : projectors) {
            add(mean, p, 1.0 / projectors.size());
        }
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < i; j++) {
                double m = (mean[6 * i + j] + mean[6 * j + i]) / 2;
                mean[6 * i + j] = m;
                mean[6 * j + i] = m;
            }
        }
        var eigen = new SymmetricEigen(mean, 6);
        var out = new double[36];
        int rank = 0;
        for (int k = 0; k < 6; k++) {
            if (eigen.values()[k] > 1 - 1e-9) {
                rank++;
                for (int i = 0; i < 36; i++) {
                    out[i] += eigen.vector(k, i / 6) * eigen.vector(k, i % 6);
                }
            }
        }
        return new StrainSpace(out, rank);
    }

    private static void add(double[] to, double[] what, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    /** {@return whether every symmetric strain is allowed} */
    public boolean isFull() {
        return rank == 6;
    }

    /** {@return the part of a matrix [3][3] that is allowed, symmetric} */
    public double[] project(double[] m) {
        return matrix(apply(vector(m)));
    }

    private double[] apply(double[] v) {
        var out = new double[6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                out[i] += projector[6 * i + j] * v[j];
            }
        }
        return out;
    }

    private static double[] vector(double[] m) {
        var out = new double[6];
        for (int k = 0; k < 6; k++) {
            double v = (m[3 * ROW[k] + COLUMN[k]] + m[3 * COLUMN[k] + ROW[k]]) / 2;
            out[k] = k < 3 ? v : ROOT2 * v;
        }
        return out;
    }

    private static double[] matrix(double[] v) {
        var out = new double[9];
        for (int k = 0; k < 6; k++) {
            double e = k < 3 ? v[k] : v[k] / ROOT2;
            out[3 * ROW[k] + COLUMN[k]] = e;
            out[3 * COLUMN[k] + ROW[k]] = e;
        }
        return out;
    }
}
