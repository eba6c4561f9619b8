/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.PotentialFactory;
import org.adatom.potential.PotentialSpec;

/** A potential that is there to be used. */
public final class PotentialDescriptor extends Contribution<PotentialFactory<?>> {
    private final List<String> elements;

    /**
     * A potential of a hand-made list.
     *
     * @param card what is known of it
     * @param elements symbols of the elements that it has parameters for; empty for any
     * @param factory makes it
     */
    public PotentialDescriptor(Card card, List<String> elements, Supplier<? extends PotentialFactory<?>> factory) {
        super(card, factory);
        this.elements = List.copyOf(elements);
    }

    /** {@return symbols of the elements that it has parameters for; empty for any} */
    public List<String> elements() {
        return elements;
    }

    /** {@return the model of its options} */
    public ParameterModel<?> parameters() {
        return ParameterModel.of(object().optionsType());
    }

    /**
     * {@return the potential}
     *
     * @param options by name; defaults for the others
     * @param others makes the potentials that the options name
     * @throws org.adatom.numerics.parameter.ParameterException when an option is wrong
     * @throws org.adatom.potential.PotentialException when options contradict each other
     */
    public Potential create(Map<String, ?> options, Function<PotentialSpec, Potential> others) {
        return create(object(), options, others);
    }

    private static <P extends Record> Potential create(PotentialFactory<P> factory, Map<String, ?> options,
            Function<PotentialSpec, Potential> others) {
        return factory.create(ParameterModel.of(factory.optionsType()).bind(options), others);
    }

    /**
     * {@return what keeps it from being used on this machine, such as a program that is not installed, in one line; empty when
     * nothing does, or when the options are wrong}
     *
     * @param options by name; defaults for the others
     */
    public Optional<String> missing(Map<String, ?> options) {
        return missing(object(), options);
    }

    private static <P extends Record> Optional<String> missing(PotentialFactory<P> factory, Map<String, ?> options) {
        try {
            return factory.missing(ParameterModel.of(factory.optionsType()).bind(options));
        } catch (ParameterException | PotentialException e) {
            return Optional.empty(); // said elsewhere
        }
    }

    /**
     * {@return what options stand for that are left empty, by name, such as the program that was found; empty when the options
     * are wrong}
     *
     * @param options by name; defaults for the others
     */
    public Map<String, String> hints(Map<String, ?> options) {
        return hints(object(), options);
    }

    private static <P extends Record> Map<String, String> hints(PotentialFactory<P> factory, Map<String, ?> options) {
        try {
            return factory.hints(ParameterModel.of(factory.optionsType()).bind(options));
        } catch (ParameterException | PotentialException e) {
            return Map.of();
        }
    }
}
