/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.Arrays;
import org.adatom.analysis.RunContext;
import org.adatom.structure.Formula;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/** Reads off the input which atoms a search places. */
final class Searched {
    private Searched() {
    }

    /**
     * {@return the atoms to be placed, and those around them} Placed are those that are added; else the adsorbate (tag 0) of a
     * tagged slab; else all that are free.
     */
    static SearchSpace space(SearchSettings settings, Structure input, RunContext context) {
        var potential = context.potential(settings.potential());
        var all = settings.add().isBlank() ? input : added(input, settings.add());
        int[] moved = settings.add().isBlank() ? own(input) : range(input.count(), all.count());
        if (moved.length == 0) {
            throw new SimulationException("there is no atom to place: the input has " + input.count()
                    + " atoms, none of them free; free some, or name atoms to add, such as Cu4");
        }
        if (settings.fromInput() && !settings.add().isBlank()) {
            throw new SimulationException("atoms that are added have no place to start from: start at random, or leave 'add' "
                    + "empty");
        }
        return new SearchSpace(all, moved, potential, new PairScale(potential, all.numbers(), settings.bond().orElse(Double.NaN)));
    }

    private static int[] range(int from, int to) {
        var out = new int[to - from];
        Arrays.setAll(out, k -> from + k);
        return out;
    }

    private static int[] own(Structure s) {
        boolean[] fixed = s.fixed();
        int[] tags = s.tags();
        boolean layered = Arrays.stream(tags).anyMatch(t -> t > 0) && Arrays.stream(tags).anyMatch(t -> t == 0);
        var out = new int[s.count()];
        int n = 0;
        for (int i = 0; i < out.length; i++) {
            if (!fixed[i] && !(layered && tags[i] != 0)) {
                out[n++] = i;
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** The structure with more atoms, in a row above it: only their elements count. */
    private static Structure added(Structure s, String formula) {
        Element[] elements = Formula.parse(formula);
        double[] middle = new double[3];
        double top = 0;
        for (int i = 0; i < s.count(); i++) {
            top = i == 0 ? s.z(i) : Math.max(top, s.z(i));
        }
        if (s.lattice().isComplete()) {
            middle = s.lattice().toCartesian(new double[] {0.5, 0.5, 0});
        } else {
            for (int i = 0; i < s.count(); i++) {
                middle[0] += s.x(i) / s.count();
                middle[1] += s.y(i) / s.count();
            }
        }
        var numbers = new int[elements.length];
        var x = new double[3 * elements.length];
        for (int k = 0; k < elements.length; k++) {
            numbers[k] = elements[k].number();
            x[3 * k] = middle[0];
            x[3 * k + 1] = middle[1];
            x[3 * k + 2] = top + 2.5 * (k + 1);
        }
        return s.append(Structure.of(numbers, x));
    }
}
