/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.edit;

import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Structure;
import org.adatom.ui.structure.AtomSelection;

/**
 * An edit of the Structure menu.
 *
 * @param <R> its options
 * @param id the last part of the command's id
 * @param label the name of the undo step
 * @param message what the dialog says it does
 * @param options the options; without components for an edit that asks nothing
 * @param function what it does
 */
record StructureEdit<R extends Record>(String id, String label, String message, Class<R> options, Function<R> function) {

    /** No options. */
    record None() {
    }

    /** What an edit does. */
    interface Function<R> {
        /** {@return the changed structure} @throws org.adatom.structure.StructureException when it cannot be made */
        Structure apply(Structure structure, AtomSelection chosen, R options);
    }

    /** {@return whether there is something to ask} */
    boolean asks() {
        return options != None.class;
    }

    /** {@return the options' parameters} */
    ParameterModel<R> model() {
        return ParameterModel.of(options);
    }
}
