/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.Locale;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** Notices atoms that fly apart: how far the farthest atom is from the middle, against the start. */
final class Spread {
    private static final double TIMES = 3;
    private static final double MORE = 20;

    private final double limit;
    private final double first;

    Spread(Structure start) {
        first = radius(start);
        limit = TIMES * first + MORE;
    }

    /** {@return what is wrong, null for nothing} */
    @Nullable String check(Structure now) {
        double r = radius(now);
        return r <= limit ? null : String.format(Locale.ROOT, "the atoms fly apart, the farthest is %.0f A from their middle, %.0f A "
                + "at the start: nothing holds them together", r, first);
    }

    private static double radius(Structure s) {
        int n = s.count();
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < n; i++) {
            x += s.x(i) / n;
            y += s.y(i) / n;
            z += s.z(i) / n;
        }
        double most = 0;
        for (int i = 0; i < n; i++) {
            double dx = s.x(i) - x;
            double dy = s.y(i) - y;
            double dz = s.z(i) - z;
            most = Math.max(most, dx * dx + dy * dy + dz * dz);
        }
        return Math.sqrt(most);
    }
}
