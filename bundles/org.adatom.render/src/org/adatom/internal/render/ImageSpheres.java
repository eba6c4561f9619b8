/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.Arrays;
import java.util.HashMap;
import org.adatom.structure.Structure;

/** Lays out atoms and their periodic images as balls, and joins them by bonds. */
public final class ImageSpheres {
    private static final int MOST_EXTRA = 500_000;

    private final Structure structure;
    private final double[] origin;
    private final int[] repeat;
    private final float[] radii;
    private final int[] colours;
    private final byte[] held;
    private final int n;
    private final double[] m;
    private int count;
    private float[] x;
    private float[] y;
    private float[] z;
    private float[] radius;
    private int[] colour;
    private int[] atom;
    private byte[] flags;
    private final HashMap<Long, Integer> extra = new HashMap<>();
    private final HashMap<Integer, Short> shiftIndex = new HashMap<>();
    private float[] shifts = new float[3];
    private int bonds;
    private int[] first = new int[256];
    private int[] second = new int[256];
    private short[] shift = new short[256];

    /** @param radii [n], A @param colours [n] @param repeat [3], how many cells each way */
    public ImageSpheres(Structure structure, double[] origin, int[] repeat, float[] radii, int[] colours) {
        this.structure = structure;
        this.origin = origin;
        this.repeat = repeat;
        this.radii = radii;
        this.colours = colours;
        this.held = Spheres.held(structure);
        this.n = structure.count();
        this.m = structure.lattice().rows();
        int size = n * repeat[0] * repeat[1] * repeat[2];
        x = new float[size];
        y = new float[size];
        z = new float[size];
        radius = new float[size];
        colour = new int[size];
        atom = new int[size];
        flags = new byte[size];
        for (int c = 0; c < repeat[2]; c++) {
            for (int b = 0; b < repeat[1]; b++) {
                for (int a = 0; a < repeat[0]; a++) {
                    for (int i = 0; i < n; i++) {
                        add(i, a, b, c, a != 0 || b != 0 || c != 0);
                    }
                }
            }
        }
    }

    private int add(int i, int a, int b, int c, boolean ghost) {
        if (count == x.length) {
            int size = count + count / 2 + 16;
            x = Arrays.copyOf(x, size);
            y = Arrays.copyOf(y, size);
            z = Arrays.copyOf(z, size);
            radius = Arrays.copyOf(radius, size);
            colour = Arrays.copyOf(colour, size);
            atom = Arrays.copyOf(atom, size);
            flags = Arrays.copyOf(flags, size);
        }
        x[count] = (float) (structure.x(i) + a * m[0] + b * m[3] + c * m[6] - origin[0]);
        y[count] = (float) (structure.y(i) + a * m[1] + b * m[4] + c * m[7] - origin[1]);
        z[count] = (float) (structure.z(i) + a * m[2] + b * m[5] + c * m[8] - origin[2]);
        radius[count] = radii[i];
        colour[count] = colours[i];
        atom[count] = i;
        flags[count] = ghost ? Spheres.GHOST : held[i];
        return count++;
    }

    /** {@return the balls, those that bonds asked for included} */
    public Spheres spheres() {
        return new Spheres(count, trim(x), trim(y), trim(z), trim(radius), Arrays.copyOf(colour, count),
                Arrays.copyOf(atom, count), Arrays.copyOf(flags, count));
    }

    private float[] trim(float[] v) {
        return v.length == count ? v : Arrays.copyOf(v, count);
    }

    /**
     * {@return the bonds between the balls}
     *
     * @param found bonds of the structure
     * @param images whether atoms outside that bonds lead to are drawn too; else such bonds end half-way
     * @param inside whether bonds that lead outside are left out
     * @param thickness radius of bonds, A
     */
    public Bonds bonds(BondSearch found, boolean images, boolean inside, float thickness) {
        for (int c = 0; c < repeat[2]; c++) {
            for (int b = 0; b < repeat[1]; b++) {
                for (int a = 0; a < repeat[0]; a++) {
                    for (int k = 0; k < found.count(); k++) {
                        bond(found, k, a, b, c, images, inside);
                    }
                }
            }
        }
        return new Bonds(bonds, Arrays.copyOf(first, bonds), Arrays.copyOf(second, bonds), Arrays.copyOf(shift, bonds), shifts,
                thickness);
    }

    private void bond(BondSearch found, int k, int a, int b, int c, boolean images, boolean inside) {
        int i = found.first()[k];
        int j = found.second()[k];
        int da = found.cells()[3 * k];
        int db = found.cells()[3 * k + 1];
        int dc = found.cells()[3 * k + 2];
        int from = ((c * repeat[1] + b) * repeat[0] + a) * n + i;
        int ta = a + da;
        int tb = b + db;
        int tc = c + dc;
        if (ta >= 0 && tb >= 0 && tc >= 0 && ta < repeat[0] && tb < repeat[1] && tc < repeat[2]) {
            int to = ((tc * repeat[1] + tb) * repeat[0] + ta) * n + j;
            if (from < to) {
                put(from, to, (short) 0);
            }
        } else if (!inside) {
            if (images && extra.size() < MOST_EXTRA) {
                long key = (((long) (ta + 512) << 10 | tb + 512) << 10 | tc + 512) * n + j;
                int to = extra.computeIfAbsent(key, none -> add(j, ta, tb, tc, true));
                put(from, to, (short) 0);
            } else {
                put(from, ((c * repeat[1] + b) * repeat[0] + a) * n + j, shiftOf(da, db, dc));
            }
        }
    }

    private short shiftOf(int a, int b, int c) {
        int key = (a + 128) << 16 | (b + 128) << 8 | c + 128;
        var known = shiftIndex.get(key);
        if (known != null) {
            return known;
        }
        short index = (short) (shifts.length / 3);
        if (index >= Short.MAX_VALUE - 1) {
            return 0;
        }
        shifts = Arrays.copyOf(shifts, shifts.length + 3);
        for (int k = 0; k < 3; k++) {
            shifts[3 * index + k] = (float) (a * m[k] + b * m[3 + k] + c * m[6 + k]);
        }
        shiftIndex.put(key, index);
        return index;
    }

    private void put(int from, int to, short s) {
        if (bonds == first.length) {
            first = Arrays.copyOf(first, 2 * bonds);
            second = Arrays.copyOf(second, 2 * bonds);
            shift = Arrays.copyOf(shift, 2 * bonds);
        }
        first[bonds] = from;
        second[bonds] = to;
        shift[bonds] = s;
        bonds++;
    }
}
