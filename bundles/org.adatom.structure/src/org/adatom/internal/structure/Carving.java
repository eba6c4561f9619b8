/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.geometry.ConvexPolyhedron;
import org.adatom.structure.geometry.Vectors;

/**
 * Takes finite pieces out of a crystal. Atoms come in the order of their cells, the last cell vector fastest, within
 * a cell as the crystal lists them; finished pieces are centred at the origin.
 */
public final class Carving {
    private static final long MOST_ATOMS = 50_000_000L;

    private final Structure crystal;
    private final List<int[]> operations;

    /** @param crystal a crystal with three cell vectors */
    public Carving(Structure crystal) {
        this.crystal = crystal;
        this.operations = PointGroup.operations(crystal);
    }

    /** A family of planes and what belongs to it. @param hkl each plane @param value of each: layers or energies */
    public record Planes(List<int[]> hkl, double[] value) {
        /** {@return the family a plane comes from} */
        public int count() {
            return hkl.size();
        }
    }

    /**
     * {@return the given planes and all that symmetry adds, opposite ones included, with the value of the one they
     * come from} A plane that is given itself keeps its own value.
     */
    public Planes complete(List<int[]> given, double[] values) {
        var all = new ArrayList<int[]>();
        var value = new ArrayList<Double>();
        for (int i = 0; i < given.size(); i++) {
            all.add(reduced(given.get(i)));
            value.add(values[i]);
        }
        for (int pass = 0; pass < 2; pass++) {
            int size = all.size();
            for (int i = 0; i < (pass == 0 ? given.size() : size); i++) {
                int[] own = all.get(i);
                var more = pass == 0 ? PointGroup.equivalents(operations, own)
                        : List.of(new int[] {-own[0], -own[1], -own[2]});
                for (int[] hkl : more) {
                    if (all.stream().noneMatch(o -> Arrays.equals(o, hkl))) {
                        all.add(hkl);
                        value.add(value.get(i));
                    }
                }
            }
        }
        return new Planes(all, value.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static int[] reduced(int[] hkl) {
        int d = Vectors.gcd(Vectors.gcd(hkl[0], hkl[1]), hkl[2]);
        if (d == 0) {
            throw new StructureException("the Miller indices 0 0 0 name no plane: at least one must differ from zero");
        }
        return new int[] {hkl[0] / d, hkl[1] / d, hkl[2] / d};
    }

    /** {@return the unit normal of a plane} */
    public double[] normal(int[] hkl) {
        double[] inverse = crystal.lattice().inverse();
        return Vectors.unit(Vectors.times(new double[] {hkl[0], hkl[1], hkl[2]}, Vectors.transpose(inverse)));
    }

    /**
     * {@return how far the plane is that lies a number of atomic layers out from the first atom, A} Where spacings
     * alternate, a fraction counts as that part of the next spacing.
     */
    public double layerDistance(int[] hkl, double layers) {
        double[] gaps = gaps(hkl);
        if (layers < 0) {
            for (int i = 0, j = gaps.length - 1; i < j; i++, j--) {
                double g = gaps[i];
                gaps[i] = gaps[j];
                gaps[j] = g;
            }
        }
        double left = Math.abs(layers);
        double sum = 0;
        int k = 0;
        for (; left >= 1; left--, k++) {
            sum += gaps[k % gaps.length];
        }
        return Math.signum(layers) * (sum + left * gaps[k % gaps.length]);
    }

    /** The spacings of atomic planes from the first atom outwards, until they repeat. */
    private double[] gaps(int[] hkl) {
        double[] inverse = crystal.lattice().inverse();
        double period = 1 / Vectors.norm(Vectors.times(new double[] {hkl[0], hkl[1], hkl[2]},
                Vectors.transpose(inverse)));
        var f = crystal.fractionalPositions();
        var heights = new TreeSet<Double>();
        for (int i = 0; i < f.length; i += 3) {
            double h = hkl[0] * (f[i] - f[0]) + hkl[1] * (f[i + 1] - f[1]) + hkl[2] * (f[i + 2] - f[2]);
            h -= Math.floor(h + 1e-6);
            double height = Math.max(0, h);
            if (heights.stream().noneMatch(o -> Math.abs(o - height) < 1e-6)) {
                heights.add(height);
            }
        }
        var sorted = new ArrayList<>(heights);
        sorted.add(1.0);
        var gaps = new double[sorted.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = period * (sorted.get(i + 1) - sorted.get(i));
        }
        return gaps;
    }

    /**
     * {@return the piece within a number of layers of each plane}
     *
     * @param center [3], fractional, in 0..1, from where layers count
     */
    public Structure layers(Planes planes, double[] center) {
        int n = planes.count();
        var normals = planes.hkl().stream().map(this::normal).toList();
        var distances = new double[n];
        for (int i = 0; i < n; i++) {
            distances[i] = layerDistance(planes.hkl().get(i), planes.value()[i] + 0.1);
            if (!(distances[i] > 0)) {
                return Structure.EMPTY;
            }
        }
        double radius = ConvexPolyhedron.ofHalfSpaces(normals, distances).radius();
        double[] c = crystal.lattice().toCartesian(center);
        return within(c, radius, p -> {
            for (int i = 0; i < n; i++) {
                if (!(Vectors.dot(p, normals.get(i)) < distances[i])) {
                    return false;
                }
            }
            return true;
        });
    }

    /**
     * {@return the atoms that a test accepts, centred at the origin}
     *
     * @param center [3], A
     * @param radius beyond which no atom can be accepted, A
     * @param accepts looks at positions relative to the centre, [3], A
     */
    public Structure within(double[] center, double radius, Predicate<double[]> accepts) {
        var piece = cut(center, radius, accepts);
        return Placement.centerAbout(piece, 0, 0, 0);
    }

    /** {@return the atoms that a test accepts, relative to the centre} see {@link #within} */
    public Structure cut(double[] center, double radius, Predicate<double[]> accepts) {
        var cell = crystal.lattice();
        double[] inverse = cell.inverse();
        double[] c = cell.toFractional(center);
        var low = new int[3];
        var high = new int[3];
        for (int k = 0; k < 3; k++) {
            double reach = radius * Math.sqrt(inverse[k] * inverse[k] + inverse[3 + k] * inverse[3 + k]
                    + inverse[6 + k] * inverse[6 + k]);
            low[k] = (int) Math.floor(c[k] - reach) - 2;
            high[k] = (int) Math.ceil(c[k] + reach) + 2;
        }
        long tried = (long) (high[0] - low[0] + 1) * (high[1] - low[1] + 1) * (high[2] - low[2] + 1) * crystal.count();
        if (tried > MOST_ATOMS) {
            throw new StructureException("a piece of radius " + radius + " A is too large: make it smaller");
        }
        var atoms = Structure.builder();
        var p = new double[3];
        for (int h = low[0]; h <= high[0]; h++) {
            for (int k = low[1]; k <= high[1]; k++) {
                for (int l = low[2]; l <= high[2]; l++) {
                    for (int i = 0; i < crystal.count(); i++) {
                        p[0] = crystal.x(i) + h * cell.get(0, 0) + k * cell.get(1, 0) + l * cell.get(2, 0) - center[0];
                        p[1] = crystal.y(i) + h * cell.get(0, 1) + k * cell.get(1, 1) + l * cell.get(2, 1) - center[1];
                        p[2] = crystal.z(i) + h * cell.get(0, 2) + k * cell.get(1, 2) + l * cell.get(2, 2) - center[2];
                        if (accepts.test(p)) {
                            atoms.add(crystal.number(i), p[0], p[1], p[2]);
                        }
                    }
                }
            }
        }
        return atoms.lattice(Lattice.NONE, Periodicity.NONE).build();
    }
}
