/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Set;
import org.adatom.potential.AbstractEvaluator;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;

/** Adds what several evaluators give, each times a weight. */
public final class SumEvaluator extends AbstractEvaluator {
    private final double[] weights;
    private final Evaluator[] parts;

    /**
     * Sets up the work space.
     *
     * @param count number of atoms
     * @param weights one for each part
     * @param parts for the same atoms
     */
    public SumEvaluator(int count, double[] weights, Evaluator... parts) {
        super(count);
        this.weights = weights;
        this.parts = parts;
    }

    @Override
    public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
        clear();
        for (int p = 0; p < parts.length; p++) {
            var part = parts[p];
            part.compute(positions, lattice, wanted);
            energy += weights[p] * part.energy();
            if (wanted.contains(Quantity.FORCES)) {
                add(weights[p], part.forces(), forces);
            }
            if (wanted.contains(Quantity.STRESS)) {
                add(weights[p], part.stress(), stress);
            }
            if (wanted.contains(Quantity.ENERGIES)) {
                add(weights[p], part.energies(), energies);
            }
        }
    }

    @Override
    public void reset() {
        for (var part : parts) {
            part.reset();
        }
    }

    private static void add(double weight, double[] from, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += weight * from[k];
        }
    }
}
