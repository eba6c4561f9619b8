/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;
import org.adatom.structure.Structure;

/**
 * Sums the embedded-atom energy. The first pass packs the pairs within the cut-off with the slopes of their functions; the second
 * goes through the packed pairs and adds all forces.
 */
public final class EamEvaluator extends EmbeddingEvaluator {
    private static final double SKIN = 0.6;

    private final EamTables tables;
    /** Pairs within the cut-off by part: the image, and the slopes of energy and densities divided by the distance. */
    private final int[][] packedImage;
    private final double[][] packedSlopes;
    /** How many slopes a pair has: energy and density, and in alloys the density at the neighbour too. */
    private final int slopes;
    private final int[] packedCount;

    /**
     * Sets up the work space.
     *
     * @param name of the potential, for messages
     * @param kinds the kinds of the structure's atoms
     * @param tables the functions of these kinds
     */
    public EamEvaluator(String name, Structure structure, Kinds kinds, EamTables tables) {
        super(name, structure, kinds.count(), kinds.ofAtom(), tables.cutoff, SKIN);
        this.tables = tables;
        this.packedImage = new int[parts][0];
        this.packedSlopes = new double[parts][0];
        this.slopes = this.kinds > 1 ? 3 : 2;
        this.packedCount = new int[kind.length];
    }

    @Override
    void firstPass(int part, int from, int to, Wanted wanted) {
        var batch = batches[part];
        double total = 0;
        int packed = 0;
        int row = from;
        while (row < to) {
            row = batch.fill(this, row, to);
            if (wanted.forces()) {
                reserve(part, packed + batch.size);
                total += kinds == 1 ? pairsOfOne(part, batch, packed) : pairsOfAlloy(part, batch, packed);
                packed += batch.size;
            }
            if (!wanted.forces() || wanted.energies()) {
                double energy = energies(part, batch, wanted);
                total += wanted.forces() ? 0 : energy;
            }
        }
        addEnergy(part, total);
    }

    private void reserve(int part, int pairs) {
        if (packedImage[part].length < pairs) {
            int most = pairs + pairs / 8 + 1024;
            packedImage[part] = Arrays.copyOf(packedImage[part], most);
            packedSlopes[part] = Arrays.copyOf(packedSlopes[part], slopes * most);
        }
    }

