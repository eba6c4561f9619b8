/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a potential gave for one structure.
 *
 * @param energy eV
 * @param forces [n][3], eV/A, row-major; null when not wanted
 * @param stress Voigt xx, yy, zz, yz, xz, xy, eV/A^3, tension positive; null when not wanted
 * @param energies [n], eV; null when not wanted
 */
public record Evaluation(double energy, double @Nullable [] forces, double @Nullable [] stress,
        double @Nullable [] energies) {

    /** {@return the largest length of a force, eV/A; 0 without forces} */
    public double largestForce() {
        var f = forces;
        return f == null ? 0 : largest(f);
    }

    /**
     * {@return the largest length of a force on an atom that can move, eV/A; 0 without forces}
     *
     * @param fixed [n], the atoms that cannot
     */
    public double largestForce(boolean[] fixed) {
        var f = forces;
        if (f == null) {
            return 0;
        }
        var free = f.clone();
        for (int i = 0; i < free.length; i++) {
            free[i] = fixed[i / 3] ? 0 : free[i];
        }
        return largest(free);
    }

    /** {@return the largest length of a row of [n][3]} */
    public static double largest(double[] rows) {
        double most = 0;
        for (int i = 0; i < rows.length; i += 3) {
            most = Math.max(most, rows[i] * rows[i] + rows[i + 1] * rows[i + 1] + rows[i + 2] * rows[i + 2]);
        }
        return Math.sqrt(most);
    }
}
