/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import org.adatom.numerics.Parallel;
import org.adatom.structure.Structure;

/** Sums the energies of pairs, batch by batch. */
abstract class BatchEvaluator extends ListEvaluator {
    private final PairBatch[] batches;
    private final double[][] values;
    private final double[][] slopes;

    BatchEvaluator(String name, Structure structure, double cutoff, double skin, double closest) {
        super(name, structure, cutoff, skin, closest);
        this.batches = new PairBatch[parts];
        this.values = new double[parts][0];
        this.slopes = new double[parts][0];
        for (int p = 0; p < parts; p++) {
            batches[p] = new PairBatch();
        }
    }

    /**
     * Computes the pairs of a batch.
     *
     * @param part which part of the rows it belongs to
     * @param batch the pairs
     * @param values receives energies, eV
     * @param slopes receives derivatives by the distance, divided by the distance, eV/A^2
     */
    abstract void evaluate(int part, PairBatch batch, double[] values, double[] slopes);

    /** {@return a total with the first values added} */
    double sum(double[] values, int n, double total) {
        double sum = total;
        for (int k = 0; k < n; k++) {
            sum += values[k];
        }
        return sum;
    }

    @Override
    protected void sum(Wanted wanted) {
        Parallel.blocks(list.count(), parts, (part, from, to) -> {
            var batch = batches[part];
            double total = 0;
            int row = from;
            while (row < to) {
                row = batch.fill(this, row, to);
                if (values[part].length < batch.size) {
                    values[part] = new double[batch.r2.length];
                    slopes[part] = new double[batch.r2.length];
                }
                evaluate(part, batch, values[part], slopes[part]);
                total = sum(values[part], batch.size, total);
                if (wanted.forces()) {
                    batch.addForces(list.home(), low[part], slopes[part], forcesOf(part));
                }
                if (wanted.energies()) {
                    share(batch, values[part], low[part], energiesOf(part));
                }
            }
            addEnergy(part, total);
        });
    }

    private void share(PairBatch batch, double[] pair, int start, double[] energies) {
        int[] home = list.home();
        for (int r = 0; r < batch.rows; r++) {
            int i = home[batch.first + r] - start;
            for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                energies[i] += pair[k] / 2;
                energies[batch.image[k] - start] += pair[k] / 2;
            }
        }
    }
}
