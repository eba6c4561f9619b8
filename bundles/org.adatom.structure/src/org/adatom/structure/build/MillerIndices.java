/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.ArrayList;
import java.util.List;
import org.adatom.structure.StructureException;

/** Reads lists of Miller indices. */
final class MillerIndices {

    private MillerIndices() {
    }

    /**
     * {@return the planes of a text, three indices each}: "100,111,1-10" or "1 0 0; 1 -1 0; 1 0 -1 2"; four indices
     * are taken as Miller-Bravais
     */
    static List<int[]> parse(String text) {
        var out = new ArrayList<int[]>();
        for (var part : text.strip().split("\\s*[,;]\\s*")) {
            out.add(plane(part.replaceAll("[()\\[\\]{}]", "").strip()));
        }
        return out;
    }

    private static int[] plane(String text) {
        var spaced = text.matches("(-?\\d){3,4}") ? text.replaceAll("(\\d)(?=.)", "$1 ") : text;
        var words = spaced.split("\\s+");
        if ((words.length != 3 && words.length != 4) || !spaced.matches("-?\\d{1,4}(\\s+-?\\d{1,4}){2,3}")) {
            throw new StructureException("'" + text
                    + "' names no plane: write three or four whole numbers, such as 111 or "
                    + "1 -1 0, planes separated by commas");
        }
        var v = new int[words.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = Integer.parseInt(words[i]);
        }
        if (v.length == 4 && v[0] + v[1] + v[2] != 0) {
            throw new StructureException("the Miller-Bravais indices " + text
                    + " are wrong: the third must be minus the sum of the first two");
        }
        if (v[0] == 0 && v[1] == 0 && v[v.length - 1] == 0) {
            throw new StructureException("the Miller indices 0 0 0 name no plane: at least one must differ from zero");
        }
        return new int[] {v[0], v[1], v[v.length - 1]};
    }
}
