/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.random.RandomGenerator;
import org.adatom.simulation.SimulationException;

/** Random places for the searched atoms, no two closer than a share of their bond length. */
final class RandomStarts {
    private static final int MOST_TRIES = 200;

    private final SearchSpace space;
    private final Box box;
    private final double share;
    private final double[] d = new double[3];
    private final double top;
    private final double[] centre;

    /** @param share smallest distance of two atoms, in bond lengths */
    RandomStarts(SearchSpace space, double share) {
        this.space = space;
        this.share = share;
        this.box = space.box();
        double z = Double.NEGATIVE_INFINITY;
        var x = space.base().positions();
        var isMoved = new boolean[space.base().count()];
        for (int i : space.moved()) {
            isMoved[i] = true;
        }
        centre = new double[3];
        for (int i = 0; i < isMoved.length; i++) {
            if (!isMoved[i]) {
                z = Math.max(z, x[3 * i + 2]);
            }
        }
        for (int i : space.moved()) {
            for (int c = 0; c < 3; c++) {
                centre[c] += x[3 * i + c] / space.moved().length;
            }
        }
        top = z;
    }

    /** Places the searched atoms anew. @param x [n][3], A, changed in place @throws SimulationException without room */
    void fill(double[] x, RandomGenerator random) {
        var base = space.base().positions();
        System.arraycopy(base, 0, x, 0, x.length);
        int[] moved = space.moved();
        double factor = 1;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (place(x, moved, random, factor)) {
                return;
            }
            factor *= space.kind() == SearchSpace.Kind.BULK ? 1 : 1.03;
        }
        throw new SimulationException("there is no room for " + moved.length + " atoms at distances of at least " + share
                + " bond lengths: use a larger cell or a smaller distance");
    }

    private boolean place(double[] x, int[] moved, RandomGenerator random, double factor) {
        for (int k = 0; k < moved.length; k++) {
            boolean done = false;
            for (int tries = 0; tries < MOST_TRIES && !done; tries++) {
                propose(x, moved[k], moved.length, random, factor);
                done = isClear(x, moved, k);
            }
            if (!done) {
                return false;
            }
        }
        return true;
    }

    private void propose(double[] x, int atom, int count, RandomGenerator random, double factor) {
        double r0 = space.length();
        switch (space.kind()) {
            case BULK -> {
                var p = space.base().lattice().toCartesian(new double[] {random.nextDouble(), random.nextDouble(),
                        random.nextDouble()});
                System.arraycopy(p, 0, x, 3 * atom, 3);
            }
            case CLUSTER -> {
                double radius = factor * r0 * (0.5 + Math.cbrt(3 * count / (4 * Math.PI * Math.sqrt(2))));
                ball(x, atom, radius, random);
                for (int c = 0; c < 3; c++) {
                    x[3 * atom + c] += centre[c];
                }
            }
            case SURFACE -> {
                double spread = factor * r0 * Math.max(1, 0.9 * Math.sqrt(count));
                double height = factor * r0 * (0.6 + 0.5 * Math.cbrt(count));
                double angle = 2 * Math.PI * random.nextDouble();
                double r = spread * Math.sqrt(random.nextDouble());
                x[3 * atom] = centre[0] + r * Math.cos(angle);
                x[3 * atom + 1] = centre[1] + r * Math.sin(angle);
                x[3 * atom + 2] = top + r0 * 0.5 + height * random.nextDouble();
            }
        }
    }

    /** A random place in a ball around the origin. */
    static void ball(double[] x, int atom, double radius, RandomGenerator random) {
        double u;
        double v;
        double w;
        do {
            u = 2 * random.nextDouble() - 1;
            v = 2 * random.nextDouble() - 1;
            w = 2 * random.nextDouble() - 1;
        } while (u * u + v * v + w * w > 1);
        x[3 * atom] = radius * u;
        x[3 * atom + 1] = radius * v;
        x[3 * atom + 2] = radius * w;
    }

    private boolean isClear(double[] x, int[] moved, int upTo) {
        int i = moved[upTo];
        for (int k = 0; k < upTo; k++) {
            if (isClose(x, i, moved[k])) {
                return false;
            }
        }
        int next = 0;
        for (int j = 0; j < space.base().count(); j++) {
            if (next < moved.length && moved[next] == j) {
                next++;
            } else if (isClose(x, i, j)) {
                return false;
            }
        }
        return true;
    }

    private boolean isClose(double[] x, int i, int j) {
        double least = share * space.length(i, j);
        return box.difference(x, i, x, j, d) < least * least;
    }
}
