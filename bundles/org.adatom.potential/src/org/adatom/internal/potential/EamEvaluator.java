/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import org.adatom.numerics.Parallel;
import org.adatom.structure.Structure;

/**
 * Sums the embedded-atom energy in two passes over the pairs. The first adds densities and pair energies with their forces and
 * keeps the slopes of the densities; then every atom gets the energy of its density; the second pass adds the forces that follow
 * from the densities. With one kind of atoms, or densities that depend on the source alone, nothing is computed twice.
 */
public final class EamEvaluator extends ListEvaluator {
    private static final double SKIN = 0.6;
    private static final int WIDTH = EamTables.WIDTH;

    private final EamTables tables;
    private final int kinds;
    private final int[] kind;
    private final PairBatch[] batches;
    private final double[][] slopes;
    private final double[][] partDensity;
    private final double[] density;
    private final double[] bend;
    private int[] imageKind = {};
    private double[] imageBend = {};
    /** Slopes of the densities by the pairs, divided by the distance: at the row's atom, and at the neighbour in alloys. */
    private double[] ownSlope = {};
    private double[] otherSlope = {};

    /**
     * Sets up the work space.
     *
     * @param name of the potential, for messages
     * @param kinds the kinds of the structure's atoms
     * @param tables the functions of these kinds
     */
    public EamEvaluator(String name, Structure structure, Kinds kinds, EamTables tables) {
        super(name, structure, tables.cutoff, SKIN, 1e-3);
        this.tables = tables;
        this.kinds = kinds.count();
        this.kind = kinds.ofAtom();
        this.batches = new PairBatch[parts];
        this.slopes = new double[parts][0];
        this.partDensity = new double[parts][0];
        this.density = new double[kind.length];
        this.bend = new double[kind.length];
        for (int p = 0; p < parts; p++) {
            batches[p] = new PairBatch();
        }
    }

    @Override
    protected void sum(Wanted wanted) {
        prepare(wanted);
        Parallel.blocks(list.count(), parts, (part, from, to) -> firstPass(part, from, to, wanted));
        fold(partDensity, density, 1);
        Parallel.blocks(list.count(), parts, (part, from, to) -> embed(part, from, to, wanted));
        if (wanted.forces()) {
            int[] owner = list.owner();
            for (int e = 0; e < owner.length; e++) {
                imageBend[e] = bend[owner[e]];
            }
            Parallel.blocks(list.count(), parts, this::secondPass);
        }
    }

    private void prepare(Wanted wanted) {
        int[] owner = list.owner();
        if (imageBend.length < owner.length) {
            imageBend = new double[owner.length];
            imageKind = new int[owner.length];
        }
        if (kinds > 1) {
            for (int e = 0; e < owner.length; e++) {
                imageKind[e] = kind[owner[e]];
            }
        }
        if (wanted.forces() && ownSlope.length < list.size()) {
            ownSlope = new double[list.size() + list.size() / 32];
            otherSlope = kinds > 1 ? new double[ownSlope.length] : ownSlope;
        }
        for (int p = 0; p < parts; p++) {
            partDensity[p] = cleared(partDensity[p], high[p] - low[p]);
        }
    }

    private void firstPass(int part, int from, int to, Wanted wanted) {
        var batch = batches[part];
        double total = 0;
        int row = from;
        while (row < to) {
            row = batch.fill(this, row, to);
            if (slopes[part].length < batch.size) {
                slopes[part] = new double[batch.r2.length];
            }
            total += wanted.forces() ? pairs(part, batch, wanted) : energies(part, batch, wanted);
            if (wanted.forces()) {
                batch.addForces(list.home(), low[part], slopes[part], forcesOf(part));
            }
        }
        addEnergy(part, total);
    }

    /** The densities, pair energies and slopes of a batch. */
    private double pairs(int part, PairBatch batch, Wanted wanted) {
        double[] r2 = batch.r2;
        int[] image = batch.image;
        double[] density = partDensity[part];
        double[] slope = slopes[part];
        double[] own = ownSlope;
        double[] other = otherSlope;
        double scale = tables.scale;
        int last = tables.intervals - 1;
        int start = low[part];
        double total = 0;
        for (int r = 0; r < batch.rows; r++) {
            int i = list.home()[batch.first + r];
            int from = imageKind[i] * kinds;
            int keep = list.offsets()[batch.first + r] - batch.begin[r];
            double sum = 0;
            double energy = 0;
            for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                int j = image[k];
                double[] table = tables.pairs[from + imageKind[j]];
                double distance = Math.sqrt(r2[k]);
                double inverse = 1 / distance;
                double place = distance * scale;
                int m = Math.min((int) place, last);
                double p = Math.min(place - m, 1);
                int at = WIDTH * m;
                double step = scale * inverse;
                double a = table[at];
                double b = table[at + 1];
                double c = table[at + 2];
                sum += ((a * p + b) * p + c) * p + table[at + 3];
                own[keep + k] = ((3 * a * p + 2 * b) * p + c) * step;
                double d = table[at + 4];
                double e = table[at + 5];
                double f = table[at + 6];
                density[j - start] += ((d * p + e) * p + f) * p + table[at + 7];
                other[keep + k] = ((3 * d * p + 2 * e) * p + f) * step;
                double g = table[at + 8];
                double h = table[at + 9];
                double q = table[at + 10];
                double value = (((g * p + h) * p + q) * p + table[at + 11]) * inverse;
                slope[k] = (((3 * g * p + 2 * h) * p + q) * step - value * inverse) * inverse;
                energy += value;
                if (wanted.energies()) {
                    energiesOf(part)[j - start] += value / 2;
                    energiesOf(part)[i - start] += value / 2;
                }
            }
            density[i - start] += sum;
            total += energy;
        }
        return total;
    }

    /** The densities and pair energies of a batch, without slopes. */
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
                int at = WIDTH * m;
                density[i - start] += cubic(table, at, p);
                density[j - start] += cubic(table, at + 4, p);
                double value = cubic(table, at + 8, p) / distance;
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

    /** The energy of the atoms of a part in their densities, and its derivative by the density. */
    private void embed(int part, int from, int to, Wanted wanted) {
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
            double slope = ((3 * f[at] * p + 2 * f[at + 1]) * p + f[at + 2]) / tables.step;
            double value = cubic(f, at, p) + (n > most ? slope * (n - most) : 0);
            bend[atom] = slope;
            total += value;
            if (wanted.energies()) {
                energiesOf(part)[image - low[part]] += value;
            }
        }
        addEnergy(part, total);
    }

    /** The forces that follow from the densities. */
    private void secondPass(int part, int from, int to) {
        var batch = batches[part];
        int[] offsets = list.offsets();
        int[] home = list.home();
        int row = from;
        while (row < to) {
            row = batch.fill(this, row, to);
            double[] slope = slopes[part];
            for (int r = 0; r < batch.rows; r++) {
                int keep = offsets[batch.first + r] - batch.begin[r];
                double own = imageBend[home[batch.first + r]];
                for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                    slope[k] = own * ownSlope[keep + k] + imageBend[batch.image[k]] * otherSlope[keep + k];
                }
            }
            batch.addForces(home, low[part], slope, forcesOf(part));
        }
    }
}
