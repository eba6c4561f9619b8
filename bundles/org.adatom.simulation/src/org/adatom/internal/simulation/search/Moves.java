/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.random.RandomGenerator;

/** Ways to leave a minimum. Each changes positions in place. For one thread at a time. */
final class Moves {
    private final SearchSpace space;
    private final LatticeSites sites;
    private final Box box;
    private final int[] moved;
    private final double[] centre = new double[3];
    private final double[] axis = new double[3];
    private final double[] d = new double[3];
    private final boolean mixed;

    Moves(SearchSpace space, LatticeSites sites) {
        this.space = space;
        this.sites = sites;
        this.moved = space.moved();
        this.box = space.box();
        this.mixed = space.isMixed();
    }

    /** One of the moves by chance. @param step size of a random displacement, bond lengths */
    void any(double[] x, double step, RandomGenerator random) {
        double u = random.nextDouble();
        if (mixed && u < 0.4) {
            swap(x, 1 + random.nextInt(3), random);
            return;
        }
        u = random.nextDouble();
        boolean cluster = space.kind() == SearchSpace.Kind.CLUSTER;
        if (u < 0.8 || moved.length < 4) {
            shake(x, step, random);
        } else if (u < 0.9 && space.kind() != SearchSpace.Kind.BULK) {
            relocate(x, random);
        } else if (cluster) {
            twist(x, random);
        } else {
            slide(x, random);
        }
    }

    /** Displaces all searched atoms at random. @param step largest displacement along x, y and z, bond lengths */
    void shake(double[] x, double step, RandomGenerator random) {
        double most = step * space.length();
        for (int i : moved) {
            for (int c = 0; c < 3; c++) {
                x[3 * i + c] += most * (2 * random.nextDouble() - 1);
            }
        }
    }

    /** Exchanges atoms of different elements. @param times how many pairs */
    void swap(double[] x, int times, RandomGenerator random) {
        for (int t = 0; t < times; t++) {
            for (int tries = 0; tries < 100; tries++) {
                int i = moved[random.nextInt(moved.length)];
                int j = moved[random.nextInt(moved.length)];
                if (space.number(i) != space.number(j)) {
                    for (int c = 0; c < 3; c++) {
                        double keep = x[3 * i + c];
                        x[3 * i + c] = x[3 * j + c];
                        x[3 * j + c] = keep;
                    }
                    break;
                }
            }
        }
    }

    /**
     * Puts the most weakly bound atoms somewhere else on the surface (the angular move of Wales and Doye, J. Phys. Chem. A 101,
     * 5111, 1997, doi 10.1021/jp970984n).
     */
    void relocate(double[] x, RandomGenerator random) {
        sites.rank(x);
        var weakness = sites.weakness();
        int count = 1 + random.nextInt(Math.max(1, Math.min(4, moved.length / 4)));
        findCentre(x);
        double far = 0;
        for (int i : moved) {
            far = Math.max(far, distance(x, i));
        }
        for (int k = 0; k < count; k++) {
            int who = moved[0];
            for (int i : moved) {
                who = weakness[i] > weakness[who] ? i : who;
            }
            weakness[who] = Double.NEGATIVE_INFINITY;
            do {
                RandomStarts.ball(d, 0, 1, random);
            } while (space.kind() == SearchSpace.Kind.SURFACE && d[2] < 0);
            double r = far / Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
            for (int c = 0; c < 3; c++) {
                x[3 * who + c] = centre[c] + r * d[c];
            }
        }
    }

    /** Turns the half of a cluster on one side of a plane about the plane's normal. */
    void twist(double[] x, RandomGenerator random) {
        findCentre(x);
        direction(random);
        double angle = Math.PI / 6 * (1 + random.nextInt(6));
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i : moved) {
            difference(x, i);
            double along = d[0] * axis[0] + d[1] * axis[1] + d[2] * axis[2];
            if (along > 0) {
                for (int c = 0; c < 3; c++) {
                    int e = (c + 1) % 3;
                    int f = (c + 2) % 3;
                    double cross = axis[e] * d[f] - axis[f] * d[e];
                    x[3 * i + c] = centre[c] + cos * d[c] + sin * cross + (1 - cos) * along * axis[c];
                }
            }
        }
    }

    /** Turns the searched atoms on a surface about an upright axis, shifts them sideways, and shakes them a little. */
    void slide(double[] x, RandomGenerator random) {
        findCentre(x);
        double angle = 2 * Math.PI * random.nextDouble();
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double dx = space.length() * (random.nextDouble() - 0.5);
        double dy = space.length() * (random.nextDouble() - 0.5);
        for (int i : moved) {
            difference(x, i);
            x[3 * i] = centre[0] + dx + cos * d[0] - sin * d[1];
            x[3 * i + 1] = centre[1] + dy + sin * d[0] + cos * d[1];
        }
        shake(x, 0.1, random);
    }

    private void direction(RandomGenerator random) {
        do {
            RandomStarts.ball(axis, 0, 1, random);
        } while (axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2] < 1e-4);
        double l = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
        for (int c = 0; c < 3; c++) {
            axis[c] /= l;
        }
    }

    /** The middle of the searched atoms, images taken next to the first. */
    private void findCentre(double[] x) {
        double sx = 0;
        double sy = 0;
        double sz = 0;
        for (int i : moved) {
            box.difference(x, moved[0], x, i, d);
            sx += d[0];
            sy += d[1];
            sz += d[2];
        }
        centre[0] = x[3 * moved[0]] + sx / moved.length;
        centre[1] = x[3 * moved[0] + 1] + sy / moved.length;
        centre[2] = x[3 * moved[0] + 2] + sz / moved.length;
    }

    private void difference(double[] x, int i) {
        box.difference(centre, 0, x, i, d);
    }

    private double distance(double[] x, int i) {
        difference(x, i);
        return Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
    }
}
