/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.Arrays;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/**
 * Pairs of atoms nearer than a factor times the sum of their covalent radii. Each pair is there once from each of its
 * ends: first, second, and how many cells the second one is away.
 *
 * @param count how many directed pairs
 * @param first [count]
 * @param second [count]
 * @param cells [count][3], whole cells that the second atom is moved by
 */
public record BondSearch(int count, int[] first, int[] second, byte[] cells) {
    /** No bonds. */
    public static final BondSearch NONE = new BondSearch(0, new int[0], new int[0], new byte[0]);
    private static final int MOST_IMAGES = 4_000_000;
    private static final int MOST_BONDS_PER_ATOM = 24;

    /** {@return the bonds of a structure} @param inside whether bonds that leave the cell are not wanted */
    public static BondSearch of(Structure s, double tolerance, boolean inside) {
        int n = s.count();
        if (n == 0) {
            return NONE;
        }
        var reach = new float[n];
        float most = 0;
        for (int i = 0; i < n; i++) {
            reach[i] = (float) (tolerance * Element.of(s.number(i)).covalentRadius());
            most = Math.max(most, reach[i]);
        }
        return new Search(s, reach, 2 * most, inside).run();
    }

    private static final class Search {
        private final int n;
        private final float[] reach;
        private final float cutoff;
        private final int[] wrap;
        private float[] x;
        private float[] y;
        private float[] z;
        private int[] atom;
        private byte[] cell;
        private int total;
        private int bonds;
        private int[] first = new int[1024];
        private int[] second = new int[1024];
        private byte[] cells = new byte[3072];

        Search(Structure s, float[] reach, float cutoff, boolean inside) {
            this.n = s.count();
            this.reach = reach;
            this.cutoff = cutoff;
            this.wrap = new int[3 * n];
            x = new float[n];
            y = new float[n];
            z = new float[n];
            atom = new int[n];
            cell = new byte[3 * n];
            double[] p = s.positions();
            if (s.periodicity().any() && !inside) {
                images(s, p);
            } else {
                for (int i = 0; i < n; i++) {
                    add(i, p[3 * i] - p[0], p[3 * i + 1] - p[1], p[3 * i + 2] - p[2], 0, 0, 0);
                }
            }
        }

        private void images(Structure s, double[] p) {
            var l = s.lattice().completed();
            double[] m = l.rows();
            double[] f = s.fractionalPositions();
            double[] inverse = l.inverse();
            double[] margin = new double[3];
            for (int k = 0; k < 3; k++) {
                double h = Math.sqrt(inverse[k] * inverse[k] + inverse[3 + k] * inverse[3 + k] + inverse[6 + k] * inverse[6 + k]);
                margin[k] = s.periodicity().along(k) ? cutoff * h : 0;
            }
            for (int i = 0; i < 3 * n; i++) {
                if (s.periodicity().along(i % 3)) {
                    wrap[i] = (int) Math.floor(f[i]);
                    f[i] -= wrap[i];
                }
            }
            for (int i = 0; i < n; i++) {
                place(i, f, m, 0, 0, 0);
            }
            int[] c = {count(margin[0]), count(margin[1]), count(margin[2])};
            for (int a = -c[0]; a <= c[0]; a++) {
                for (int b = -c[1]; b <= c[1]; b++) {
                    for (int d = -c[2]; d <= c[2]; d++) {
                        shell(f, m, margin, s, a, b, d);
                    }
                }
            }
        }

        private static int count(double margin) {
            return margin == 0 ? 0 : Math.min(100, (int) Math.ceil(margin));
        }

        private void shell(double[] f, double[] m, double[] margin, Structure s, int a, int b, int d) {
            if (a == 0 && b == 0 && d == 0) {
                return;
            }
            for (int i = 0; i < n && total < MOST_IMAGES + n; i++) {
                if (within(f[3 * i] + a, margin[0], s.periodicity().a())
                        && within(f[3 * i + 1] + b, margin[1], s.periodicity().b())
                        && within(f[3 * i + 2] + d, margin[2], s.periodicity().c())) {
                    place(i, f, m, a, b, d);
                }
            }
        }

        private static boolean within(double v, double margin, boolean periodic) {
            return !periodic || v >= -margin && v <= 1 + margin;
        }

        private void place(int i, double[] f, double[] m, int a, int b, int d) {
            double u = f[3 * i] + a - 0.5;
            double v = f[3 * i + 1] + b - 0.5;
            double w = f[3 * i + 2] + d - 0.5;
            add(i, u * m[0] + v * m[3] + w * m[6], u * m[1] + v * m[4] + w * m[7], u * m[2] + v * m[5] + w * m[8], a, b, d);
        }

        private void add(int i, double px, double py, double pz, int a, int b, int d) {
            if (total == x.length) {
                int size = total + total / 2 + 64;
                x = Arrays.copyOf(x, size);
                y = Arrays.copyOf(y, size);
                z = Arrays.copyOf(z, size);
                atom = Arrays.copyOf(atom, size);
                cell = Arrays.copyOf(cell, 3 * size);
            }
            x[total] = (float) px;
            y[total] = (float) py;
            z[total] = (float) pz;
            atom[total] = i;
            cell[3 * total] = (byte) a;
            cell[3 * total + 1] = (byte) b;
            cell[3 * total + 2] = (byte) d;
            total++;
        }

        BondSearch run() {
            var grid = new CellGrid(x, y, z, total, cutoff);
            var near = new int[4096];
            for (int i = 0; i < n; i++) {
                int found = grid.near(x[i], y[i], z[i], cutoff, near);
                int mine = 0;
                for (int k = 0; k < found && mine < MOST_BONDS_PER_ATOM; k++) {
                    int j = near[k];
                    float dx = x[j] - x[i];
                    float dy = y[j] - y[i];
                    float dz = z[j] - z[i];
                    float d2 = dx * dx + dy * dy + dz * dz;
                    float limit = reach[i] + reach[atom[j]];
                    if (j != i && d2 <= limit * limit && d2 > 0.01f) {
                        bond(i, j);
                        mine++;
                    }
                }
            }
            return new BondSearch(bonds, Arrays.copyOf(first, bonds), Arrays.copyOf(second, bonds),
                    Arrays.copyOf(cells, 3 * bonds));
        }

        private void bond(int i, int j) {
            if (bonds == first.length) {
                first = Arrays.copyOf(first, 2 * bonds);
                second = Arrays.copyOf(second, 2 * bonds);
                cells = Arrays.copyOf(cells, 6 * bonds);
            }
            int a = atom[j];
            for (int k = 0; k < 3; k++) {
                int shift = cell[3 * j + k] - wrap[3 * a + k] + wrap[3 * i + k];
                if (shift < -120 || shift > 120) {
                    return;
                }
                cells[3 * bonds + k] = (byte) shift;
            }
            first[bonds] = i;
            second[bonds] = a;
            bonds++;
        }
    }
}
