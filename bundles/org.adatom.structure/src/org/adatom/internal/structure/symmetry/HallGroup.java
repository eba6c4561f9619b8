/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations that a Hall symbol generates (Hall, Acta Cryst. A 37, 517, 1981, doi 10.1107/S0567739481001228), in the cell of the
 * symbol. Translations are whole numbers of 1/24.
 *
 * @param centrings points of the lattice in the cell, [3] each, the origin first
 * @param translations for each rotation, [3][3] as a list, the translation that belongs to it, whatever centring
 */
record HallGroup(List<int[]> centrings, Map<List<Integer>, int[]> translations) {
    private static final int PARTS = 24;
    private static final Map<Character, int[]> SHIFTS = Map.of('a', new int[] {12, 0, 0}, 'b', new int[] {0, 12, 0}, 'c',
            new int[] {0, 0, 12}, 'n', new int[] {12, 12, 12}, 'u', new int[] {6, 0, 0}, 'v', new int[] {0, 6, 0}, 'w',
            new int[] {0, 0, 6}, 'd', new int[] {6, 6, 6});
    private static final Map<Character, int[][]> CENTRINGS = Map.of('P', new int[][] {}, 'A', new int[][] {{0, 12, 12}}, 'B',
            new int[][] {{12, 0, 12}}, 'C', new int[][] {{12, 12, 0}}, 'I', new int[][] {{12, 12, 12}}, 'F',
            new int[][] {{0, 12, 12}, {12, 0, 12}, {12, 12, 0}}, 'R', new int[][] {{16, 8, 8}, {8, 16, 16}});
    private static final Map<String, int[]> ROTATIONS = Map.of("1", new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, "2z",
            new int[] {-1, 0, 0, 0, -1, 0, 0, 0, 1}, "2x", new int[] {1, 0, 0, 0, -1, 0, 0, 0, -1}, "2y",
            new int[] {-1, 0, 0, 0, 1, 0, 0, 0, -1}, "2'", new int[] {0, -1, 0, -1, 0, 0, 0, 0, -1}, "2\"",
            new int[] {0, 1, 0, 1, 0, 0, 0, 0, -1}, "3z", new int[] {0, -1, 0, 1, -1, 0, 0, 0, 1}, "3*",
            new int[] {0, 0, 1, 1, 0, 0, 0, 1, 0}, "4z", new int[] {0, -1, 0, 1, 0, 0, 0, 0, 1}, "6z",
            new int[] {1, -1, 0, 1, 0, 0, 0, 0, 1});

    private record Element(int[] w, int[] t) {
    }

    static HallGroup of(String symbol) {
        var words = symbol.split(" ");
        boolean inverted = words[0].startsWith("-");
        var centrings = new ArrayList<int[]>();
        centrings.add(new int[3]);
        centrings.addAll(Arrays.asList(CENTRINGS.getOrDefault(words[0].charAt(inverted ? 1 : 0), new int[0][])));
        var generators = new ArrayList<Element>();
        if (inverted) {
            generators.add(new Element(new int[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}, new int[3]));
        }
        char before = '0';
        for (int k = 1; k < words.length; k++) {
            generators.add(generator(words[k], k, before));
            before = words[k].charAt(words[k].startsWith("-") ? 1 : 0);
        }
        return new HallGroup(List.copyOf(centrings), closed(generators));
    }

    private static Element generator(String word, int position, char before) {
        boolean improper = word.startsWith("-");
        var rest = improper ? word.substring(1) : word;
        char fold = rest.charAt(0);
        int at = 1;
        char axis = fold == '1' ? ' ' : position == 1 ? 'z' : fold == '3' ? '*' : before == '3' || before == '6' ? '\'' : 'x';
        if (at < rest.length() && "xyz'\"*".indexOf(rest.charAt(at)) >= 0) {
            axis = rest.charAt(at++);
        }
        var w = ROTATIONS.getOrDefault(fold == '1' ? "1" : "" + fold + axis, new int[9]).clone();
        var t = new int[3];
        for (; at < rest.length(); at++) {
            char c = rest.charAt(at);
            if (Character.isDigit(c)) {
                t[2] += PARTS * (c - '0') / (fold - '0');
            } else {
                var shift = SHIFTS.getOrDefault(c, new int[3]);
                for (int i = 0; i < 3; i++) {
                    t[i] += shift[i];
                }
            }
        }
        for (int i = 0; i < 9 && improper; i++) {
            w[i] = -w[i];
        }
        return new Element(w, t);
    }

    private static Map<List<Integer>, int[]> closed(List<Element> generators) {
        var out = new LinkedHashMap<List<Integer>, int[]>();
        var all = new ArrayList<Element>();
        all.add(new Element(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new int[3]));
        out.put(key(all.getFirst().w), all.getFirst().t);
        for (int k = 0; k < all.size(); k++) {
            for (var g : generators) {
                var e = all.get(k);
                var w = Whole.multiply(e.w, g.w);
                if (!out.containsKey(key(w))) {
                    var t = new int[3];
                    for (int i = 0; i < 3; i++) {
                        t[i] = Math.floorMod(e.w[3 * i] * g.t[0] + e.w[3 * i + 1] * g.t[1] + e.w[3 * i + 2] * g.t[2] + e.t[i], PARTS);
                    }
                    out.put(key(w), t);
                    all.add(new Element(w, t));
                }
            }
        }
        return out;
    }

    static List<Integer> key(int[] w) {
        return Arrays.stream(w).boxed().toList();
    }

    /** {@return whole numbers of 1/24 as fractions} */
    static double[] fraction(int[] t) {
        return new double[] {t[0] / (double) PARTS, t[1] / (double) PARTS, t[2] / (double) PARTS};
    }
}
