/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.edit.Supercells;
import org.adatom.structure.geometry.Vectors;

/**
 * Cuts slabs with any Miller indices out of any crystal, as ASE's {@code surface}: the indices refer to the cell
 * given, the first cell vector lies along x, the normal along z. The basis of the surface cell follows from the
 * extended Euclidean algorithm, the in-plane vectors made as short as a shear allows.
 */
public final class Surfaces {
    private static final double TOLERANCE = 1e-10;
    private static final double SAME_PLANE = 1e-4;
    private static final int LONGEST = 12;

    private Surfaces() {
    }

    /**
     * {@return a slab without vacuum: no third cell vector, or the layers' height when it is periodic}
     *
     * @param bulk a crystal in the cell that the indices refer to
     * @param miller [3] (h, k, l), or [4] (h, k, i, l) with i = -(h + k) for hexagonal cells
     * @param layers how many layers of the crystal's repeat along the normal, each with all atoms of the cell
     * @param termination which atomic plane is on top: 0 as the cell comes, up to {@code terminations().size() - 1}
     * @param periodic whether it repeats along the normal
     * @throws StructureException when all indices are zero, layers are below 1, there is no such termination, or the
     * crystal is not periodic
     */
    public static Structure cut(Structure bulk, int[] miller, int layers, int termination, boolean periodic) {
        int[] hkl = indices(miller);
        if (layers < 1) {
            throw new StructureException("a slab of " + layers + " layers cannot be made: use at least 1");
        }
        int[] basis = basis(bulk, hkl);
        var s = oriented(bulk, basis);
        if (termination != 0) {
            var planes = planes(s);
            if (termination < 0 || termination >= planes.size()) {
                throw new StructureException("there is no termination " + termination + " of this surface: it has 0 to "
                        + (planes.size() - 1));
            }
            double top = planes.get(termination);
            for (int i = 2; i < s.length; i += 3) {
                double d = s[i] - top;
                s[i] = d - Math.ceil(d - SAME_PLANE) + 1;
            }
        }
        var rows = bulk.lattice().rows();
        var vectors = new double[9];
        for (int i = 0; i < 3; i++) {
            double[] row = {basis[3 * i], basis[3 * i + 1], basis[3 * i + 2]};
            System.arraycopy(Vectors.times(row, rows), 0, vectors, 3 * i, 3);
        }
        return upright(bulk, vectors, s, layers, periodic);
    }

    /**
     * {@return for each atomic plane of the crystal along the normal the formula of that plane, the one on top of
     * termination 0 first}
     */
    public static List<String> terminations(Structure bulk, int... miller) {
        var s = oriented(bulk, basis(bulk, indices(miller)));
        var out = new ArrayList<String>();
        for (double plane : planes(s)) {
            var atoms = new ArrayList<Integer>();
            for (int i = 0; i < bulk.count(); i++) {
                double d = s[3 * i + 2] - plane;
                if (Math.abs(d - Math.rint(d)) < SAME_PLANE) {
                    atoms.add(i);
                }
            }
            out.add(bulk.select(atoms.stream().mapToInt(Integer::intValue).toArray()).formula());
        }
        return out;
    }

