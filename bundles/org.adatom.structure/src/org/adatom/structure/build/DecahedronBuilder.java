/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import org.adatom.structure.AtomCollector;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/**
 * Makes decahedra with re-entrances at the corners (L. D. Marks, Philos. Mag. A 49, 81, 1984,
 * doi 10.1080/01418618408233431). Meaning of p, q, r and the order of atoms are those of ASE's {@code Decahedron}: the
 * five-fold axis along z first, then ring by ring.
 */
public final class DecahedronBuilder implements StructureBuilder<DecahedronOptions> {

    @Override
    public Class<DecahedronOptions> optionsType() {
        return DecahedronOptions.class;
    }

    @Override
    public Structure build(DecahedronOptions options) {
        var element = Element.of(options.symbol());
        double step = Clusters.constant(element, options.a()) / sqrt(2);
        double spoke = step * sqrt(3) / 2;
        int axis = options.p() + options.q() + 2 * options.r() - 1;
        int rings = options.p() + 2 * options.r();
        int reach = rings - options.r();
        var atoms = Structure.builder();
        column(atoms, element, 0, 0, axis, step);
        for (int n = 1; n < Math.min(rings, axis); n++) {
            for (int m = 0; m < 5; m++) {
                double from = PI / 2 + 2 * PI / 5 * (m - 1);
                double to = PI / 2 + 2 * PI / 5 * m;
                for (int i = 0; i < n; i++) {
                    if (n - i < reach && i < reach) {
                        column(atoms, element, spoke * ((n - i) * cos(from) + i * cos(to)),
                                spoke * ((n - i) * sin(from) + i * sin(to)), axis - n, step);
                    }
                }
            }
        }
        return atoms.build();
    }

    private static void column(AtomCollector atoms, Element element, double x, double y, int count, double step) {
        for (int j = 0; j < count; j++) {
            atoms.add(element, x, y, (j - (count - 1) / 2.0) * step);
        }
    }
}
