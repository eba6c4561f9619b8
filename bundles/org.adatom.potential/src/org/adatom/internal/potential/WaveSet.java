/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Lattice;

/**
 * The waves of a lattice that are not longer than a limit, one of each pair k and -k, those of equal first two
 * indices together.
 */
final class WaveSet {
    static final WaveSet NONE = new WaveSet(Lattice.NONE, new int[0], new double[0], new double[0], new int[3]);
    private static final int MOST = 4_000_000;

    private final Lattice lattice;
    private final int[] index;
    private final double[] vector;
    private final double[] weight;
    private final int[] most;

    private WaveSet(Lattice lattice, int[] index, double[] vector, double[] weight, int[] most) {
        this.lattice = lattice;
        this.index = index;
        this.vector = vector;
        this.weight = weight;
        this.most = most;
    }

    /** {@return the waves} @param limit the longest wave vector, 1/A */
    static WaveSet of(Lattice lattice, double alpha, double limit) {
        int[] most = most(lattice, limit);
        double[] f = lattice.inverse();
        var index = new int[3 * 256];
        var vector = new double[3 * 256];
        int n = 0;
        for (int a = 0; a <= most[0]; a++) {
            for (int b = a == 0 ? 0 : -most[1]; b <= most[1]; b++) {
                for (int c = a == 0 && b == 0 ? 1 : -most[2]; c <= most[2]; c++) {
                    double x = 2 * Math.PI * (f[0] * a + f[1] * b + f[2] * c);
                    double y = 2 * Math.PI * (f[3] * a + f[4] * b + f[5] * c);
                    double z = 2 * Math.PI * (f[6] * a + f[7] * b + f[8] * c);
                    if (x * x + y * y + z * z > limit * limit) {
                        continue;
                    }
                    if (3 * n == index.length) {
                        if (n > MOST) {
                            throw tooMany();
                        }
                        index = Arrays.copyOf(index, 6 * n);
                        vector = Arrays.copyOf(vector, 6 * n);
                    }
                    index[3 * n] = a;
                    index[3 * n + 1] = b;
                    index[3 * n + 2] = c;
                    vector[3 * n] = x;
                    vector[3 * n + 1] = y;
                    vector[3 * n++ + 2] = z;
                }
            }
        }
        return new WaveSet(lattice, Arrays.copyOf(index, 3 * n), Arrays.copyOf(vector, 3 * n),
                weights(vector, n, alpha, lattice.volume()), most);
    }

    /** The largest indices that a wave within the limit can have. */
    private static int[] most(Lattice lattice, double limit) {
        int[] most = new int[3];
        long box = 1;
        for (int axis = 0; axis < 3; axis++) {
            most[axis] = (int) Math.floor(limit * lattice.length(axis) / (2 * Math.PI));
            box *= 2L * most[axis] + 1;
        }
        if (box > 40L * MOST) {
            throw tooMany();
        }
        return most;
    }

    private static double[] weights(double[] vector, int count, double alpha, double volume) {
        var weight = new double[count];
        for (int w = 0; w < count; w++) {
            double x = vector[3 * w];
            double y = vector[3 * w + 1];
            double z = vector[3 * w + 2];
            weight[w] = ReciprocalSum.weight(x * x + y * y + z * z, alpha, volume);
        }
        return weight;
    }

    private static PotentialException tooMany() {
        return new PotentialException("the Ewald sum of this cell needs more than " + MOST
                + " waves: leave out alpha, or ask for "
                + "less accuracy");
    }

    /** {@return whether these are the waves of a lattice} */
    boolean fits(Lattice other) {
        return lattice.equals(other);
    }

    int count() {
        return weight.length;
    }

    /** {@return the largest absolute index along an axis} */
    int most(int axis) {
        return most[axis];
    }

    int index(int wave, int axis) {
        return index[3 * wave + axis];
    }

    /** {@return a number that waves of equal first two indices share} */
    int plane(int wave) {
        return index[3 * wave] * (2 * most[1] + 1) + index[3 * wave + 1] + most[1];
    }

    /** {@return a component of a wave vector, 1/A} */
    double vector(int wave, int axis) {
        return vector[3 * wave + axis];
    }

    /** {@return what the square of the charges' sum over the wave is multiplied by, eV} */
    double weight(int wave) {
        return weight[wave];
    }
}
