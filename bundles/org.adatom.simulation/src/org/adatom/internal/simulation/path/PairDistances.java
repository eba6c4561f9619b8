/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.Arrays;
import java.util.Set;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.MinimumImage;

/**
 * The image dependent pair potential: every distance between atoms has a target, and short ones weigh most,
 * {@code sum over pairs of (target - d)^2 / d^4} (Smidstrup et al., J. Chem. Phys. 140, 214106, 2014, doi 10.1063/1.4878664).
 * A pair keeps the periodic image that is nearest where the image starts, so that the function is smooth.
 */
final class PairDistances implements Evaluator {
    private final int n;
    private final double[] target;
    private final double[] offset;
    private final double[] forces;
    private double energy;

    /** @param start where the image starts @param target [n][n], upper triangle, A */
    PairDistances(Structure start, double[] target) {
        this.n = start.count();
        this.target = target;
        this.offset = new double[start.periodicity().any() ? 3 * n * n : 0];
        this.forces = new double[3 * n];
        var image = new MinimumImage(start.lattice(), start.periodicity());
        for (int i = 0; i < n && offset.length > 0; i++) {
            for (int j = i + 1; j < n; j++) {
                double[] d = {start.x(j) - start.x(i), start.y(j) - start.y(i), start.z(j) - start.z(i)};
                double[] s = image.shortest(d);
                for (int c = 0; c < 3; c++) {
                    offset[3 * (i * n + j) + c] = s[c] - d[c];
                }
            }
        }
    }

    /** {@return the distances to the nearest periodic images, [n][n], upper triangle, A} */
    static double[] of(Structure s) {
        int n = s.count();
        var image = new MinimumImage(s.lattice(), s.periodicity());
        var out = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double[] d = image.shortest(s.x(j) - s.x(i), s.y(j) - s.y(i), s.z(j) - s.z(i));
                out[i * n + j] = Minimiser.length(d);
            }
        }
        return out;
    }

    @Override
    public void compute(double[] r, Lattice lattice, Set<Quantity> wanted) {
        Arrays.fill(forces, 0);
        energy = 0;
        boolean images = offset.length > 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int p = i * n + j;
                double x = r[3 * j] - r[3 * i] + (images ? offset[3 * p] : 0);
                double y = r[3 * j + 1] - r[3 * i + 1] + (images ? offset[3 * p + 1] : 0);
                double z = r[3 * j + 2] - r[3 * i + 2] + (images ? offset[3 * p + 2] : 0);
                double d2 = Math.max(x * x + y * y + z * z, 1e-4);
                double d = Math.sqrt(d2);
                double off = d - target[p];
                double weight = 1 / (d2 * d2);
                energy += off * off * weight;
                double slope = 2 * off * weight * (1 - 2 * off / d) / d;
                forces[3 * i] += slope * x;
                forces[3 * i + 1] += slope * y;
                forces[3 * i + 2] += slope * z;
                forces[3 * j] -= slope * x;
                forces[3 * j + 1] -= slope * y;
                forces[3 * j + 2] -= slope * z;
            }
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
        throw new UnsupportedOperationException();
    }

    @Override
    public double[] energies() {
        throw new UnsupportedOperationException();
    }
}
