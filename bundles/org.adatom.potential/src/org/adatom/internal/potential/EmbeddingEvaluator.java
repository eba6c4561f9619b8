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
 * Sums the energies of atoms that are embedded in the density of their neighbours in two passes over the pairs: the first adds
 * densities and pair energies; then every atom gets the energy of its density; the second adds the forces that follow from the
 * densities.
 */
abstract class EmbeddingEvaluator extends ListEvaluator {
    /** How many kinds of atoms there are. */
    protected final int kinds;
    /** The kind of each atom. */
    protected final int[] kind;
    /** Work space of each part. */
    protected final PairBatch[] batches;
    /** Where each part collects densities, by image from {@link #low} on. */
    protected final double[][] partDensity;
    /** The density at each atom. */
    protected final double[] density;
    /** The derivative of each atom's energy by its density. */
    protected final double[] bend;
    /** Kind by image; zero where there is one kind. */
    protected int[] imageKind = {};
    /** {@link #bend} by image. */
    protected double[] imageBend = {};

    /**
     * Sets up the work space.
     *
     * @param name of the potential, for messages
     * @param kinds how many kinds of atoms there are
     * @param kind the kind of each atom
     * @param cutoff largest distance of a pair, A
     * @param skin extra distance that lets the list be reused, A
     */
    EmbeddingEvaluator(String name, Structure structure, int kinds, int[] kind, double cutoff, double skin) {
        super(name, structure, cutoff, skin, 1e-3);
        this.kinds = kinds;
        this.kind = kind;
        this.batches = new PairBatch[parts];
        this.partDensity = new double[parts][0];
        this.density = new double[kind.length];
        this.bend = new double[kind.length];
        for (int p = 0; p < parts; p++) {
            batches[p] = new PairBatch();
        }
    }

    /** Adds densities to {@link #partDensity}, and the energies of the pairs. */
    abstract void firstPass(int part, int from, int to, Wanted wanted);

    /** Adds the energies of the atoms of a part in their densities, and sets {@link #bend}. */
    abstract void embed(int part, int from, int to, Wanted wanted);

    /** Adds the forces that follow from the densities. */
    abstract void secondPass(int part, int from, int to);

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

    /** Makes room for the images of the list and clears the densities. */
    void prepare(Wanted wanted) {
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
        for (int p = 0; p < parts; p++) {
            partDensity[p] = cleared(partDensity[p], high[p] - low[p]);
        }
    }
}
