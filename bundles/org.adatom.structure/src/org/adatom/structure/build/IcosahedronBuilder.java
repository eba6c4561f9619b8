/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import static java.lang.Math.sqrt;

import org.adatom.structure.AtomCollector;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.geometry.Vectors;

/**
 * Makes Mackay icosahedra (A. L. Mackay, Acta Cryst. 15, 916, 1962, doi 10.1107/S0365110X6200239X). Scale, order of
 * atoms and tags (the number of the shell) are those of ASE's {@code Icosahedron}.
 */
public final class IcosahedronBuilder implements StructureBuilder<IcosahedronOptions> {
    private static final double T = 0.5 + sqrt(5) / 2;
    private static final double[][] VERTICES = {{T, 0, 1}, {T, 0, -1}, {-T, 0, 1}, {-T, 0, -1}, {1, T, 0}, {-1, T, 0},
            {1, -T, 0}, {-1, -T, 0}, {0, 1, T}, {0, -1, T}, {0, 1, -T}, {0, -1, -T}};
    /** For each vertex the two that span with it a triangle which holds the edges to them. */
    private static final int[][] TRIANGLES = {{8, 9}, {10, 11}, {8, 9}, {10, 11}, {0, 1}, {2, 3}, {0, 1}, {2, 3},
            {4, 5}, {6, 7}, {4, 5}, {6, 7}};
    /** The other eight triangles, two for each of four vertices; their inner places only. */
    private static final int[][] INNER = {{9, 6, 8, 4}, {11, 6, 10, 4}, {9, 7, 8, 5}, {11, 7, 10, 5}};

    @Override
    public Class<IcosahedronOptions> optionsType() {
        return IcosahedronOptions.class;
    }

    @Override
    public Structure build(IcosahedronOptions options) {
        var element = Element.of(options.symbol());
        double scale = Clusters.constant(element, options.a()) / sqrt(2 * (1 + T * T));
        var atoms = Structure.builder().add(element, 0, 0, 0).tag(1);
        for (int n = 1; n < options.shells(); n++) {
            for (int k = 0; k < 12; k += 2) {
                for (int i = 0; i <= n; i++) {
                    add(atoms, element, n, scale, Vectors.add(Vectors.scale(i, VERTICES[k]),
                            Vectors.scale(n - i, VERTICES[k + 1])));
                }
            }
            for (int k = 0; k < 12 && n > 1; k++) {
                for (int i = 0; i < n; i++) {
                    for (int j = i == 0 ? 1 : 0; j < n - i; j++) {
                        add(atoms, element, n, scale, place(n, k, i, TRIANGLES[k][0], j, TRIANGLES[k][1]));
                    }
                }
            }
            for (int k = 0; k < 4 && n > 2; k++) {
                for (int i = 1; i < n; i++) {
                    for (int j = 1; j < n - i; j++) {
                        add(atoms, element, n, scale, place(n, k, i, INNER[k][0], j, INNER[k][1]));
                        add(atoms, element, n, scale, place(n, k, i, INNER[k][2], j, INNER[k][3]));
                    }
                }
            }
        }
        return Placement.centerAbout(atoms.build(), 0, 0, 0);
    }

    private static double[] place(int n, int from, int i, int first, int j, int second) {
        double[] v = VERTICES[from];
        return Vectors.add(Vectors.scale(n, v), Vectors.add(Vectors.scale(i, Vectors.subtract(VERTICES[first], v)),
                Vectors.scale(j, Vectors.subtract(VERTICES[second], v))));
    }

    private static void add(AtomCollector atoms, Element element, int shell, double scale, double[] p) {
        atoms.add(element, scale * p[0], scale * p[1], scale * p[2]).tag(shell + 1);
    }
}
