/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.Arrays;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** Turns a share of the atoms of one element, chosen at random, into another element. */
public final class SubstituteEdit implements StructureEdit<SubstituteEdit.Options> {

    /**
     * What becomes what.
     *
     * @param from symbol
     * @param to symbol
     * @param share of the atoms of that element, per cent, rounded to whole atoms
     * @param seed the same seed chooses the same atoms
     */
    public record Options(
            @Parameter(label = "Replace", initial = "Cu", required = true, choices = "elements") String from,
            @Parameter(label = "By", initial = "Au", required = true, choices = "elements") String to,
            @Parameter(label = "Share", unit = "%", initial = "25", min = 0, max = 100,
                    help = "How many of them, of the chosen atoms where some are chosen.") double share,
            @Parameter(label = "Seed", initial = "1", help = "The same seed chooses the same atoms.") long seed) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        var from = Element.of(options.from());
        var to = Element.of(options.to());
        if (chosen.length == 0) {
            return replaced(structure, from, to, options);
        }
        var numbers = structure.numbers();
        var part = replaced(structure.select(chosen), from, to, options);
        for (int k = 0; k < chosen.length; k++) {
            numbers[chosen[k]] = part.number(k);
        }
        return structure.withNumbers(numbers);
    }

    private static Structure replaced(Structure structure, Element from, Element to, Options options) {
        long candidates = Arrays.stream(structure.numbers()).filter(z -> z == from.number()).count();
        if (candidates == 0) {
            throw new StructureException("there is no " + from.symbol() + " to replace: the atoms are "
                    + structure.formula());
        }
        return Substitution.random(structure, from, to, (int) Math.round(candidates * options.share() / 100), options.seed());
    }
}
