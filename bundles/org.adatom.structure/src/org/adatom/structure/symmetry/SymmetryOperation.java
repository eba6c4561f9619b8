/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.symmetry;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A rotation, reflection or the like, followed by a translation, in fractional coordinates: x goes to W x + w.
 *
 * @param rotation W, [3][3], row-major, acts on columns
 * @param translation w, [3], from 0 to below 1
 */
public record SymmetryOperation(int[] rotation, double[] translation) {

    /** {@return where fractional coordinates go, [3]} */
    public double[] apply(double x, double y, double z) {
        var out = new double[3];
        for (int i = 0; i < 3; i++) {
            out[i] = rotation[3 * i] * x + rotation[3 * i + 1] * y + rotation[3 * i + 2] * z + translation[i];
        }
        return out;
    }

    /** {@return 1 for a rotation, -1 for a rotation with an inversion} */
    public int determinant() {
        int[] w = rotation;
        return w[0] * (w[4] * w[8] - w[5] * w[7]) - w[1] * (w[3] * w[8] - w[5] * w[6]) + w[2] * (w[3] * w[7] - w[4] * w[6]);
    }

    /** {@return the sum of the diagonal of the rotation} */
    public int trace() {
        return rotation[0] + rotation[4] + rotation[8];
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof SymmetryOperation(var w, var t) && Arrays.equals(w, rotation) && Arrays.equals(t, translation);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rotation) + Arrays.hashCode(translation);
    }

    @Override
    public String toString() {
        return Arrays.toString(rotation) + " + " + Arrays.toString(translation);
    }
}
