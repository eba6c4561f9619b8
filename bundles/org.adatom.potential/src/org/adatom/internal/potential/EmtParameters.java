/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/**
 * The parameters of effective medium theory for the elements of one structure, eV and A, and the cut-off. K. W. Jacobsen,
 * P. Stoltze, J. K. Norskov, Surf. Sci. 366, 394 (1996), doi 10.1016/0039-6028(96)00816-3; hydrogen, carbon, nitrogen and
 * oxygen with the values of ASE, which are meant for play.
 */
final class EmtParameters {
    /** Ratio of the distance of neighbours in fcc to the radius of the neutral sphere, rounded as it always was. */
    static final double BETA = 1.809;
    /** One bohr, A, as ASE has it (CODATA 2014): energies agree to nine digits only with the same value. */
    private static final double BOHR = 0.5291772105638411;
    /** E0 eV, s0 bohr, V0 eV, eta2 1/bohr, kappa 1/bohr, lambda 1/bohr, n0 1/bohr^3. */
    private static final Map<Element, double[]> TABLE = Map.ofEntries(
            Map.entry(Element.Al, new double[] {-3.28, 3.00, 1.493, 1.240, 2.000, 1.169, .00700}),
            Map.entry(Element.Cu, new double[] {-3.51, 2.67, 2.476, 1.652, 2.740, 1.906, .00910}),
            Map.entry(Element.Ag, new double[] {-2.96, 3.01, 2.132, 1.652, 2.790, 1.892, .00547}),
            Map.entry(Element.Au, new double[] {-3.80, 3.00, 2.321, 1.674, 2.873, 2.182, .00703}),
            Map.entry(Element.Ni, new double[] {-4.44, 2.60, 3.673, 1.669, 2.757, 1.948, .01030}),
            Map.entry(Element.Pd, new double[] {-3.90, 2.87, 2.773, 1.818, 3.107, 2.155, .00688}),
            Map.entry(Element.Pt, new double[] {-5.85, 2.90, 4.067, 1.812, 3.145, 2.192, .00802}),
            Map.entry(Element.H, new double[] {-3.21, 1.31, .132, 2.652, 2.790, 3.892, .00547}),
            Map.entry(Element.C, new double[] {-3.50, 1.81, .332, 1.652, 2.790, 1.892, .01322}),
            Map.entry(Element.N, new double[] {-5.10, 1.88, .132, 1.652, 2.790, 1.892, .01222}),
            Map.entry(Element.O, new double[] {-4.60, 1.95, .332, 1.652, 2.790, 1.892, .00850}));
    /**
     * The largest s0 of the table, A. The cut-off, between the third and fourth shell of this element, is the same for all
     * structures, as in ASE, so that energies of parts and of the whole can be compared.
     */
    private static final double LARGEST = TABLE.values().stream().mapToDouble(p -> p[1]).max().orElse(0) * BOHR;
    /** Atoms in the shells of fcc that the normalisation counts. */
    private static final int[] SHELLS = {12, 6, 24};

    /** Number of kinds of atoms. */
    final int kinds;
    /** [atoms] which kind. */
    final int[] kind;
    /** Middle of the cut-off function, A, and its steepness, 1/A. */
    final double middle;
    final double steepness;
    /** From here on pairs do not count, A. */
    final double cutoff;
    final double[] e0;
    final double[] s0;
    final double[] v0;
    final double[] eta2;
    final double[] kappa;
    final double[] lambda;
    final double[] n0;
    final double[] gamma1;
    final double[] gamma2;

    EmtParameters(Structure structure) {
        var found = new TreeMap<Element, Integer>();
        for (int i = 0; i < structure.count(); i++) {
            var element = structure.element(i);
            if (!TABLE.containsKey(element)) {
                throw new PotentialException("EMT has no parameters for " + element.symbol() + " (atom " + i + "): it does "
                        + String.join(", ", elements()));
            }
            found.put(element, 0);
        }
        kinds = found.size();
        int next = 0;
        for (var entry : found.entrySet()) {
            entry.setValue(next++);
        }
        kind = new int[structure.count()];
        for (int i = 0; i < kind.length; i++) {
            kind[i] = found.getOrDefault(structure.element(i), 0);
        }
        e0 = new double[kinds];
        s0 = new double[kinds];
        v0 = new double[kinds];
        eta2 = new double[kinds];
        kappa = new double[kinds];
        lambda = new double[kinds];
        n0 = new double[kinds];
        gamma1 = new double[kinds];
        gamma2 = new double[kinds];
        found.forEach((element, k) -> read(k, TABLE.getOrDefault(element, new double[7])));
        middle = BETA * LARGEST * 0.5 * (Math.sqrt(3) + Math.sqrt(4));
        double fourth = middle * 2 * Math.sqrt(4) / (Math.sqrt(3) + Math.sqrt(4));
        steepness = Math.log(9999.0) / (fourth - middle);
        cutoff = middle + 0.5;
        for (int k = 0; k < kinds; k++) {
            normalise(k);
        }
    }

    /** {@return the symbols of the elements that there are parameters for, by atomic number} */
    static List<String> elements() {
        return TABLE.keySet().stream().sorted().map(Element::symbol).toList();
    }

    private void read(int k, double[] p) {
        e0[k] = p[0];
        s0[k] = p[1] * BOHR;
        v0[k] = p[2];
        eta2[k] = p[3] / BOHR;
        kappa[k] = p[4] / BOHR;
        lambda[k] = p[5] / BOHR;
        n0[k] = p[6] / (BOHR * BOHR * BOHR);
    }

    private void normalise(int k) {
        for (int shell = 0; shell < SHELLS.length; shell++) {
            double r = s0[k] * BETA * Math.sqrt(shell + 1.0);
            double x = SHELLS[shell] / (12 * (1 + Math.exp(steepness * (r - middle))));
            gamma1[k] += x * Math.exp(-eta2[k] * (r - BETA * s0[k]));
            gamma2[k] += x * Math.exp(-kappa[k] / BETA * (r - BETA * s0[k]));
        }
    }
}
