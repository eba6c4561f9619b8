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
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/** Adds to energy and stress what lies beyond the cut-off of a liquid; forces stay. */
public final class TailEvaluator extends AbstractEvaluator {
    private final Evaluator pairs;
    private final int count;
    private final double energyFactor;
    private final double pressureFactor;

    /**
     * Wraps an evaluator.
     *
     * @param pairs what gives the pairs within the cut-off
     * @param energyFactor energy times volume for each squared number of atoms, eV A^3
     * @param pressureFactor pressure for each squared density, eV A^3
     * @throws PotentialException when the structure does not repeat in three directions
     */
    public TailEvaluator(Evaluator pairs, Structure structure, double energyFactor, double pressureFactor) {
        super(structure.count());
        var p = structure.periodicity();
        if (!(p.a() && p.b() && p.c())) {
            throw new PotentialException("a tail correction needs a structure that repeats in three directions: make it periodic, "
                    + "or set tail to false");
        }
        this.pairs = pairs;
        this.count = structure.count();
        this.energyFactor = energyFactor;
        this.pressureFactor = pressureFactor;
    }

    @Override
    public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
        pairs.compute(positions, lattice, wanted);
        double density = count / lattice.volume();
        double added = energyFactor * count * density;
        copy(pairs);
        energy += added;
        for (int k = 0; k < 3; k++) {
            stress[k] -= pressureFactor * density * density;
        }
        for (int i = 0; i < count; i++) {
            energies[i] += added / count;
        }
    }

    @Override
    public void reset() {
        pairs.reset();
    }
}
