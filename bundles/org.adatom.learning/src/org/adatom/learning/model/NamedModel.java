/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.util.Map;
import org.adatom.learning.LearningException;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.numerics.parameter.ParameterModel;

/**
 * A registered model with its options: what makes it, what it is called in files, and what reads them.
 *
 * @param id the id that it is registered with
 * @param spec its name and the options that were given
 * @param factory makes and reads it
 */
public record NamedModel(String id, ModelSpec spec, ModelFactory<?> factory) {

    /** {@return the model} @throws LearningException when an option is wrong */
    public Model model() {
        try {
            return create(factory, spec.options());
        } catch (ParameterException e) {
            throw new LearningException("the model '" + spec + "' cannot be made: " + e.getMessage(), e);
        }
    }

    /** {@return the model with its pipeline} @throws LearningException when an option is wrong */
    public Pipeline pipeline() {
        return new Pipeline(model());
    }

    /** {@return the model as it is fitted} @param filling what missing inputs become */
    public Pipeline pipeline(Filling filling) {
        return new Pipeline(model(), filling);
    }

    /** {@return this with other values of some options} @param values plain values by name */
    public NamedModel with(Map<String, ?> values) {
        return new NamedModel(id, spec.with(values), factory);
    }

    /** {@return the model of its options} */
    public ParameterModel<?> parameters() {
        return ParameterModel.of(factory.optionsType());
    }

    private static <P extends Record> Model create(ModelFactory<P> factory, Map<String, String> options) {
        return factory.create(ParameterModel.of(factory.optionsType()).bind(options));
    }
}
