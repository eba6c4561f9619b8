/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;

/**
 * Makes a child of the upper part of one parent and the lower part of another (Deaven and Ho, Phys. Rev. Lett. 75, 288, 1995, doi
 * 10.1103/PhysRevLett.75.288), with as many atoms of each element as they have. Free clusters are turned at random before, on
 * surfaces the cut stands upright, in crystals it follows a cell vector.
 */
final class Splice {
    private final SearchSpace space;
    private final int[] moved;

    Splice(SearchSpace space) {
        this.space = space;
        this.moved = space.moved();
    }

    /** {@return positions of a child, [n][3], A} What is not searched is as in the first parent. */
    double[] child(double[] one, double[] other, RandomGenerator random) {
        var a = one.clone();
        var b = other.clone();
        var normal = new double[3];
        if (space.kind() == SearchSpace.Kind.CLUSTER) {
            turn(a, random);
            turn(b, random);
            normal[2] = 1;
        } else if (space.kind() == SearchSpace.Kind.SURFACE) {
            double angle = 2 * Math.PI * random.nextDouble();
            normal[0] = Math.cos(angle);
            normal[1] = Math.sin(angle);
        } else {
            return crystal(a, b, random);
        }
        return join(a, height(a, normal), b, height(b, normal), normal, random);
    }

    private double[] join(double[] a, double[] heightA, double[] b, double[] heightB, double[] normal, RandomGenerator random) {
        int n = moved.length;
        var orderA = order(heightA);
        var orderB = order(heightB);
        int fromA = n < 2 ? 1 : 1 + random.nextInt(n - 1);
        double planeA = fromA == n ? 0 : (heightA[orderA[n - fromA]] + heightA[orderA[n - fromA - 1]]) / 2;
        double planeB = fromA == n ? 0 : (heightB[orderB[n - fromA]] + heightB[orderB[n - fromA - 1]]) / 2;
        boolean align = space.kind() == SearchSpace.Kind.CLUSTER;
        var child = a.clone();
        var taken = new boolean[n];
        for (int k = 0; k < fromA; k++) {
            taken[orderA[n - 1 - k]] = true;
        }
        int next = 0;
        var used = new boolean[n];
        for (int k = 0; k < n; k++) {
            if (!taken[k]) {
                int from = lowest(orderB, used, space.number(moved[k]));
                used[from] = true;
                for (int c = 0; c < 3; c++) {
                    child[3 * moved[k] + c] = b[3 * moved[from] + c] + (align ? (planeA - planeB) * normal[c] : 0);
                }
                next++;
            }
        }
        return next == 0 ? a : child;
    }

    private int lowest(Integer[] order, boolean[] used, int number) {
        for (int k : order) {
            if (!used[k] && space.number(moved[k]) == number) {
                return k;
            }
        }
        throw new IllegalStateException("parents of one search have the same atoms");
    }

    /** Cut at a fraction of a cell vector, parents shifted along it and across. */
    private double[] crystal(double[] a, double[] b, RandomGenerator random) {
        var lattice = space.base().lattice();
        int axis = random.nextInt(3);
        for (var x : new double[][] {a, b}) {
            var shift = lattice.toCartesian(new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()});
            for (int i = 0; i < x.length; i++) {
                x[i] += shift[i % 3];
            }
        }
        return join(a, fraction(a, axis), b, fraction(b, axis), new double[3], random);
    }

    private double[] fraction(double[] x, int axis) {
        var out = new double[moved.length];
        for (int k = 0; k < out.length; k++) {
            double f = space.base().lattice().toFractional(Arrays.copyOfRange(x, 3 * moved[k], 3 * moved[k] + 3))[axis];
            out[k] = f - Math.floor(f);
        }
        return out;
    }

    private double[] height(double[] x, double[] normal) {
        var out = new double[moved.length];
        for (int k = 0; k < out.length; k++) {
            int i = 3 * moved[k];
            out[k] = x[i] * normal[0] + x[i + 1] * normal[1] + x[i + 2] * normal[2];
        }
        return out;
    }

    private static Integer[] order(double[] height) {
        var out = new Integer[height.length];
        Arrays.setAll(out, k -> k);
        Arrays.sort(out, Comparator.comparingDouble(k -> height[k]));
        return out;
    }

    /** Turns all atoms at random about their middle. */
    static void turn(double[] x, RandomGenerator random) {
        var q = new double[4];
        double l = 0;
        for (int c = 0; c < 4; c++) {
            q[c] = random.nextGaussian();
            l += q[c] * q[c];
        }
        for (int c = 0; c < 4; c++) {
            q[c] /= Math.sqrt(l);
        }
        turn(x, new double[] {
            1 - 2 * (q[2] * q[2] + q[3] * q[3]), 2 * (q[1] * q[2] - q[3] * q[0]), 2 * (q[1] * q[3] + q[2] * q[0]),
            2 * (q[1] * q[2] + q[3] * q[0]), 1 - 2 * (q[1] * q[1] + q[3] * q[3]), 2 * (q[2] * q[3] - q[1] * q[0]),
            2 * (q[1] * q[3] - q[2] * q[0]), 2 * (q[2] * q[3] + q[1] * q[0]), 1 - 2 * (q[1] * q[1] + q[2] * q[2])});
    }

    /** Turns all atoms about their middle. @param m [3][3], a rotation */
    static void turn(double[] x, double[] m) {
        var middle = new double[3];
        for (int i = 0; i < x.length; i++) {
            middle[i % 3] += 3 * x[i] / x.length;
        }
        for (int i = 0; i < x.length; i += 3) {
            double dx = x[i] - middle[0];
            double dy = x[i + 1] - middle[1];
            double dz = x[i + 2] - middle[2];
            for (int c = 0; c < 3; c++) {
                x[i + c] = middle[c] + m[3 * c] * dx + m[3 * c + 1] * dy + m[3 * c + 2] * dz;
            }
        }
    }
}
