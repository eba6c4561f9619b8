/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.Map;
import java.util.function.Supplier;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.StructureEdit;
import org.eclipse.jdt.annotation.Nullable;

/** A change of a structure that a user can ask for. */
public final class EditDescriptor extends Contribution<StructureEdit<?>> {
    private @Nullable ParameterModel<?> parameters;

    /**
     * An edit of a hand-made list.
     *
     * @param card what is known of it; its name is the word after {@code adatom edit}
     * @param factory makes it
     */
    public EditDescriptor(Card card, Supplier<? extends StructureEdit<?>> factory) {
        super(card, factory);
    }

    /** {@return the model of its options} @throws WorkbenchException when its class cannot be loaded */
    public synchronized ParameterModel<?> parameters() {
        var model = parameters;
        if (model == null) {
            model = ParameterModel.of(object().optionsType());
            parameters = model;
        }
        return model;
    }

    /**
     * {@return the changed structure}
     *
     * @param chosen indices of the chosen atoms, ascending; empty for none
     * @param options by name; defaults for the others
     * @throws org.adatom.numerics.parameter.ParameterException when an option is wrong
     * @throws org.adatom.structure.StructureException when it cannot be made
     */
    public Structure apply(Structure structure, int[] chosen, Map<String, ?> options) {
        return apply(object(), structure, chosen, options);
    }

    private static <P extends Record> Structure apply(StructureEdit<P> edit, Structure structure, int[] chosen,
            Map<String, ?> options) {
        return edit.apply(structure, chosen, ParameterModel.of(edit.optionsType()).bind(options));
    }
}
