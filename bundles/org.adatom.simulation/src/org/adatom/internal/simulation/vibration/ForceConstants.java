/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/**
 * Force constants between the atoms of one cell and those of a supercell, made symmetric and free of drift, shared out
 * among the nearest images of each pair.
 */
public final class ForceConstants {
    private static final double SAME = 1e-3;

    private final Structure cell;
    private final int[] size;
    private final int atoms;
    private final double asymmetry;
    private final double drift;
    private final double boundary;
    private final double[] masses;
    private final List<int[]> offsets = new ArrayList<>();
    private final Map<Long, Integer> offsetIndex = new HashMap<>();
    private int entries;
    private int[] entryOffset = new int[256];
    private int[] entryRow = new int[256];
    private int[] entryColumn = new int[256];
    private double[] entryBlock = new double[9 * 256];

    /**
     * Takes what finite differences gave.
     *
     * @param cell the unit cell, n atoms
     * @param size cells along each vector
     * @param raw [3n][3n cells], eV/A^2; atom j of cell c is the column c n + j, c = (i2 size1 + i1) size0 + i0;
     *        overwritten
     */
    public ForceConstants(Structure cell, int[] size, double[] raw) {
        this.cell = cell;
        this.size = size.clone();
        this.atoms = cell.count();
        this.masses = cell.masses();
        this.asymmetry = symmetrise(raw);
        this.drift = removeDrift(raw);
        this.boundary = share(raw);
    }

    /** {@return the structure that finite differences are made in} @param size cells along each vector */
    public static Structure supercell(Structure cell, int[] size) {
        int n = cell.count();
        int cells = size[0] * size[1] * size[2];
        var chosen = new int[n * cells];
        Arrays.setAll(chosen, k -> k % n);
        var positions = cell.select(chosen).positions();
        for (int k = 0; k < chosen.length; k++) {
            var shift = cell.lattice().toCartesian(offset(k / n, size));
            for (int c = 0; c < 3; c++) {
                positions[3 * k + c] += shift[c];
            }
        }
        return cell.withConstraints(List.of()).select(chosen).withPositions(positions)
                .withLattice(cell.lattice().scaled(size[0], size[1], size[2]));
    }

    private static double[] offset(int c, int[] size) {
        return new double[] {c % size[0], c / size[0] % size[1], c / (size[0] * size[1])};
    }

    private int cells() {
        return size[0] * size[1] * size[2];
    }

    private double symmetrise(double[] raw) {
        double most = 0;
        int width = 3 * atoms * cells();
        for (int c = 0; c < cells(); c++) {
            var o = offset(c, size);
            int back = (((size[2] - (int) o[2]) % size[2]) * size[1] + (size[1] - (int) o[1]) % size[1]) * size[0]
                    + (size[0] - (int) o[0]) % size[0];
            for (int i = 0; i < 3 * atoms; i++) {
                for (int j = 0; j < 3 * atoms; j++) {
                    int here = i * width + 3 * atoms * c + j;
                    int there = j * width + 3 * atoms * back + i;
                    most = Math.max(most, Math.abs(raw[here] - raw[there]));
                    double mean = (raw[here] + raw[there]) / 2;
                    raw[here] = mean;
                    raw[there] = mean;
                }
            }
        }
        return most;
    }

