/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;
import java.util.Set;
import org.adatom.numerics.Parallel;
import org.adatom.potential.AbstractEvaluator;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.NeighbourList;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/**
 * An evaluator over a neighbour list that is kept from call to call.
 * <p>
 * The rows are cut into parts by the number of atoms alone. Each part adds to arrays of its own over the images that it can
 * reach (a contiguous range, the list is sorted by cell); these are added in the order of the parts. So the numbers do not depend
 * on how many threads there are.
 */
public abstract class ListEvaluator extends AbstractEvaluator {
    private static final int MOST_PARTS = 8;
    private static final int GRAIN = 1500;
    private static final int FOLDS = 2;
    /** Up to here a cluster keeps a list of all its pairs, for good. */
    private static final int FEW = 64;

    /** The pairs. */
    protected final NeighbourList list;
    /** How many parts the rows are cut into. */
    protected final int parts;
    private final int count;
    private final Periodicity periodicity;
    private final String name;
    private final double closest2;
    /** First image of each part's range, and one after the last. */
    protected final int[] low;
    protected final int[] high;
    private final double[][] partForces;
    private final double[][] partEnergies;
    private final double[] partEnergy;

    /**
     * Sets up the work space.
     *
     * @param name of the potential, for messages
     * @param cutoff largest distance of a pair, A
     * @param skin extra distance that lets the list be reused, A
     * @param closest distance below which two atoms count as being in one place, A
     */
    protected ListEvaluator(String name, Structure structure, double cutoff, double skin, double closest) {
        this(name, structure, cutoff, skin, closest, NeighbourList.Kind.HALF);
    }

    /**
     * Sets up the work space.
     *
     * @param name of the potential, for messages
     * @param cutoff largest distance of a pair, A
     * @param skin extra distance that lets the list be reused, A
     * @param closest distance below which two atoms count as being in one place, A
     * @param kind which pairs the list holds; in a full list each pair has one entry whose image comes after the row's atom
     */
    protected ListEvaluator(String name, Structure structure, double cutoff, double skin, double closest, NeighbourList.Kind kind) {
        super(structure.count());
        this.name = name;
        this.count = structure.count();
        this.periodicity = structure.periodicity();
        boolean few = count <= FEW && !periodicity.any();
        this.list = new NeighbourList(cutoff, few ? Double.POSITIVE_INFINITY : skin, kind);
        this.parts = Math.clamp(count / GRAIN, 1, MOST_PARTS);
        this.closest2 = closest * closest;
        this.low = new int[parts];
        this.high = new int[parts];
        this.partForces = new double[parts][0];
        this.partEnergies = new double[parts][0];
        this.partEnergy = new double[parts];
    }

    /**
     * Sums the pairs.
     *
     * @param wanted what is needed
     */
    protected abstract void sum(Wanted wanted);

    /**
     * What is needed.
     *
     * @param forces forces, perhaps for the stress alone
     * @param energies per-atom energies
     */
    protected record Wanted(boolean forces, boolean energies) {
    }

    @Override
    public void compute(double[] positions, Lattice lattice, Set<Quantity> quantities) {
        requireCount(name, positions, count);
        boolean stressed = quantities.contains(Quantity.STRESS);
        if (stressed) {
            requireVolume(name, lattice);
        }
        try {
            if (list.update(positions, lattice, periodicity)) {
                cut();
            }
        } catch (StructureException e) {
            throw new PotentialException(name + ": " + e.getMessage());
        }
        var wanted = new Wanted(stressed || quantities.contains(Quantity.FORCES), quantities.contains(Quantity.ENERGIES));
        clearParts(wanted);
        sum(wanted);
        energy = 0;
        for (double e : partEnergy) {
            energy += e;
        }
        if (wanted.forces) {
            fold(partForces, forces, 3);
            if (stressed) {
                stress(lattice.volume());
            }
        }
        if (wanted.energies) {
            fold(partEnergies, energies, 1);
        }
    }

