/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import org.adatom.structure.Structure;

/** Sums a {@link PairFunction} over the pairs of a structure. */
public final class PairEvaluator extends BatchEvaluator {
    private final PairFunction function;

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
    }

    @Override
    void evaluate(int part, PairBatch batch, double[] values, double[] slopes) {
        function.evaluate(batch.size, batch.r2, values, slopes);
    }

    /** Four sums at a time, which do not wait for each other. */
    @Override
    double sum(double[] values, int n, double total) {
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
        return total + (a + b + (c + d));
    }
}