    /** The acoustic sum rule: a shift of all atoms alike costs nothing. */
    private double removeDrift(double[] raw) {
        int width = 3 * atoms * cells();
        double most = 0;
        var sums = new double[9 * atoms];
        for (int i = 0; i < 3 * atoms; i++) {
            for (int k = 0; k < width; k++) {
                sums[3 * i + k % 3] += raw[i * width + k];
            }
        }
        for (int atom = 0; atom < atoms; atom++) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    double s = (sums[9 * atom + 3 * a + b] + sums[9 * atom + 3 * b + a]) / 2;
                    most = Math.max(most, Math.abs(s));
                    raw[(3 * atom + a) * width + 3 * atom + b] -= s;
                }
            }
        }
        return most;
    }

    /**
     * Gives each pair to its nearest images; {@return the largest element at the rim of the supercell over the largest
     * of all}
     */
    private double share(double[] raw) {
        int width = 3 * atoms * cells();
        double rim = 0;
        double largest = 0;
        double radius = inradius();
        for (int c = 0; c < cells(); c++) {
            var o = offset(c, size);
            for (int i = 0; i < atoms; i++) {
                for (int j = 0; j < atoms; j++) {
                    var block = new double[9];
                    double size2 = 0;
                    for (int k = 0; k < 9; k++) {
                        block[k] = raw[(3 * i + k / 3) * width + 3 * (atoms * c + j) + k % 3];
                        size2 = Math.max(size2, Math.abs(block[k]));
                    }
                    double distance = addNearest(i, j, o, block);
                    largest = Math.max(largest, size2);
                    rim = distance > 0.9 * radius ? Math.max(rim, size2) : rim;
                }
            }
        }
        return largest == 0 ? 0 : rim / largest;
    }

    private double inradius() {
        double least = Double.MAX_VALUE;
        for (int k = 0; k < 3; k++) {
            if (cell.periodicity().along(k)) {
                least = Math.min(least, size[k] * PrimitiveCell.height(cell.lattice(), k) / 2);
            }
        }
        return least;
    }

    private double addNearest(int i, int j, double[] offset, double[] block) {
        var best = new ArrayList<int[]>();
        double least = Double.MAX_VALUE;
        var p = cell.position(i);
        var q = cell.position(j);
        for (int k = 0; k < 125; k++) {
            int[] turn = {k % 5 - 2, k / 5 % 5 - 2, k / 25 - 2};
            int[] image = new int[3];
            boolean allowed = true;
            for (int c = 0; c < 3; c++) {
                allowed &= turn[c] == 0 || cell.periodicity().along(c);
                image[c] = (int) offset[c] + turn[c] * size[c];
            }
            if (!allowed) {
                continue;
            }
            var d = cell.lattice().toCartesian(new double[] {image[0], image[1], image[2]});
            double distance = Math.sqrt(Math.pow(d[0] + q[0] - p[0], 2) + Math.pow(d[1] + q[1] - p[1], 2)
                    + Math.pow(d[2] + q[2] - p[2], 2));
            if (distance < least - SAME) {
                best.clear();
                least = distance;
            }
            if (distance < least + SAME) {
                best.add(image);
            }
        }
        for (var image : best) {
            addEntry(i, j, image, block, 1.0 / best.size());
        }
        return least;
    }

    private void addEntry(int i, int j, int[] image, double[] block, double weight) {
        if (entries == entryRow.length) {
            entryRow = Arrays.copyOf(entryRow, 2 * entries);
            entryColumn = Arrays.copyOf(entryColumn, 2 * entries);
            entryOffset = Arrays.copyOf(entryOffset, 2 * entries);
            entryBlock = Arrays.copyOf(entryBlock, 18 * entries);
        }
        long key = ((image[0] + 1000L) * 2000 + image[1] + 1000) * 2000 + image[2] + 1000;
        int at = offsetIndex.computeIfAbsent(key, k -> {
            offsets.add(image);
            return offsets.size() - 1;
        });
        double scale = weight / Math.sqrt(masses[i] * masses[j]);
        for (int k = 0; k < 9; k++) {
            entryBlock[9 * entries + k] = scale * block[k];
        }
        entryRow[entries] = 3 * i;
        entryColumn[entries] = 3 * j;
        entryOffset[entries++] = at;
    }

    /** {@return the unit cell} */
    public Structure cell() {
        return cell;
    }

    /** {@return the lattice of the unit cell} */
    public Lattice lattice() {
        return cell.lattice();
    }

    /** {@return the largest difference of elements that should be equal, before they were made so, eV/A^2} */
    public double asymmetry() {
        return asymmetry;
    }

    /** {@return the largest sum of force constants that should be zero, before it was made so, eV/A^2} */
    public double drift() {
        return drift;
    }

    /**
     * {@return the largest force constant at the rim of the supercell over the largest of all: near 0 where it is large
     * enough}
     */
    public double boundary() {
        return boundary;
    }

    /**
     * {@return the dynamical matrix, eV/(A^2 amu), as the real symmetric matrix [6n][6n] of its real (A) and imaginary
     * (B) part, ((A, -B), (B, A)): each eigenvalue is there twice}
     *
     * @param q [3], 1/A, 2 pi among it
     */
    public double[] dynamicalMatrix(double[] q) {
        int m = 3 * atoms;
        var cosine = new double[offsets.size()];
        var sine = new double[offsets.size()];
        for (int k = 0; k < cosine.length; k++) {
            var o = offsets.get(k);
            var r = cell.lattice().toCartesian(new double[] {o[0], o[1], o[2]});
            double phase = q[0] * r[0] + q[1] * r[1] + q[2] * r[2];
            cosine[k] = Math.cos(phase);
            sine[k] = Math.sin(phase);
        }
        var real = new double[m * m];
        var imaginary = new double[m * m];
        for (int e = 0; e < entries; e++) {
            double c = cosine[entryOffset[e]];
            double s = sine[entryOffset[e]];
            for (int k = 0; k < 9; k++) {
                int at = (entryRow[e] + k / 3) * m + entryColumn[e] + k % 3;
                real[at] += c * entryBlock[9 * e + k];
                imaginary[at] += s * entryBlock[9 * e + k];
            }
        }
        return embedded(real, imaginary, m);
    }

    private static double[] embedded(double[] real, double[] imaginary, int m) {
        var out = new double[4 * m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                double a = (real[i * m + j] + real[j * m + i]) / 2;
                double b = (imaginary[i * m + j] - imaginary[j * m + i]) / 2;
                out[i * 2 * m + j] = a;
                out[(i + m) * 2 * m + j + m] = a;
                out[i * 2 * m + j + m] = -b;
                out[(i + m) * 2 * m + j] = b;
            }
        }
        return out;
    }
}