    /** The densities, pair energies and slopes of a batch of one element. */
    private double pairsOfOne(int part, PairBatch batch, int packed) {
        double[] r2 = batch.r2;
        double[] density = partDensity[part];
        double[] slope = packedSlopes[part];
        int[] image = batch.image;
        System.arraycopy(image, 0, packedImage[part], packed, batch.size);
        double[] table = tables.pairs[0];
        double scale = tables.scale;
        int last = tables.intervals - 1;
        int start = low[part];
        int to = 2 * packed;
        double total = 0;
        for (int r = 0; r < batch.rows; r++) {
            double sum = 0;
            for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                double distance = Math.sqrt(r2[k]);
                double inverse = 1 / distance;
                double place = distance * scale;
                int m = Math.min((int) place, last);
                double p = Math.min(place - m, 1);
                int at = 8 * m;
                double step = scale * inverse;
                double a = table[at] * p;
                double b = table[at + 1];
                double c = table[at + 2];
                double value = (((a + b) * p + c) * p + table[at + 3]) * inverse;
                slope[to] = ((3 * a + 2 * b) * p + c) * step * inverse - value * inverse * inverse;
                total += value;
                double d = table[at + 4] * p;
                double e = table[at + 5];
                double f = table[at + 6];
                double share = ((d + e) * p + f) * p + table[at + 7];
                slope[to + 1] = ((3 * d + 2 * e) * p + f) * step;
                to += 2;
                sum += share;
                density[image[k] - start] += share;
            }
            density[list.home()[batch.first + r] - start] += sum;
            packedCount[batch.first + r] = batch.begin[r + 1] - batch.begin[r];
        }
        return total;
    }

    /** The densities, pair energies and slopes of a batch of several elements. */
    private double pairsOfAlloy(int part, PairBatch batch, int packed) {
        double[] density = partDensity[part];
        double[] slope = packedSlopes[part];
        int[] image = batch.image;
        System.arraycopy(image, 0, packedImage[part], packed, batch.size);
        double scale = tables.scale;
        int last = tables.intervals - 1;
        int start = low[part];
        int to = 3 * packed;
        double total = 0;
        for (int r = 0; r < batch.rows; r++) {
            int i = list.home()[batch.first + r];
            int from = imageKind[i] * kinds;
            double sum = 0;
            for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                int j = image[k];
                double[] table = tables.pairs[from + imageKind[j]];
                double distance = Math.sqrt(batch.r2[k]);
                double inverse = 1 / distance;
                int m = Math.min((int) (distance * scale), last);
                double p = Math.min(distance * scale - m, 1);
                int at = 12 * m;
                double step = scale * inverse;
                double value = cubic(table, at + EamTables.PAIR, p) * inverse;
                slope[to] = slope(table, at + EamTables.PAIR, p) * step * inverse - value * inverse * inverse;
                slope[to + 1] = slope(table, at + EamTables.OWN, p) * step;
                slope[to + 2] = slope(table, at + EamTables.OTHER, p) * step;
                to += 3;
                total += value;
                sum += cubic(table, at + EamTables.OWN, p);
                density[j - start] += cubic(table, at + EamTables.OTHER, p);
            }
            density[i - start] += sum;
            packedCount[batch.first + r] = batch.begin[r + 1] - batch.begin[r];
        }
        return total;
    }

    /** The per-atom energies of the pairs of a batch where they are wanted, and without forces the densities. */
    private double energies(int part, PairBatch batch, Wanted wanted) {
        double[] density = partDensity[part];
        double scale = tables.scale;
        int start = low[part];
        double total = 0;
        for (int r = 0; r < batch.rows; r++) {
            int i = list.home()[batch.first + r];
            for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                int j = batch.image[k];
                double[] table = tables.pairs[imageKind[i] * kinds + imageKind[j]];
                double distance = Math.sqrt(batch.r2[k]);
                int m = Math.min((int) (distance * scale), tables.intervals - 1);
                double p = Math.min(distance * scale - m, 1);
                int at = tables.width * m;
                if (!wanted.forces()) {
                    density[i - start] += cubic(table, at + EamTables.OWN, p);
                    density[j - start] += cubic(table, at + (kinds > 1 ? EamTables.OTHER : EamTables.OWN), p);
                }
                double value = cubic(table, at + EamTables.PAIR, p) / distance;
                total += value;
                if (wanted.energies()) {
                    energiesOf(part)[j - start] += value / 2;
                    energiesOf(part)[i - start] += value / 2;
                }
            }
        }
        return total;
    }

    private static double cubic(double[] table, int at, double p) {
        return ((table[at] * p + table[at + 1]) * p + table[at + 2]) * p + table[at + 3];
    }

    private static double slope(double[] table, int at, double p) {
        return (3 * table[at] * p + 2 * table[at + 1]) * p + table[at + 2];
    }

    @Override
    void embed(int part, int from, int to, Wanted wanted) {
        int last = tables.embeddingIntervals - 1;
        double most = tables.embeddingIntervals * tables.step;
        double total = 0;
        for (int row = from; row < to; row++) {
            int image = list.home()[row];
            int atom = list.owner()[image];
            double[] f = tables.embedding[kind[atom]];
            double n = density[atom];
            int m = Math.clamp((long) (n / tables.step), 0, last);
            double p = Math.min(n / tables.step - m, 1);
            int at = 4 * m;
            double slope = slope(f, at, p) / tables.step;
            double value = cubic(f, at, p) + (n > most ? slope * (n - most) : 0);
            bend[atom] = slope;
            total += value;
            if (wanted.energies()) {
                energiesOf(part)[image - low[part]] += value;
            }
        }
        addEnergy(part, total);
    }

    @Override
    void secondPass(int part, int from, int to) {
        double[] x = list.positions();
        double[] f = forcesOf(part);
        double[] slope = packedSlopes[part];
        int[] image = packedImage[part];
        int width = slopes;
        int start = 3 * low[part];
        int k = 0;
        for (int row = from; row < to; row++) {
            int i = list.home()[row];
            double xi = x[3 * i];
            double yi = x[3 * i + 1];
            double zi = x[3 * i + 2];
            double own = imageBend[i];
            double fx = 0;
            double fy = 0;
            double fz = 0;
            for (int end = k + packedCount[row]; k < end; k++) {
                int j = image[k];
                int at = width * k;
                double s = slope[at] + own * slope[at + 1] + imageBend[j] * slope[at + width - 1];
                j *= 3;
                double gx = s * (x[j] - xi);
                double gy = s * (x[j + 1] - yi);
                double gz = s * (x[j + 2] - zi);
                fx += gx;
                fy += gy;
                fz += gz;
                j -= start;
                f[j] -= gx;
                f[j + 1] -= gy;
                f[j + 2] -= gz;
            }
            i = 3 * i - start;
            f[i] += fx;
            f[i + 1] += fy;
            f[i + 2] += fz;
        }
    }
}
