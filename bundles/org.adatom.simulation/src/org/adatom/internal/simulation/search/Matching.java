/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.random.RandomGenerator;

/** Turns a structure and renames its atoms so that they lie near those of another. */
final class Matching {
    private static final int TURNS = 24;

    private final SearchSpace space;
    private final int[] moved;
    private final Box box;
    private final double[] d = new double[3];

    Matching(SearchSpace space) {
        this.space = space;
        this.moved = space.moved();
        this.box = space.box();
    }

    /** {@return the structure b, turned (free clusters only, the best of random turns) and its atoms in the order of a} */
    double[] like(double[] a, double[] b, RandomGenerator random) {
        if (space.kind() != SearchSpace.Kind.CLUSTER) {
            var out = b.clone();
            match(a, b, out);
            return out;
        }
        double least = Double.MAX_VALUE;
        var best = b;
        for (int t = 0; t < TURNS; t++) {
            var turned = b.clone();
            if (t > 0) {
                Splice.turn(turned, random);
            }
            var out = turned.clone();
            double far = match(a, turned, out);
            if (far < least) {
                least = far;
                best = out;
            }
        }
        return best;
    }

    /** Gives each atom of a the nearest atom of b that is left. @return the sum of squared distances, A^2 */
    private double match(double[] a, double[] b, double[] out) {
        var used = new boolean[moved.length];
        double sum = 0;
        for (int i : moved) {
            int best = -1;
            double least = Double.MAX_VALUE;
            for (int k = 0; k < moved.length; k++) {
                double r2 = used[k] || space.number(moved[k]) != space.number(i) ? Double.MAX_VALUE
                        : box.difference(a, i, b, moved[k], d);
                if (r2 < least) {
                    least = r2;
                    best = k;
                }
            }
            used[best] = true;
            sum += least;
            System.arraycopy(b, 3 * moved[best], out, 3 * i, 3);
        }
        return sum;
    }
}