    private void cut() {
        int[] home = list.home();
        int[] neighbours = list.neighbours();
        int[] offsets = list.offsets();
        Parallel.blocks(count, parts, (part, from, to) -> {
            int least = to > from ? home[from] : 0;
            int most = to > from ? home[to - 1] : -1;
            for (int k = offsets[from]; k < offsets[to]; k++) {
                least = Math.min(least, neighbours[k]);
                most = Math.max(most, neighbours[k]);
            }
            low[part] = least;
            high[part] = most + 1;
        });
    }

    private void clearParts(Wanted wanted) {
        Parallel.blocks(parts, parts, (p, from, to) -> {
            partEnergy[p] = 0;
            int size = high[p] - low[p];
            if (wanted.forces) {
                partForces[p] = cleared(partForces[p], 3 * size);
            }
            if (wanted.energies) {
                partEnergies[p] = cleared(partEnergies[p], size);
            }
        });
    }

    /** {@return an array of at least this length, zero up to there} */
    protected static double[] cleared(double[] array, int length) {
        if (array.length < length) {
            return new double[length + length / 16];
        }
        Arrays.fill(array, 0, length, 0);
        return array;
    }

    /** Adds what the parts collected by image to the atoms, part after part; some atoms at a time, so that nobody waits. */
    protected final void fold(double[][] byPart, double[] target, int width) {
        Parallel.blocks(count, Math.min(parts, FOLDS), (fold, from, to) -> fold(byPart, target, width, from, to));
    }

    private void fold(double[][] byPart, double[] target, int width, int first, int end) {
        Arrays.fill(target, width * first, width * end, 0);
        int[] owner = list.owner();
        for (int p = 0; p < parts; p++) {
            var from = byPart[p];
            int start = low[p];
            for (int e = start; e < high[p]; e++) {
                int atom = owner[e];
                if (atom >= first && atom < end) {
                    for (int k = 0; k < width; k++) {
                        target[width * atom + k] += from[width * (e - start) + k];
                    }
                }
            }
        }
    }

    /** The virial is the sum over all images of position times force, because the images are part of the sum. */
    private void stress(double volume) {
        Arrays.fill(stress, 0);
        double[] x = list.positions();
        for (int p = 0; p < parts; p++) {
            var f = partForces[p];
            double xx = 0;
            double yy = 0;
            double zz = 0;
            double yz = 0;
            double xz = 0;
            double xy = 0;
            int size = 3 * (high[p] - low[p]);
            for (int k = 0, e = 3 * low[p]; k < size; k += 3, e += 3) {
                xx += x[e] * f[k];
                yy += x[e + 1] * f[k + 1];
                zz += x[e + 2] * f[k + 2];
                yz += x[e + 1] * f[k + 2];
                xz += x[e] * f[k + 2];
                xy += x[e] * f[k + 1];
            }
            stress[0] -= xx / volume;
            stress[1] -= yy / volume;
            stress[2] -= zz / volume;
            stress[3] -= yz / volume;
            stress[4] -= xz / volume;
            stress[5] -= xy / volume;
        }
    }

    /** {@return where a part collects forces: [high - low][3], from image {@link #low} on} */
    protected final double[] forcesOf(int part) {
        return partForces[part];
    }

    /** {@return where a part collects per-atom energies: [high - low]} */
    protected final double[] energiesOf(int part) {
        return partEnergies[part];
    }

    /** Adds to the energy of a part. */
    protected final void addEnergy(int part, double value) {
        partEnergy[part] += value;
    }

    /** {@return the squared distance below which two atoms count as being in one place, A^2} */
    protected final double closest2() {
        return closest2;
    }

    /** {@return what to throw for two images that are too close} */
    protected final PotentialException tooClose(int one, int other, double r2) {
        return PlainEvaluator.overlap(name, list.owner()[one], list.owner()[other], r2);
    }

    @Override
    public void reset() {
        list.forget();
    }
}
