/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Arrays;
import java.util.Set;
import org.adatom.potential.Evaluator;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.MinimumImage;

/** Adds the energies of {@link Springs}. */
public final class SpringEvaluator implements Evaluator {
    private final String name;
    private final Structure structure;
    private final Springs springs;
    private final boolean fractional;
    private double energy;
    private final double[] forces;
    private final double[] stress = new double[6];
    private final double[] energies;

    /** Sets up the work space. @param name of the potential, for messages */
    public SpringEvaluator(String name, Structure structure, Springs springs) {
        this.name = name;
        this.structure = structure;
        this.springs = springs;
        this.fractional = structure.lattice().isComplete();
        this.forces = new double[3 * structure.count()];
        this.energies = new double[structure.count()];
    }

    @Override
    public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
        check(positions, lattice, wanted.contains(Quantity.STRESS));
        energy = 0;
        Arrays.fill(forces, 0);
        Arrays.fill(stress, 0);
        Arrays.fill(energies, 0);
        var sites = springs.site().length == 0 ? springs.site() : fractional ? lattice.toCartesian(springs.site())
                : springs.site();
        var image = new MinimumImage(lattice, structure.periodicity());
        double[] cell = lattice.rows();
        var d = new double[3];
        for (int s = 0; s < springs.count(); s++) {
            int i = 3 * springs.first()[s];
            int j = 3 * springs.second()[s];
            for (int c = 0; c < 3; c++) {
                d[c] = -positions[i + c] + (j < 0 ? sites[3 * s + c] : positions[j + c]
                        + springs.shift()[3 * s] * cell[c]
                        + springs.shift()[3 * s + 1] * cell[3 + c] + springs.shift()[3 * s + 2] * cell[6 + c]);
            }
            if (j < 0 && structure.periodicity().any()) {
                d = image.shortest(d);
            }
            add(s, i, j, d);
        }
        double volume = lattice.isComplete() ? lattice.volume() : 1;
        for (int v = 0; v < 6; v++) {
            stress[v] /= volume;
        }
    }

    private void add(int s, int i, int j, double[] d) {
        double r = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        double k = springs.stiffness()[s];
        double stretch = r - springs.length()[s];
        double pull = springs.length()[s] == 0 ? k : k * stretch / Math.max(r, 1e-300);
        double e = k * stretch * stretch / 2;
        energy += e;
        energies[i / 3] += j < 0 ? e : e / 2;
        if (j >= 0) {
            energies[j / 3] += e / 2;
        }
        for (int c = 0; c < 3; c++) {
            forces[i + c] += pull * d[c];
            if (j >= 0) {
                forces[j + c] -= pull * d[c];
            }
            stress[c] += pull * d[c] * d[c];
            stress[3 + c] += pull * d[(c + 1) % 3] * d[(c + 2) % 3];
        }
    }

    private void check(double[] positions, Lattice lattice, boolean stressed) {
        int count = structure.count();
        if (positions.length != 3 * count) {
            throw new PotentialException(name + ": " + count + " atoms need " + 3 * count + " coordinates, not "
                    + positions.length);
        }
        for (int k = 0; k < positions.length; k++) {
            if (!Double.isFinite(positions[k])) {
                throw new PotentialException(name + ": atom " + k / 3 + " has " + "xyz".charAt(k % 3) + " = "
                        + positions[k]
                        + ": every coordinate must be a finite number");
            }
        }
        boolean flat = structure.periodicity().any() && !lattice.completed().isComplete();
        if (stressed && !lattice.isComplete() || flat) {
            throw new PotentialException(name + (stressed
                    ? ": a stress needs a cell with a volume, and this one has none: give the "
                    + "structure three cell vectors or ask for energy and forces alone"
                    : ": the periodic cell has no volume: give three vectors that span one"));
        }
    }

    @Override
    public double energy() {
        return energy;
    }

    @Override
    public double[] forces() {
        return forces;
    }

    @Override
    public double[] stress() {
        return stress;
    }

    @Override
    public double[] energies() {
        return energies;
    }
}
