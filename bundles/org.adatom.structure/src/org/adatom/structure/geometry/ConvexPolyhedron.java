/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.adatom.structure.StructureException;

/**
 * The convex body that half-spaces n . r &lt;= d leave, with the area of each face. Vertices are found as the points
 * where three planes meet and no other plane cuts them off.
 *
 * @param vertices [n][3], A
 * @param areas one per half-space, A^2; 0 where a half-space does not touch the body in a face
 * @param volume A^3
 */
public record ConvexPolyhedron(List<double[]> vertices, double[] areas, double volume) {
    private static final double TOLERANCE = 1e-7;

    /**
     * {@return the body around the origin}
     *
     * @param normals [n][3], of any length but zero
     * @param distances [n], A, of the planes from the origin, positive
     * @throws StructureException when a distance is not positive or the half-spaces leave the body open
     */
    public static ConvexPolyhedron ofHalfSpaces(List<double[]> normals, double[] distances) {
        int n = normals.size();
        double scale = 0;
        for (double d : distances) {
            if (!(d > 0)) {
                throw new StructureException("a face lies " + d
                        + " A from the centre: every distance must be positive");
            }
            scale = Math.max(scale, d);
        }
        var units = normals.stream().map(Vectors::unit).toArray(double[][]::new);
        var vertices = new ArrayList<double[]>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double[] edge = Vectors.cross(units[i], units[j]);
                for (int k = 0; k < j; k++) {
                    double det = Vectors.dot(edge, units[k]);
                    if (Math.abs(det) > 1e-9) {
                        double[] p = Vectors.add(Vectors.scale(distances[i] / det, Vectors.cross(units[j], units[k])),
                                Vectors.add(Vectors.scale(distances[j] / det, Vectors.cross(units[k], units[i])),
                                        Vectors.scale(distances[k] / det, edge)));
                        if (inside(p, units, distances, TOLERANCE * scale) && isNew(p, vertices,
                                10 * TOLERANCE * scale)) {
                            vertices.add(p);
                        }
                    }
                }
            }
        }
        var areas = new double[n];
        double volume = 0;
        var balance = new double[3];
        for (int i = 0; i < n; i++) {
            areas[i] = area(units[i], distances[i], vertices, 10 * TOLERANCE * scale);
            volume += areas[i] * distances[i] / 3;
            balance = Vectors.add(balance, Vectors.scale(areas[i], units[i]));
        }
        if (!(volume > 0) || Vectors.norm(balance) > 1e-4 * scale * scale) {
            throw new StructureException("the " + n + " faces leave the body open: add faces in the open directions");
        }
        return new ConvexPolyhedron(List.copyOf(vertices), areas, volume);
    }

    private static boolean inside(double[] p, double[][] units, double[] distances, double tolerance) {
        for (int i = 0; i < units.length; i++) {
            if (Vectors.dot(p, units[i]) > distances[i] + tolerance) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNew(double[] p, List<double[]> vertices, double tolerance) {
        return vertices.stream().noneMatch(v -> Vectors.norm(Vectors.subtract(v, p)) < tolerance);
    }

    private static double area(double[] normal, double distance, List<double[]> vertices, double tolerance) {
        var face = new ArrayList<double[]>();
        var center = new double[3];
        for (double[] v : vertices) {
            if (Math.abs(Vectors.dot(v, normal) - distance) < tolerance) {
                face.add(v);
                center = Vectors.add(center, v);
            }
        }
        if (face.size() < 3) {
            return 0;
        }
        double[] middle = Vectors.scale(1.0 / face.size(), center);
        double[] x = Vectors.unit(Vectors.subtract(face.getFirst(), middle));
        double[] y = Vectors.cross(normal, x);
        face.sort(Comparator.comparingDouble(v -> Math.atan2(Vectors.dot(Vectors.subtract(v, middle), y),
                Vectors.dot(Vectors.subtract(v, middle), x))));
        var sum = new double[3];
        for (int i = 0; i < face.size(); i++) {
            sum = Vectors.add(sum, Vectors.cross(Vectors.subtract(face.get(i), middle),
                    Vectors.subtract(face.get((i + 1) % face.size()), middle)));
        }
        return Math.abs(Vectors.dot(sum, normal)) / 2;
    }

    /** {@return how far the farthest vertex is from the origin, A} */
    public double radius() {
        return vertices.stream().mapToDouble(Vectors::norm).max().orElse(0);
    }
}
