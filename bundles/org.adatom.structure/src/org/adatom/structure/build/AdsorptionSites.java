/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/**
 * Where atoms can be put on a surface: the named sites and the surface unit cell, kept in a structure's {@code info}
 * as plain texts so that every file format that keeps texts keeps them.
 *
 * @param surface the kind of surface, such as "fcc111"; empty when it has no name
 * @param cell [2][2], A: x and y of the two vectors of the surface unit cell
 * @param sites fractional coordinates, [2] each, of the named sites in the surface unit cell, in a fixed order
 */
public record AdsorptionSites(String surface, double[] cell, Map<String, double[]> sites) {
    /** The open set of parameters that name a site: the sites that the surface at hand has. */
    public static final String CHOICES = "adsorption-sites";
    /** Key of {@code info}: the kind of surface. */
    public static final String SURFACE = "surface";
    /** Key of {@code info}: the surface unit cell, four numbers, A. */
    public static final String CELL = "adsorption_cell";
    /** Key of {@code info}: the sites, "name x y; name x y". */
    public static final String SITES = "adsorption_sites";
    /** Key of {@code info}: how many atoms belong to the surface itself, where tags do not tell it. */
    static final String SUBSTRATE = "adsorption_substrate";

    /** Makes the sites unmodifiable. */
    public AdsorptionSites {
        sites = Collections.unmodifiableMap(new LinkedHashMap<>(sites));
    }

    /**
     * {@return what a structure says about its sites; no sites and the whole cell as unit when it says nothing}
     *
     * @throws StructureException when what it says cannot be read
     */
    public static AdsorptionSites of(Structure slab) {
        var l = slab.lattice();
        double[] cell = {l.get(0, 0), l.get(0, 1), l.get(1, 0), l.get(1, 1)};
        if (slab.info().get(CELL) instanceof String text) {
            cell = numbers(text, 4);
        } else if (slab.info().get(CELL) instanceof double[] given && given.length == 4) {
            cell = given;
        }
        var sites = new LinkedHashMap<String, double[]>();
        if (slab.info().get(SITES) instanceof String text && !text.isBlank()) {
            for (var part : text.strip().split("\\s*;\\s*")) {
                int space = part.indexOf(' ');
                sites.put(part.substring(0, Math.max(0, space)), numbers(part.substring(Math.max(0, space)), 2));
            }
        }
        return new AdsorptionSites(slab.info().get(SURFACE) instanceof String s ? s : "", cell, sites);
    }

    /** {@return the structure with these sites noted in it} */
    public Structure noteIn(Structure slab) {
        var info = new LinkedHashMap<>(slab.info());
        if (!surface.isEmpty()) {
            info.put(SURFACE, surface);
        }
        info.put(CELL, Arrays.stream(cell).mapToObj(Double::toString).collect(Collectors.joining(" ")));
        if (!sites.isEmpty()) {
            info.put(SITES, sites.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()[0] + " "
                    + e.getValue()[1]).collect(Collectors.joining("; ")));
        }
        return slab.withInfo(info);
    }

    /**
     * {@return the fractional coordinates of a named site}
     *
     * @throws StructureException when there is none of that name, with the names that there are
     */
    public double[] site(String name) {
        var found = sites.get(name);
        if (found != null) {
            return found.clone();
        }
        throw new StructureException(sites.isEmpty() ? "the structure has no named sites, so '" + name
                + "' means nothing on it: give a position x,y or an atom" : "there is no site '" + name + "' on "
                        + (surface.isEmpty() ? "this surface" : surface) + ": use one of "
                        + String.join(", ", sites.keySet()));
    }

    /** {@return x and y, A, of fractional coordinates in the surface unit cell} */
    public double[] toCartesian(double u, double v) {
        return new double[] {u * cell[0] + v * cell[2], u * cell[1] + v * cell[3]};
    }

    private static double[] numbers(String text, int count) {
        try {
            var out = Arrays.stream(text.strip().split("[\\s,]+")).mapToDouble(Double::parseDouble).toArray();
            if (out.length == count) {
                return out;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StructureException("the adsorption sites of the structure read '" + text.strip() + "', where " + count
                + " numbers should be: delete " + CELL + " and " + SITES + " from it");
    }
}
