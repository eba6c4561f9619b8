/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.features;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.adatom.structure.Element;

/** Numbers about the elements: the file elements.csv names its sources; the others follow from the atomic number. */
public final class ElementTable {
    /** The heaviest element of the table. */
    public static final int LAST = 103;
    private static final int[] NOBLE = {0, 2, 10, 18, 36, 54, 86};
    /** Shells in the order in which they are filled: length and kind, s = 0 to f = 3. */
    private static final int[][] SHELLS = {{2, 0}, {2, 0}, {6, 1}, {2, 0}, {6, 1}, {2, 0}, {10, 2}, {6, 1}, {2, 0}, {10, 2},
        {6, 1}, {2, 0}, {14, 3}, {10, 2}, {6, 1}, {2, 0}, {14, 3}, {10, 2}};
    /** Ground states that do not follow the order: Z, s, p, d, f. */
    private static final int[][] OTHERS = {{24, 1, 0, 5, 0}, {29, 1, 0, 10, 0}, {41, 1, 0, 4, 0}, {42, 1, 0, 5, 0},
        {44, 1, 0, 7, 0}, {45, 1, 0, 8, 0}, {46, 0, 0, 10, 0}, {47, 1, 0, 10, 0}, {57, 2, 0, 1, 0}, {58, 2, 0, 1, 1},
        {64, 2, 0, 1, 7}, {78, 1, 0, 9, 14}, {79, 1, 0, 10, 14}, {89, 2, 0, 1, 0}, {90, 2, 0, 2, 0}, {91, 2, 0, 1, 2},
        {92, 2, 0, 1, 3}, {93, 2, 0, 1, 4}, {96, 2, 0, 1, 7}, {103, 2, 1, 0, 14}};
    private static final String MENDELEEV = "Li Na K Rb Cs Fr Ca Sr Ba Ra Sc Y La Ac Ce Th Pr Pa Nd U Pm Np Sm Pu Eu Am Gd Cm Tb Bk "
            + "Dy Cf Ho Es Er Fm Tm Md Yb No Lu Lr Ti Zr Hf V Nb Ta Cr Mo W Mn Tc Re Fe Ru Os Co Rh Ir Ni Pd Pt Cu Ag Au Be Mg "
            + "Zn Cd Hg B Al Ga In Tl C Si Ge Sn Pb N P As Sb Bi O S Se Te Po H F Cl Br I At He Ne Ar Kr Xe Rn";

    private static final double[][] MEASURED = new double[6][LAST + 1];
    private static final int[][] OXIDATION = new int[LAST + 1][];
    private static final int[][] VALENCE = new int[LAST + 1][4];
    private static final int[] ORDER = new int[LAST + 1];

    static {
        for (var column : MEASURED) {
            Arrays.fill(column, Double.NaN);
        }
        Arrays.fill(OXIDATION, new int[0]);
        var names = List.of(MENDELEEV.split(" "));
        for (int z = 1; z <= LAST; z++) {
            VALENCE[z] = shells(z);
            ORDER[z] = names.indexOf(Element.of(z).symbol()) + 1;
        }
        try (var in = ElementTable.class.getResourceAsStream("elements.csv")) {
            if (in == null) {
                throw new IllegalStateException("elements.csv is not there");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
            lines.stream().filter(l -> !l.startsWith("#") && !l.startsWith("symbol")).forEach(ElementTable::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ElementTable() {
    }

    private static void line(String line) {
        var parts = line.split(",", -1);
        int z = Element.of(parts[0]).number();
        for (int k = 0; k < MEASURED.length; k++) {
            MEASURED[k][z] = parts[k + 1].isEmpty() ? Double.NaN : Double.parseDouble(parts[k + 1]);
        }
        OXIDATION[z] = Arrays.stream(parts[7].split(" ")).filter(s -> !s.isEmpty()).mapToInt(Integer::parseInt).toArray();
    }

    private static int[] shells(int z) {
        for (var other : OTHERS) {
            if (other[0] == z) {
                return Arrays.copyOfRange(other, 1, 5);
            }
        }
        int core = 0;
        for (int n : NOBLE) {
            core = n < z ? n : core;
        }
        var out = new int[4];
        int filled = 0;
        for (var shell : SHELLS) {
            int here = Math.clamp(z - filled, 0, shell[0]);
            if (filled >= core) {
                out[shell[1]] += here;
            }
            filled += shell[0];
        }
        return out;
    }

    /** {@return a measured property} @param column 0 melting, 1 electronegativity, 2 volume, 3 ionisation, 4 moment, 5 group */
    public static double measured(int column, int z) {
        return MEASURED[column][z];
    }

    /** {@return common oxidation states} */
    public static int[] oxidation(int z) {
        return OXIDATION[z];
    }

    /** {@return the electrons outside the noble gas core, in s, p, d and f shells (NIST Atomic Spectra Database)} */
    public static int[] valence(int z) {
        return VALENCE[z];
    }

    /** {@return the free places in shells of a kind that hold an electron outside the core} @param kind s = 0 to f = 3 */
    public static int unfilled(int z, int kind) {
        int n = VALENCE[z][kind];
        return n == 0 ? 0 : 2 + 4 * kind - n;
    }

    /** {@return the place in the order of Villars et al., J. Alloys Compd. 367, 167 (2004), doi 10.1016/j.jallcom.2003.08.060} */
    public static int mendeleev(int z) {
        return ORDER[z];
    }

    /** {@return the row of the periodic table} */
    public static int period(int z) {
        int p = 0;
        while (p < NOBLE.length && NOBLE[p] < z) {
            p++;
        }
        return p;
    }

    /** {@return the column of the periodic table; 3 for lanthanides and actinides} */
    public static int group(int z) {
        int k = z - NOBLE[period(z) - 1];
        int length = period(z) == 1 ? 2 : period(z) < 4 ? 8 : period(z) < 6 ? 18 : 32;
        if (k <= 2) {
            return z == 2 ? 18 : k;
        }
        return length == 8 ? k + 10 : length == 18 ? k : k <= 17 ? 3 : k - 14;
    }
}
