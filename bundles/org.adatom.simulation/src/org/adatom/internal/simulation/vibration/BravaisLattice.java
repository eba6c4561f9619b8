/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.geometry.Vectors;

/**
 * The kind of a lattice, its special points and the usual path through them (W. Setyawan, S. Curtarolo, Comput. Mater.
 * Sci. 49, 299, 2010, doi 10.1016/j.commatsci.2010.05.010).
 *
 * @param name in words
 * @param path labels one after the other, a comma where it jumps
 * @param points reciprocal places, [3], 1/A, by label
 */
public record BravaisLattice(String name, String path, Map<String, double[]> points) {
    private static final String THIRD = Double.toString(1 / 3.0);
    private static final double TOLERANCE = 2e-3;
    private static final Map<String, double[]> SIMPLE = places("X 0 .5 0; M .5 .5 0; R .5 .5 .5");
    private static final Map<String, double[]> FACES =
            places("X 1 0 0; L .5 .5 .5; W 1 .5 0; K .75 .75 0; U 1 .25 .25");
    private static final Map<String, double[]> BODY = places("H 1 0 0; N .5 .5 0; P .5 .5 .5");
    private static final Map<String, double[]> HEXAGONAL = places("M .5 0 0; K t t 0; A 0 0 .5; L .5 0 .5; H t t .5");
    private static final Map<String, double[]> TETRAGONAL =
            places("X 0 .5 0; M .5 .5 0; Z 0 0 .5; R 0 .5 .5; A .5 .5 .5");
    private static final Map<String, double[]> ORTHORHOMBIC =
            places("X .5 0 0; Y 0 .5 0; S .5 .5 0; Z 0 0 .5; U .5 0 .5; T 0 .5 .5; R .5 .5 .5");
    private static final Map<String, double[]> GENERAL =
            places("X .5 0 0; Y 0 .5 0; Z 0 0 .5; S .5 .5 0; R .5 .5 .5");

