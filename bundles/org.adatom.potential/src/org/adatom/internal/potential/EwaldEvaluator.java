/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Set;
import org.adatom.numerics.Units;
import org.adatom.potential.AbstractEvaluator;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The Coulomb energy of point charges, for any cell: the Ewald sum with tin-foil boundaries where the structure repeats in three
 * directions (P. P. Ewald, Ann. Phys. 369, 253, 1921, doi 10.1002/andp.19213690304); for layers the same sum with a gap that the
 * accuracy asks for and the correction for the dipole of the layer (I.-C. Yeh, M. L. Berkowitz, J. Chem. Phys. 111, 3155, 1999,
 * doi 10.1063/1.479595); the plain sum over pairs where nothing repeats.
 */
public final class EwaldEvaluator extends AbstractEvaluator {
    private static final double SKIN = 0.4;
    /** Farther than any two atoms of a molecule. */
    private static final double EVERYWHERE = 1e6;
    /** How much more a pair costs than the phase of an atom in one wave. */
    private static final double PAIR_COST = 6;

    private final String name;
    private final Structure structure;
    private final double[] charges;
    private final double total;
    private final double splitting;
    private final double reach;
    private final ReciprocalSum far;
    private final EwaldCell cell;
    private double alpha;
    private @Nullable RealSpace near;

    /**
     * Sets up the work space.
     *
     * @param name of the potential, for messages
     * @param charges [n], e
     * @param accuracy what is left out, relative to the energy of two charges at the distance of neighbours; 1e-14..0.01
     * @param splitting where the sum is split, 1/A; 0 for the fastest
     * @param background whether a charged cell gets a uniform background of the opposite charge
     * @throws PotentialException when the cell is charged or the structure repeats along one vector only
     */
    public EwaldEvaluator(String name, Structure structure, double[] charges, double accuracy, double splitting,
            boolean background) {
        super(charges.length);
        this.name = name;
        this.structure = structure;
        this.charges = charges;
        this.splitting = splitting;
        this.total = Charges.total(name, charges, structure, background);
        this.reach = Math.sqrt(-Math.log(accuracy)) + 0.2;
        this.cell = EwaldCell.of(name, structure, accuracy);
        this.far = new ReciprocalSum(charges);
    }

    /** Chooses the splitting for a cell, which is kept when the cell changes later. */
    private RealSpace begin(double[] positions, Lattice lattice) {
        if (structure.periodicity().any() && charges.length > 0) {
            double volume = cell.lattice(positions, lattice).volume();
            alpha = splitting > 0 ? splitting : volume > 0 ? alpha(charges.length, volume) : 1;
        }
        return alpha == 0 ? new RealSpace(name, structure, charges, 0, EVERYWHERE, 0)
                : new RealSpace(name, structure, charges, alpha, reach / alpha, SKIN);
    }

    /** The splitting at which both sums take about the same time. */
    private static double alpha(int count, double volume) {
        return Math.sqrt(Math.PI) * Math.pow(PAIR_COST * count / (volume * volume), 1.0 / 6);
    }

    @Override
    public void reset() {
        near = null;
        cell.reset();
    }

    @Override
    public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
        var pairs = near;
        if (pairs == null) {
            pairs = begin(positions, lattice);
        }
        pairs.compute(positions, lattice, wanted);
        near = pairs;
        copy(pairs);
        if (alpha == 0) {
            return;
        }
        var repeat = cell.lattice(positions, lattice);
        far.compute(positions, repeat, alpha, reach, wanted);
        energy += far.energy();
        add(far.energies(), energies, 1);
        add(far.forces(), forces, 1);
        boolean stressed = wanted.contains(Quantity.STRESS);
        if (stressed) {
            add(far.virial(), stress, 1 / lattice.volume());
        }
        itself(repeat.volume(), stressed ? lattice.volume() : 0);
        if (cell.isLayer()) {
            cell.dipole(positions, charges, repeat, this::addDipole, stressed ? stress : new double[6], lattice);
        }
    }

    private static void add(double[] from, double[] to, double factor) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * from[k];
        }
    }

    /** The charges' interaction with their own clouds, and that of a charged cell with its background. */
    private void itself(double volume, double stressVolume) {
        double own = -Units.COULOMB * alpha / Math.sqrt(Math.PI);
        double cloud = -Units.COULOMB * Math.PI * total / (2 * volume * alpha * alpha);
        for (int i = 0; i < charges.length; i++) {
            double e = charges[i] * (own * charges[i] + cloud);
            energies[i] += e;
            energy += e;
        }
        for (int v = 0; v < 3 && stressVolume > 0; v++) {
            stress[v] -= cloud * total / stressVolume;
        }
    }

    private void addDipole(int atom, double share, double[] force) {
        energy += share;
        energies[atom] += share;
        for (int c = 0; c < 3; c++) {
            forces[3 * atom + c] += force[c];
        }
    }

    /** The pairs: charges screened by Gaussian clouds, or bare where nothing repeats. */
    private static final class RealSpace extends BatchEvaluator {
        private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
        private final double[] charges;
        private final double alpha;

        RealSpace(String name, Structure structure, double[] charges, double alpha, double cutoff, double skin) {
            super(name, structure, cutoff, skin, 1e-3);
            this.charges = charges;
            this.alpha = alpha;
        }

        @Override
        void evaluate(int part, PairBatch batch, double[] values, double[] slopes) {
            int[] owner = list.owner();
            int[] home = list.home();
            for (int r = 0; r < batch.rows; r++) {
                double q = Units.COULOMB * charges[owner[home[batch.first + r]]];
                for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                    double product = q * charges[owner[batch.image[k]]];
                    double r2 = batch.r2[k];
                    double inverse = 1 / Math.sqrt(r2);
                    double x = alpha * r2 * inverse;
                    double gauss = Math.exp(-x * x);
                    double value = product * inverse * ErrorFunction.complement(x, gauss);
                    values[k] = value;
                    slopes[k] = -(value + product * alpha * TWO_OVER_ROOT_PI * gauss) * inverse * inverse;
                }
            }
        }
    }
}
