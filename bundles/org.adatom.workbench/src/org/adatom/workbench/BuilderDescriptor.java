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
import org.adatom.structure.build.StructureBuilder;
import org.eclipse.jdt.annotation.Nullable;

/** A kind of structure that can be built. */
public final class BuilderDescriptor extends Contribution<StructureBuilder<?>> {
    private @Nullable ParameterModel<?> parameters;

    /**
     * A builder of a hand-made list.
     *
     * @param card what is known of it; its name is the word after {@code adatom build}
     * @param factory makes it
     */
    public BuilderDescriptor(Card card, Supplier<? extends StructureBuilder<?>> factory) {
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
     * {@return the structure}
     *
     * @param options by name; defaults for the others
     * @throws org.adatom.numerics.parameter.ParameterException when an option is wrong
     * @throws org.adatom.structure.StructureException when no such structure can be made
     */
    public Structure build(Map<String, ?> options) {
        return build(object(), options);
    }

    private static <P extends Record> Structure build(StructureBuilder<P> builder, Map<String, ?> options) {
        return builder.build(ParameterModel.of(builder.optionsType()).bind(options));
    }
}
