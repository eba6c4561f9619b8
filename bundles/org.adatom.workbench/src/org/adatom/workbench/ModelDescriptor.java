/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.Map;
import java.util.function.Supplier;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.ModelSpec;
import org.adatom.learning.model.NamedModel;
import org.adatom.numerics.parameter.ParameterModel;

/** A model that learns from samples and is there to be used. */
public final class ModelDescriptor extends Contribution<ModelFactory<?>> {

    /** A model of a hand-made list. @param card what is known of it @param factory makes it */
    public ModelDescriptor(Card card, Supplier<? extends ModelFactory<?>> factory) {
        super(card, factory);
    }

    /** {@return the model of its options} */
    public ParameterModel<?> parameters() {
        return ParameterModel.of(object().optionsType());
    }

    /** {@return the model with options} @param options by name, as texts; defaults for the others */
    public NamedModel named(Map<String, String> options) {
        return new NamedModel(id(), new ModelSpec(name(), options), object());
    }
}
