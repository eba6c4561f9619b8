/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.geometry;

import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.StructureException;

/**
 * Finds the shortest of all periodic images of a vector. Exact in any cell, however skewed: after the images nearest in
 * fractional coordinates it looks at every image that the distance between the cell's faces allows to be shorter.
 * Immutable.
 */
public final class MinimumImage {
    private final double[] cell;
    private final double[] inverse;
    private final double[] heights = new double[3];
    private final Periodicity periodicity;

    /** @throws StructureException when the cell is periodic and has no volume */
    public MinimumImage(Lattice lattice, Periodicity periodicity) {
        var complete = lattice.completed();
        this.periodicity = periodicity;
        this.cell = complete.rows();
        this.inverse = periodicity.any() ? complete.inverse() : new double[9];
        for (int k = 0; k < 3; k++) {
            double[] n = Vectors.cross(complete.vector((k + 1) % 3), complete.vector((k + 2) % 3));
            heights[k] = Math.abs(Vectors.dot(n, complete.vector(k))) / Vectors.norm(n);
        }
    }

    /** {@return the shortest image of a vector, [3], A} @param v [3], A */
    public double[] shortest(double... v) {
        if (!periodicity.any()) {
            return v.clone();
        }
        double[] f = Vectors.times(v, inverse);
        for (int k = 0; k < 3; k++) {
            f[k] -= periodicity.along(k) ? Math.rint(f[k]) : 0;
        }
        double[] best = Vectors.times(f, cell);
        double limit = Vectors.norm(best);
        var low = new int[3];
        var high = new int[3];
        for (int k = 0; k < 3; k++) {
            if (periodicity.along(k)) {
                low[k] = (int) Math.ceil(-limit / heights[k] - f[k]);
                high[k] = (int) Math.floor(limit / heights[k] - f[k]);
            }
        }
        double least = limit;
        for (int i = low[0]; i <= high[0]; i++) {
            for (int j = low[1]; j <= high[1]; j++) {
                for (int k = low[2]; k <= high[2]; k++) {
                    double[] image = Vectors.times(new double[] {f[0] + i, f[1] + j, f[2] + k}, cell);
                    double length = Vectors.norm(image);
                    if (length < least - 1e-12) {
                        least = length;
                        best = image;
                    }
                }
            }
        }
        return best;
    }
}
