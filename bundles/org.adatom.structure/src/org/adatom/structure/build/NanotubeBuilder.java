/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.atan;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.geometry.Vectors;

/**
 * Makes single-walled nanotubes, as ASE's {@code nanotube}: two atoms are repeated by the screw operation of the tube
 * (R. Saito, G. Dresselhaus, M. S. Dresselhaus, Physical Properties of Carbon Nanotubes, 1998, chapter 3). A tube with
 * n &lt; m is the mirror image of (m, n).
 */
public final class NanotubeBuilder implements StructureBuilder<NanotubeOptions> {
    private static final double EDGE = 1e-4;

    @Override
    public Class<NanotubeOptions> optionsType() {
        return NanotubeOptions.class;
    }

    @Override
    public Structure build(NanotubeOptions options) {
        var element = Element.of(options.symbol());
        int n = Math.max(options.n(), options.m());
        int m = Math.min(options.n(), options.m());
        double bond = options.bond();
        int d = Vectors.gcd(n, m);
        int dr = (n - m) % (3 * d) == 0 ? 3 * d : d;
        int[] screw = screw(n, m, dr);
        int hexagons = 2 * (n * n + m * m + n * m) / dr;
        double a = sqrt(3) * bond;
        double circumference = a * sqrt(n * n + m * m + n * m);
        double period = sqrt(3) * circumference / dr;
        double chiral = atan(sqrt(3) * m / (2 * n + m));
        double tilt = chiral - atan(sqrt(3) * screw[1] / (2 * screw[0] + screw[1]));
        double step = a * sqrt(screw[0] * screw[0] + screw[1] * screw[1] + screw[0] * screw[1]);
        double lap = period / abs(sin(tilt));
        double radius = circumference / (2 * PI);
        double angle = bond * cos(PI / 6 - chiral) / radius;
        double drop = bond * sin(PI / 6 - chiral);
        double sign = options.n() < options.m() ? -1 : 1;
        var atoms = Structure.builder();
        for (int k = 0; k < options.length(); k++) {
            for (int i = 0; i < hexagons; i++) {
                double turn = 2 * PI * i / hexagons;
                double laps = Math.floor(i * step / lap);
                double first = (i * step - laps * lap) * sin(tilt);
                first -= period * Math.floor((first + EDGE) / period);
                double second = (i * step - laps * lap) * sin(tilt) - drop;
                if (second < 0 || second >= period) {
                    // the same place, one lap on: whether a place on the edge counts as 0 or 1 is then as in ASE
                    second = (i * step - (laps + 1) * lap) * sin(tilt) - drop;
                    second -= period * Math.floor(second / period);
                }
                atoms.add(element, radius * cos(turn), radius * sin(turn), sign * first + k * period);
                atoms.add(element, radius * cos(turn + angle), radius * sin(turn + angle), sign * second + k * period);
            }
        }
        var tube = atoms.lattice(Lattice.of(0, 0, 0, 0, 0, 0, 0, 0, options.length() * period),
                new Periodicity(false, false, true)).build();
        return options.vacuum().isPresent() ? Placement.centerWithVacuum(tube, options.vacuum().getAsDouble(), 0, 1)
                : tube;
    }

    /** The lattice vector (p, q) that the screw operation moves along: one hexagon further round the tube. */
    private static int[] screw(int n, int m, int dr) {
        int t1 = (2 * m + n) / dr;
        int t2 = -(2 * n + m) / dr;
        int hexagons = 2 * (n * n + m * m + n * m) / dr;
        for (int p = -4 * abs(t1); p <= 4 * abs(t1); p++) {
            int rest = 1 + t2 * p;
            if (rest % t1 == 0) {
                int q = rest / t1;
                int height = m * p - n * q;
                if (height > 0 && height < hexagons) {
                    return new int[] {p, q};
                }
            }
        }
        throw new StructureException("no symmetry vector is found for a nanotube (" + n + ", " + m + ")");
    }
}
