/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import org.adatom.structure.Structure;

/**
 * Makes structures of one kind. An implementation has a public constructor without arguments and no state; it is
 * registered at the extension point {@code org.adatom.structure.builders}, from which wizard, menu and command line
 * follow.
 *
 * @param <P> the options: a record whose components all carry {@link org.adatom.numerics.parameter.Parameter}
 */
public interface StructureBuilder<P extends Record> {

    /**
     * {@return the structure that the options ask for; the same options give the same structure}
     *
     * @throws org.adatom.structure.StructureException when no such structure can be made, in one line that says why
     */
    Structure build(P options);

    /** {@return the class of the options} */
    Class<P> optionsType();
}
