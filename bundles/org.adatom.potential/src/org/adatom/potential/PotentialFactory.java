/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a potential from its options; what a plug-in registers at the extension point
 * {@code org.adatom.potential.potentials}. Needs a public constructor without arguments.
 *
 * @param <P> the options: a record whose components carry {@link org.adatom.numerics.parameter.Parameter}
 */
public interface PotentialFactory<P extends Record> {

    /** {@return the record that holds the options} */
    Class<P> optionsType();

    /** {@return the potential} @throws PotentialException when the options contradict each other */
    Potential create(P options);

    /**
     * {@return the potential} What a registry calls; to be overridden by potentials that are made of others.
     *
     * @param options the options
     * @param others makes the potentials that the options name
     * @throws PotentialException when the options contradict each other, or name a potential that is not there
     */
    default Potential create(P options, Function<PotentialSpec, Potential> others) {
        return create(options);
    }

    /**
     * {@return what keeps it from being used on this machine, such as a program that is not installed, in one line with the way
     * out; empty when nothing does} Forms ask at each change, so it must be quick.
     *
     * @param options the options
     */
    default Optional<String> missing(P options) {
        return Optional.empty();
    }

    /**
     * {@return what options stand for that are left empty, by name, such as the path of a program that was found} A form shows it
     * in grey.
     *
     * @param options the options
     */
    default Map<String, String> hints(P options) {
        return Map.of();
    }
}
