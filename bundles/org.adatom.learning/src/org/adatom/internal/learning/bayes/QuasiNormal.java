/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.random.RandomGenerator;
import org.adatom.numerics.sampling.Sobol;
import org.adatom.numerics.special.Special;

/** Standard normal numbers that fill space more evenly than random ones. */
public final class QuasiNormal {
    private QuasiNormal() {
    }

    /** {@return [n][d] draws, row-major} */
    public static double[] draw(int d, int n, RandomGenerator random) {
        var out = Sobol.scrambled(d, random.nextLong()).next(n);
        for (int i = 0; i < out.length; i++) {
            out[i] = Special.normalQuantile(Math.max(out[i], 0x1p-40));
        }
        return out;
    }
}
