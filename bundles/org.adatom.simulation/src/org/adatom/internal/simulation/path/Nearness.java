/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import org.adatom.internal.simulation.Minimiser;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.MinimumImage;

/** How near atoms are. */
public final class Nearness {
    private Nearness() {
    }

    /** {@return the shortest distance of two atoms, A; infinite for fewer than two} */
    public static double of(Structure s) {
        var image = new MinimumImage(s.lattice(), s.periodicity());
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < s.count(); i++) {
            for (int j = i + 1; j < s.count(); j++) {
                double[] d = image.shortest(s.x(j) - s.x(i), s.y(j) - s.y(i), s.z(j) - s.z(i));
                least = Math.min(least, Minimiser.length(d));
            }
        }
        return least;
    }
}
