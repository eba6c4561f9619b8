/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Set;
import org.adatom.potential.AbstractEvaluator;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.MinimumImage;

/** Adds the energies of {@link Springs}. */
public final class SpringEvaluator extends AbstractEvaluator {
    private final String name;
    private final Structure structure;
    private final Springs springs;
    private final boolean fractional;

    /** Sets up the work space. @param name of the potential, for messages */
    public SpringEvaluator(String name, Structure structure, Springs springs) {
        super(structure.count());
        this.name = name;
        this.structure = structure;
        this.springs = springs;
        this.fractional = structure.lattice().isComplete();
    }

    @Override
    public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
        check(positions, lattice, wanted.contains(Quantity.STRESS));
        clear();
        var sites = fractional && springs.site().length > 0 ? lattice.toCartesian(springs.site()) : springs.site();
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
        requireCount(name, positions, structure.count());
        requireFinite(name, positions);
        if (stressed) {
            requireVolume(name, lattice);
        }
        if (structure.periodicity().any() && !lattice.completed().isComplete()) {
            throw new PotentialException(name + ": the periodic cell has no volume: give three vectors that span one");
        }
    }
}