    /**
     * {@return the slab in the smallest cell with a right angle between its first two vectors}
     *
     * @throws StructureException when none is found with vectors of up to twelve of the present ones
     */
    public static Structure orthogonal(Structure slab) {
        double[] a = slab.lattice().vector(0);
        double[] b = slab.lattice().vector(1);
        long best = Long.MAX_VALUE;
        double shortest = Double.POSITIVE_INFINITY;
        int[] matrix = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        for (int i = 0; i <= LONGEST; i++) {
            for (int j = i == 0 ? 1 : -LONGEST; j <= LONGEST; j++) {
                for (int k = -LONGEST; k <= LONGEST; k++) {
                    for (int l = -LONGEST; l <= LONGEST; l++) {
                        long area = (long) i * l - (long) j * k;
                        if (area < 1 || area > best) {
                            continue;
                        }
                        double[] u = Vectors.add(Vectors.scale(i, a), Vectors.scale(j, b));
                        double[] v = Vectors.add(Vectors.scale(k, a), Vectors.scale(l, b));
                        double lu = Vectors.norm(u);
                        double lv = Vectors.norm(v);
                        boolean better = area < best || lu + lv < shortest - 1e-6;
                        if (better && Math.abs(Vectors.dot(u, v)) < 1e-6 * lu * lv) {
                            best = area;
                            shortest = lu + lv;
                            matrix = new int[] {i, j, 0, k, l, 0, 0, 0, 1};
                        }
                    }
                }
            }
        }
        if (best == Long.MAX_VALUE) {
            throw new StructureException("this surface has no orthogonal cell of up to " + LONGEST
                    + " of its cell vectors: leave out orthogonal");
        }
        var cell = Supercells.make(slab, matrix);
        double[] u = cell.lattice().vector(0);
        var turned = Placement.align(cell, u, new double[] {1, 0, 0}, new double[3], true);
        double[] b2 = turned.lattice().vector(1);
        return new AdsorptionSites("", new double[] {Vectors.norm(u), 0, 0, b2[1]}, Map.of()).noteIn(turned);
    }

    private static int[] indices(int[] miller) {
        if (miller.length == 4 && miller[0] + miller[1] + miller[2] != 0) {
            throw new StructureException("the Miller-Bravais indices " + Arrays.toString(miller)
                    + " are wrong: the third must be minus the sum of the first two");
        }
        if (miller.length != 3 && miller.length != 4) {
            throw new StructureException("Miller indices are three whole numbers, or four for a hexagonal cell, not "
                    + miller.length);
        }
        int h = miller[0];
        int k = miller[1];
        int l = miller[miller.length - 1];
        int d = Vectors.gcd(Vectors.gcd(h, k), l);
        if (d == 0) {
            throw new StructureException("the Miller indices 0 0 0 name no plane: at least one must differ from zero");
        }
        return new int[] {h / d, k / d, l / d};
    }

    /** Three combinations of the cell vectors, [3][3]: two in the plane, the third one plane further. */
    private static int[] basis(Structure bulk, int[] hkl) {
        int h = hkl[0];
        int k = hkl[1];
        int l = hkl[2];
        if (k == 0 && l == 0) {
            return new int[] {0, 1, 0, 0, 0, 1, 1, 0, 0};
        } else if (h == 0 && l == 0) {
            return new int[] {0, 0, 1, 1, 0, 0, 0, 1, 0};
        } else if (h == 0 && k == 0) {
            return new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
        }
        int[] pq = bezout(k, l);
        double[] a1 = bulk.lattice().vector(0);
        double[] a2 = bulk.lattice().vector(1);
        double[] a3 = bulk.lattice().vector(2);
        double[] u = Vectors.subtract(Vectors.scale(k, a1), Vectors.scale(h, a2));
        double[] v = Vectors.subtract(Vectors.scale(l, a1), Vectors.scale(h, a3));
        double[] w = Vectors.subtract(Vectors.scale(l, a2), Vectors.scale(k, a3));
        double k1 = pq[0] * Vectors.dot(u, w) + pq[1] * Vectors.dot(v, w);
        double k2 = l * Vectors.dot(u, w) - k * Vectors.dot(v, w);
        int p = pq[0];
        int q = pq[1];
        if (Math.abs(k2) > TOLERANCE) {
            int i = -(int) Math.rint(k1 / k2);
            p += i * l;
            q -= i * k;
        }
        int[] ab = bezout(p * k + q * l, h);
        int g = Vectors.gcd(l, k);
        return new int[] {p * k + q * l, -p * h, -q * h, 0, l / g, -k / g, ab[1], ab[0] * p, ab[0] * q};
    }

