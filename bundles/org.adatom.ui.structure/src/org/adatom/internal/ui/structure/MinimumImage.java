/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import org.adatom.structure.Structure;

/** Vectors between atoms under the minimum image convention, for the few atoms that a person chose. */
final class MinimumImage {
    private MinimumImage() {
    }

    /** {@return the shortest vector from an atom to an image of another, [3], A} */
    static double[] vector(Structure s, int from, int to) {
        double[] d = {s.x(to) - s.x(from), s.y(to) - s.y(from), s.z(to) - s.z(from)};
        var periodic = s.periodicity();
        if (!periodic.any()) {
            return d;
        }
        var cell = s.lattice().completed();
        var f = cell.toFractional(d);
        for (int k = 0; k < 3; k++) {
            f[k] -= periodic.along(k) ? Math.rint(f[k]) : 0;
        }
        var best = cell.toCartesian(f);
        int ra = periodic.a() ? 1 : 0;
        int rb = periodic.b() ? 1 : 0;
        int rc = periodic.c() ? 1 : 0;
        for (int i = -ra; i <= ra; i++) {
            for (int j = -rb; j <= rb; j++) {
                for (int k = -rc; k <= rc; k++) {
                    var v = cell.toCartesian(new double[] {f[0] + i, f[1] + j, f[2] + k});
                    best = squared(v) < squared(best) - 1e-12 ? v : best;
                }
            }
        }
        return best;
    }

    private static double squared(double[] v) {
        return v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    }
}
