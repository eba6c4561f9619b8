/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.potential.Quantity;
import org.adatom.simulation.dynamics.CellFreedom;

/** Weak coupling of the cell to a pressure after each step (Berendsen et al., doi 10.1063/1.448118). */
final class WeakCell implements Propagator {
    /** No step changes a length by more than this share. */
    private static final double MOST = 0.01;
    private final Propagator inner;
    private final double pressure;
    private final double rate;
    private final CellFreedom mode;

    /**
     * A barostat.
     *
     * @param inner the step in the cell as it is
     * @param pressure eV/A^3
     * @param rate compressibility over time constant, A^3/eV for each A sqrt(amu/eV)
     * @param mode how the cell may change
     */
    WeakCell(Propagator inner, double pressure, double rate, CellFreedom mode) {
        this.inner = inner;
        this.pressure = pressure;
        this.rate = rate;
        this.mode = mode;
    }

    @Override
    public Set<Quantity> needs() {
        return EnumSet.of(Quantity.FORCES, Quantity.STRESS);
    }

    @Override
    public void advance(Phase phase, double dt, double kT, Set<Quantity> wanted) {
        inner.advance(phase, dt, kT, wanted);
        double volume = phase.lattice.volume();
        double[] kinetic = phase.kineticTensor();
        double[] stress = phase.evaluator().stress();
        var m = new double[9];
        int[] voigt = {0, 5, 4, 5, 1, 3, 4, 3, 2};
        for (int k = 0; k < 9; k++) {
            double inside = kinetic[voigt[k]] / volume - stress[voigt[k]];
            double excess = inside - (k % 4 == 0 ? pressure : 0);
            m[k] = mode == CellFreedom.FULL || k % 4 == 0 ? Math.clamp(rate * dt / 3 * excess, -MOST, MOST) : 0;
        }
        double mean = (m[0] + m[4] + m[8]) / 3;
        for (int a = 0; a < 3; a++) {
            m[4 * a] = 1 + (mode == CellFreedom.ISOTROPIC ? mean : m[4 * a]);
        }
        Rows.multiply(phase.positions, m, phase.parts());
        phase.lattice = phase.lattice.transformed(m);
    }

    @Override
    public double energy(Phase phase) {
        return Double.NaN;
    }
}
