/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import java.util.stream.Stream;
import org.adatom.internal.workbench.Extensions;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.PotentialFactory;
import org.adatom.potential.PotentialSpec;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The potentials that plug-ins contribute. */
public final class PotentialRegistry extends Registry<PotentialDescriptor> {
    /** The extension point that potentials are registered at. */
    public static final String EXTENSION_POINT = "org.adatom.potential.potentials";

    /** Reads the extension registry. No class of a plug-in is loaded. */
    public PotentialRegistry(IExtensionRegistry registry) {
        this(Extensions.of(registry, EXTENSION_POINT, "potential").stream().map(e -> new PotentialDescriptor(e.card(),
                Stream.of(e.text("elements").split("[\\s,]+")).filter(s -> !s.isEmpty()).toList(),
                () -> e.create(PotentialFactory.class))).toList());
    }

    /** A hand-made list. */
    public PotentialRegistry(List<PotentialDescriptor> potentials) {
        super("potential", List.of(), potentials);
    }

    /**
     * {@return the potential that a text names, such as {@code emt}, {@code lj(sigma=3.4, epsilon=0.0103)} or
     * {@code lj + 0.5*zbl}}
     *
     * @throws PotentialException when there is none of that name, or its options are wrong
     */
    public Potential create(String text) {
        return create(PotentialSpec.parse(text));
    }

    /**
     * {@return the potential of a name with options}
     *
     * @throws PotentialException when there is none of that name, or its options are wrong
     */
    public Potential create(PotentialSpec spec) {
        var found = find(spec.id()).orElseThrow(() -> new PotentialException(unknown(spec.id())));
        try {
            return found.create(spec.options(), this::create);
        } catch (ParameterException e) {
            throw new PotentialException("the potential '" + spec + "' cannot be made: " + e.getMessage());
        }
    }
}
