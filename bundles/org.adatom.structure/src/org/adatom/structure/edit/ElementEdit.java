/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.numerics.parameter.Parameter;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** Makes the chosen atoms another element. */
public final class ElementEdit implements StructureEdit<ElementEdit.Options> {

    /** What they become. @param element symbol */
    public record Options(
            @Parameter(label = "Element", initial = "Au", required = true, choices = "elements") String element) {
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, Options options) {
        if (chosen.length == 0) {
            throw new StructureException("no atoms are chosen: choose those that are to become " + options.element());
        }
        return Substitution.setElement(structure, Element.of(options.element()), chosen);
    }
}
