/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import org.adatom.structure.Structure;

/**
 * A change of a structure that a user asks for by name; what a plug-in registers at the extension point
 * {@code org.adatom.structure.edits}. It becomes an entry of the Structure menu with a dialog and a live preview, and a kind of
 * {@code adatom edit}. Needs a public constructor without arguments; must be stateless.
 *
 * @param <P> the options: a record whose components carry {@link org.adatom.numerics.parameter.Parameter}; without components
 *        for an edit that asks nothing
 */
public interface StructureEdit<P extends Record> {

    /** {@return the record that holds the options} */
    Class<P> optionsType();

    /**
     * {@return the changed structure}
     *
     * @param structure what to change
     * @param chosen indices of the atoms that are chosen, ascending; empty for none
     * @param options the options
     * @throws org.adatom.structure.StructureException when it cannot be made
     */
    Structure apply(Structure structure, int[] chosen, P options);
}
