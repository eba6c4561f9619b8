/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.optimise;

/** Arrays one after the other. */
final class States {

    private States() {
    }

    static double[] join(long steps, double[]... parts) {
        int n = parts[0].length;
        var out = new double[parts.length * n + 1];
        for (int k = 0; k < parts.length; k++) {
            System.arraycopy(parts[k], 0, out, k * n, n);
        }
        out[out.length - 1] = steps;
        return out;
    }

    static long split(double[] state, double[]... parts) {
        int n = parts[0].length;
        if (state.length != parts.length * n + 1) {
            throw new IllegalArgumentException("the checkpoint has %d numbers, expected %d".formatted(state.length,
                    parts.length * n + 1));
        }
        for (int k = 0; k < parts.length; k++) {
            System.arraycopy(state, k * n, parts[k], 0, n);
        }
        return (long) state[state.length - 1];
    }
}
