/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import org.adatom.numerics.Parallel;
import org.adatom.structure.NeighbourList;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** Sums energies that depend on atoms with two of their neighbours, atom by atom. */
abstract class TripletEvaluator extends ListEvaluator {
    private static final double SKIN = 0.6;

    /** How many kinds of atoms there are. */
    protected final int kinds;
    private final int[] kind;
    private final double[] reach2;
    private final NeighbourRow[] rows;
    private int[] imageKind = {};

    /**
     * Sets up the work space.
     *
     * @param name of the potential, for messages
     * @param kinds the kinds of the structure's atoms
     * @param cutoffs [kinds][kinds], A, by the kind of the atom and of its neighbour
     */
    TripletEvaluator(String name, Structure structure, Kinds kinds, double[] cutoffs) {
        super(name, structure, largest(cutoffs), SKIN, 1e-3, NeighbourList.Kind.FULL);
        this.kinds = kinds.count();
        this.kind = kinds.ofAtom();
        this.reach2 = new double[cutoffs.length];
        for (int k = 0; k < cutoffs.length; k++) {
            reach2[k] = cutoffs[k] * cutoffs[k];
        }
        this.rows = new NeighbourRow[parts];
        for (int p = 0; p < parts; p++) {
            rows[p] = new NeighbourRow();
        }
    }

    private static double largest(double[] values) {
        double most = 1e-3;
        for (double v : values) {
            most = Math.max(most, v);
        }
        return most;
    }

    /**
     * Sums the pairs and triplets of one atom: adds to the forces of the row, and to the per-atom energies where wanted.
     *
     * @param part which part of the atoms this one belongs to
     * @param atom the atom's image
     * @param own its kind
     * @param row its neighbours; pairs count for those whose image comes after the atom's
     * @param energies by image, from {@link #low} on; null when they are not wanted
     * @return the energy, eV
     */
    abstract double one(int part, int atom, int own, NeighbourRow row, double @Nullable [] energies);

    @Override
    protected void sum(Wanted wanted) {
        int[] owner = list.owner();
        if (imageKind.length < owner.length) {
            imageKind = new int[owner.length];
        }
        if (kinds > 1) {
            for (int e = 0; e < owner.length; e++) {
                imageKind[e] = kind[owner[e]];
            }
        }
        Parallel.blocks(list.count(), parts, (part, from, to) -> {
            var row = rows[part];
            int[] home = list.home();
            double total = 0;
            for (int k = from; k < to; k++) {
                int atom = home[k];
                int own = imageKind[atom];
                row.fill(this, k, imageKind, reach2, own * kinds);
                total += one(part, atom, own, row, wanted.energies() ? energiesOf(part) : null);
                if (wanted.forces()) {
                    row.addForces(atom, low[part], forcesOf(part));
                }
            }
            addEnergy(part, total);
        });
    }
}