    /** Whole numbers x, y with a x + b y = gcd(a, b), by Euclid's algorithm with floored remainders. */
    private static int[] bezout(int a, int b) {
        if (b == 0) {
            return new int[] {1, 0};
        }
        if (Math.floorMod(a, b) == 0) {
            return new int[] {0, 1};
        }
        int[] inner = bezout(b, Math.floorMod(a, b));
        return new int[] {inner[1], inner[0] - inner[1] * Math.floorDiv(a, b)};
    }

    /** Fractional coordinates of the crystal's atoms in the new basis, each in 0..1. */
    private static double[] oriented(Structure bulk, int[] basis) {
        if (!bulk.lattice().isComplete()) {
            throw new StructureException(
                    "a surface is cut from a crystal with three cell vectors: this cell has no volume");
        }
        var f = bulk.fractionalPositions();
        for (int i = 0; i < f.length; i++) {
            f[i] -= bulk.periodicity().along(i % 3) ? Math.floor(f[i] + TOLERANCE) : 0;
        }
        var s = Lattice.of(Arrays.stream(basis).asDoubleStream().toArray()).toFractional(f);
        for (int i = 0; i < s.length; i++) {
            s[i] -= Math.floor(s[i] + TOLERANCE);
        }
        return s;
    }

    /** The heights of the atomic planes within one repeat, the topmost first. */
    private static List<Double> planes(double[] s) {
        var heights = new TreeSet<Double>();
        for (int i = 2; i < s.length; i += 3) {
            heights.add(s[i]);
        }
        var out = new ArrayList<Double>();
        for (double h : heights.descendingSet()) {
            if (out.isEmpty() || out.getLast() - h > SAME_PLANE && out.getFirst() - h < 1 - SAME_PLANE) {
                out.add(h);
            }
        }
        return out;
    }

    private static Structure upright(Structure bulk, double[] vectors, double[] s, int layers, boolean periodic) {
        double[] a1 = Arrays.copyOfRange(vectors, 0, 3);
        double[] a2 = Arrays.copyOfRange(vectors, 3, 6);
        double[] a3 = Arrays.copyOfRange(vectors, 6, 9);
        double[] x = Vectors.unit(a1);
        double[] z = Vectors.unit(Vectors.cross(a1, a2));
        double[] y = Vectors.cross(z, x);
        double height = Vectors.dot(a3, z);
        double[] to = Vectors.transpose(new double[] {x[0], x[1], x[2], y[0], y[1], y[2], z[0], z[1], z[2]});
        int n = bulk.count();
        var positions = new double[3 * n * layers];
        var chosen = new int[n * layers];
        double width = Vectors.norm(a1);
        double lean = Vectors.dot(a2, x);
        double depth = Vectors.dot(a2, y);
        double top = Math.abs(height) * layers;
        for (int layer = 0; layer < layers; layer++) {
            for (int i = 0; i < n; i++) {
                double[] at = Vectors.times(Vectors.times(new double[] {s[3 * i], s[3 * i + 1], s[3 * i + 2] + layer},
                        vectors), to);
                double v = at[1] / depth;
                double u = (at[0] - v * lean) / width;
                u -= Math.floor(u + 1e-9);
                v -= Math.floor(v + 1e-9);
                int m = layer * n + i;
                chosen[m] = i;
                positions[3 * m] = u * width + v * lean;
                positions[3 * m + 1] = v * depth;
                double rise = at[2] * Math.signum(height);
                positions[3 * m + 2] = periodic ? rise - top * Math.floor(rise / top + 1e-9) : rise;
            }
        }
        var cell = Lattice.of(width, 0, 0, lean, depth, 0, 0, 0, periodic ? top : 0);
        var slab = bulk.withConstraints(List.of()).select(chosen).withPositions(positions)
                .withLattice(cell, new Periodicity(true, true, periodic));
        return new AdsorptionSites("", new double[] {width, 0, lean, depth}, Map.of()).noteIn(slab);
    }
}
