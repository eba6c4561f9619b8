/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import org.adatom.numerics.Parallel;
import org.adatom.structure.Structure;

/** Sums a {@link PairFunction} over the pairs of a structure. */
public final class PairEvaluator extends ListEvaluator {
    private final PairFunction function;
    private final PairBatch[] batches;
    private final double[][] energy;
    private final double[][] slope;

    /**
     * Sets up the work space.
     *
     * @param name of the potential, for messages
     * @param skin extra distance that lets the list be reused, A
     * @param closest distance below which two atoms count as being in one place, A
     */
    public PairEvaluator(String name, Structure structure, PairFunction function, double skin, double closest) {
        super(name, structure, function.cutoff(), skin, closest);
        this.function = function;
        this.batches = new PairBatch[parts];
        this.energy = new double[parts][0];
        this.slope = new double[parts][0];
        for (int p = 0; p < parts; p++) {
            batches[p] = new PairBatch();
        }
    }

    @Override
    protected void sum(Wanted wanted) {
        Parallel.blocks(list.count(), parts, (part, from, to) -> {
            var batch = batches[part];
            double total = 0;
            int row = from;
            while (row < to) {
                row = batch.fill(this, row, to);
                if (energy[part].length < batch.size) {
                    energy[part] = new double[batch.r2.length];
                    slope[part] = new double[batch.r2.length];
                }
                function.evaluate(batch.size, batch.r2, energy[part], slope[part]);
                total += sum(energy[part], batch.size);
                if (wanted.forces()) {
                    batch.addForces(list.home(), low[part], slope[part], forcesOf(part));
                }
                if (wanted.energies()) {
                    share(batch, energy[part], low[part], energiesOf(part));
                }
            }
            addEnergy(part, total);
        });
    }

    private static double sum(double[] values, int n) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < n; k += 4) {
            a += values[k];
            b += values[k + 1];
            c += values[k + 2];
            d += values[k + 3];
        }
        for (; k < n; k++) {
            a += values[k];
        }
        return a + b + (c + d);
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
