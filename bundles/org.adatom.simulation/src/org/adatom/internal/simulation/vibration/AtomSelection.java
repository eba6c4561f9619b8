/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.TreeSet;
import java.util.stream.IntStream;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/** Atoms chosen by words: indices from 0, ranges of them, symbols of elements, separated by commas. */
public final class AtomSelection {
    private AtomSelection() {
    }

    /**
     * {@return the atoms that a text names, ascending; all when it is blank}
     *
     * @throws SimulationException when a word is neither an index of the structure, nor a range, nor an element
     */
    public static int[] parse(String text, Structure structure) {
        if (text.isBlank()) {
            return IntStream.range(0, structure.count()).toArray();
        }
        var out = new TreeSet<Integer>();
        for (var word : text.strip().split("[,\\s]+")) {
            if (word.matches("\\d{1,8}(-\\d{1,8})?")) {
                var ends = word.split("-");
                int last = Integer.parseInt(ends[ends.length - 1]);
                if (last >= structure.count()) {
                    throw new SimulationException("atom " + last + " does not exist: the structure has the atoms 0 to "
                            + (structure.count() - 1));
                }
                IntStream.rangeClosed(Integer.parseInt(ends[0]), last).forEach(out::add);
            } else {
                addElement(word, structure, out);
            }
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void addElement(String word, Structure structure, TreeSet<Integer> out) {
        int before = out.size();
        for (int i = 0; i < structure.count(); i++) {
            if (Element.of(structure.number(i)).symbol().equals(word)) {
                out.add(i);
            }
        }
        if (out.size() == before) {
            throw new SimulationException("'" + word
                    + "' chooses no atom: write indices such as 0, 4-7, or elements of the "
                    + "structure such as " + structure.element(0).symbol());
        }
    }
}