    /** Labels and parts of reciprocal vectors; t is a third. */
    private static Map<String, double[]> places(String text) {
        var out = new LinkedHashMap<String, double[]>();
        out.put("G", new double[3]);
        for (var place : text.split("; ")) {
            var words = place.replace("t", THIRD).split(" ");
            out.put(words[0], new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2]),
                Double.parseDouble(words[3])});
        }
        return out;
    }

    /** {@return the kind of a primitive cell} */
    public static BravaisLattice of(Lattice cell, Periodicity periodicity) {
        if (!periodicity.equals(Periodicity.ALL)) {
            return flat(cell.completed(), periodicity);
        }
        var vectors = shortVectors(cell);
        double volume = cell.volume();
        for (boolean equal : new boolean[] {true, false}) {
            var box = box(vectors, volume, equal);
            if (!box.isEmpty()) {
                return orthogonal(box, volume);
            }
            var prism = prism(vectors, volume);
            if (!prism.isEmpty()) {
                return with("hexagonal", "GMKGALHA,LM,KH", HEXAGONAL, prism);
            }
        }
        return with("low symmetry", "XGYGZGR", GENERAL, rows(cell));
    }

    private static BravaisLattice flat(Lattice cell, Periodicity periodicity) {
        var rows = new ArrayList<>(rows(cell));
        int along = (periodicity.a() ? 1 : 0) + (periodicity.b() ? 1 : 0) + (periodicity.c() ? 1 : 0);
        int out = !periodicity.a() ? 0 : !periodicity.b() ? 1 : 2;
        if (along == 1) {
            int axis = periodicity.a() ? 0 : periodicity.b() ? 1 : 2;
            var x = new double[3];
            x[axis] = .5;
            return with("chain", "GX", Map.of("G", new double[3], "X", x), rows);
        }
        // the two periodic vectors first
        rows.add(rows.remove(out));
        double a = Vectors.norm(rows.get(0));
        double b = Vectors.norm(rows.get(1));
        double cosine = Vectors.dot(rows.get(0), rows.get(1)) / (a * b);
        boolean equal = Math.abs(a - b) < TOLERANCE * a;
        if (equal && Math.abs(Math.abs(cosine) - .5) < TOLERANCE) {
            if (cosine > 0) {
                rows.set(1, minus(rows.get(1), rows.get(0)));
            }
            return with("hexagonal net", "GMKG", HEXAGONAL, rows);
        }
        return equal && Math.abs(cosine) < TOLERANCE ? with("square net", "GXMG", SIMPLE, rows)
                : with("net", "GXSYG", GENERAL, rows);
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    private static BravaisLattice orthogonal(List<double[]> box, double volume) {
        double a = Vectors.norm(box.get(0));
        double b = Vectors.norm(box.get(1));
        double c = Vectors.norm(box.get(2));
        int ratio = (int) Math.round(a * b * c / volume);
        if (Math.abs(a - c) < TOLERANCE * a && Math.abs(a - b) < TOLERANCE * a) {
            return switch (ratio) {
                case 1 -> with("simple cubic", "GXMGRX,MR", SIMPLE, box);
                case 2 -> with("body-centred cubic", "GHNGPH,PN", BODY, box);
                default -> with("face-centred cubic", "GXWKGLUWLK,UX", FACES, box);
            };
        }
        if (Math.abs(a - b) < TOLERANCE * a) {
            return with("tetragonal", "GXMGZRAZ,XR,MA", TETRAGONAL, box);
        }
        return Math.abs(b - c) < TOLERANCE * b
                ? with("tetragonal", "GXMGZRAZ,XR,MA", TETRAGONAL, List.of(box.get(1), box.get(2), box.get(0)))
                : with("orthorhombic", "GXSYGZURTZ,YT,UX,SR", ORTHORHOMBIC, box);
    }

    private static BravaisLattice with(String name, String path, Map<String, double[]> places, List<double[]> axes) {
        var lattice = Lattice.of(axes.get(0)[0], axes.get(0)[1], axes.get(0)[2], axes.get(1)[0], axes.get(1)[1],
                axes.get(1)[2], axes.get(2)[0], axes.get(2)[1], axes.get(2)[2]);
        var b = PrimitiveCell.reciprocal(lattice);
        var out = new LinkedHashMap<String, double[]>();
        places.forEach((label, f) -> out.put(label, new double[] {f[0] * b[0] + f[1] * b[3] + f[2] * b[6],
                f[0] * b[1] + f[1] * b[4] + f[2] * b[7], f[0] * b[2] + f[1] * b[5] + f[2] * b[8]}));
        return new BravaisLattice(name, path, out);
    }

    private static List<double[]> rows(Lattice cell) {
        return List.of(cell.vector(0), cell.vector(1), cell.vector(2));
    }

    /** One of each pair v, -v, by length. */
    private static List<double[]> shortVectors(Lattice cell) {
        var out = new ArrayList<double[]>();
        for (int i = -3; i <= 3; i++) {
            for (int j = -3; j <= 3; j++) {
                for (int k = -3; k <= 3; k++) {
                    if (i > 0 || i == 0 && (j > 0 || j == 0 && k > 0)) {
                        out.add(cell.toCartesian(new double[] {i, j, k}));
                    }
                }
            }
        }
        out.sort(Comparator.comparingDouble(Vectors::norm));
        return out.subList(0, 60);
    }

    /**
     * Three vectors at right angles: of one length and one, two or four times the volume, or of any length and the
     * volume.
     */
    private static List<double[]> box(List<double[]> vectors, double volume, boolean equal) {
        for (var a : vectors) {
            for (var b : vectors) {
                if (!right(a, b) || equal && !alike(a, b)) {
                    continue;
                }
                for (var c : vectors) {
                    double size = Vectors.norm(a) * Vectors.norm(b) * Vectors.norm(c) / volume;
                    boolean fit = equal ? alike(a, c) && (near(size, 1) || near(size, 2) || near(size, 4))
                            : near(size, 1);
                    if (fit && right(a, c) && right(b, c)) {
                        return List.of(a, b, c);
                    }
                }
            }
        }
        return List.of();
    }

    private static List<double[]> prism(List<double[]> vectors, double volume) {
        for (var a : vectors) {
            for (var b : vectors) {
                double cosine = Vectors.dot(a, b) / (Vectors.norm(a) * Vectors.norm(b));
                if (!alike(a, b) || Math.abs(Math.abs(cosine) - .5) > TOLERANCE) {
                    continue;
                }
                var other = cosine > 0 ? minus(b, a) : b;
                for (var c : vectors) {
                    double size = Vectors.norm(Vectors.cross(a, b)) * Vectors.norm(c) / volume;
                    if (right(a, c) && right(b, c) && near(size, 1)) {
                        return List.of(a, other, c);
                    }
                }
            }
        }
        return List.of();
    }

    private static boolean near(double value, double wanted) {
        return Math.abs(value - wanted) < 10 * TOLERANCE * wanted;
    }

    private static boolean alike(double[] a, double[] b) {
        return Math.abs(Vectors.norm(a) - Vectors.norm(b)) < TOLERANCE * Vectors.norm(a);
    }

    private static boolean right(double[] a, double[] b) {
        return Math.abs(Vectors.dot(a, b)) < TOLERANCE * Vectors.norm(a) * Vectors.norm(b);
    }
}
