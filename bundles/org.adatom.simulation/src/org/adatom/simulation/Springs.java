/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.adatom.internal.simulation.Restraint;
import org.adatom.potential.AbstractEvaluator;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/** The springs of a structure ({@link Constraint.Hookean}), which add to what a potential gives. */
public final class Springs extends AbstractEvaluator {
    private final Evaluator inner;
    private final List<Constraint.Hookean> springs;
    private final int[][] images;

    private Springs(Evaluator inner, List<Constraint.Hookean> springs, Structure structure) {
        super(structure.count());
        this.inner = inner;
        this.springs = springs;
        this.images = new int[springs.size()][];
        for (int k = 0; k < images.length; k++) {
            var a = springs.get(k).atoms();
            images[k] = a.length == 2 ? Restraint.nearest(structure.positions(), a[0], a[1], structure.lattice(),
                    structure.periodicity()) : new int[3];
        }
    }

    /** {@return the evaluator of a potential for a structure, its springs added; they keep to the images nearest at the start} */
    public static Evaluator evaluator(Potential potential, Structure structure) {
        var inner = potential.evaluator(structure);
        var springs = structure.constraints().stream().filter(Constraint.Hookean.class::isInstance).map(Constraint.Hookean.class::cast)
                .toList();
        return springs.isEmpty() ? inner : new Springs(inner, springs, structure);
    }

    @Override
    public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
        var all = EnumSet.of(Quantity.FORCES);
        all.addAll(wanted);
        inner.compute(positions, lattice, all);
        copy(inner);
        var virial = new double[9];
        for (int k = 0; k < images.length; k++) {
            pull(springs.get(k), images[k], positions, lattice, virial);
        }
        if (wanted.contains(Quantity.STRESS)) {
            int[] row = {0, 1, 2, 1, 0, 0};
            int[] column = {0, 1, 2, 2, 2, 1};
            for (int c = 0; c < 6; c++) {
                stress[c] -= (virial[3 * row[c] + column[c]] + virial[3 * column[c] + row[c]]) / 2 / lattice.volume();
            }
        }
    }

    private void pull(Constraint.Hookean s, int[] image, double[] r, Lattice lattice, double[] virial) {
        int i = 3 * s.atoms()[0];
        double[] d = new double[3];
        double over;
        if (s.isPlane()) {
            double[] p = s.anchor();
            double l = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
            over = (p[0] * r[i] + p[1] * r[i + 1] + p[2] * r[i + 2] + p[3]) / l;
            d = new double[] {-p[0] / l, -p[1] / l, -p[2] / l};
        } else {
            double l2 = 0;
            for (int c = 0; c < 3; c++) {
                d[c] = (s.isPoint() ? s.anchor()[c] : r[3 * s.atoms()[1] + c] + image[0] * lattice.get(0, c)
                        + image[1] * lattice.get(1, c) + image[2] * lattice.get(2, c)) - r[i + c];
                l2 += d[c] * d[c];
            }
            double l = Math.sqrt(l2);
            over = l - s.threshold();
            for (int c = 0; c < 3 && l > 0; c++) {
                d[c] /= l;
            }
        }
        if (!(over > 0)) {
            return;
        }
        energy += s.stiffness() * over * over / 2;
        for (int c = 0; c < 3; c++) {
            double f = s.stiffness() * over * d[c];
            forces[i + c] += f;
            if (s.atoms().length == 2) {
                forces[3 * s.atoms()[1] + c] -= f;
            }
            for (int e = 0; e < 3; e++) {
                virial[3 * c + e] += s.atoms().length == 2 ? -f * (over + s.threshold()) * d[e] : f * r[i + e];
            }
        }
    }

    @Override
    public void reset() {
        inner.reset();
    }
}
