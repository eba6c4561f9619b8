/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.adatom.structure.Structure;

/**
 * A particle and its ideal shape.
 *
 * @param structure the atoms, with the facets as a text in {@code info} under {@link #FACETS}
 * @param facets one for each family of facets, in the order of the options, those that do not appear too
 * @param volume of the ideal shape that holds as many atoms, A^3
 */
public record WulffParticle(Structure structure, List<Facet> facets, double volume) {
    /** Key of {@code info}: the facets in words. */
    public static final String FACETS = "wulff_facets";

    /**
     * A family of facets that symmetry makes equal.
     *
     * @param miller [3]
     * @param energy as given
     * @param count how many of them bound the ideal shape
     * @param area of all of them together, A^2
     * @param share of the whole surface, 0..1
     */
    public record Facet(int[] miller, double energy, int count, double area, double share) {
        String inWords() {
            return String.format(Locale.ROOT, "%d %d %d: %d facets, %.2f A^2, %.2f %%", miller[0], miller[1],
                    miller[2], count, area, 100 * share);
        }
    }

    static String inWords(List<Facet> facets) {
        return facets.stream().map(Facet::inWords).collect(Collectors.joining("; "));
    }
}
