/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.function.Function;

/** Makes {@link Sum} for the registry. */
public final class SumFactory implements PotentialFactory<SumOptions> {
    @Override
    public Class<SumOptions> optionsType() {
        return SumOptions.class;
    }

    @Override
    public Potential create(SumOptions options) {
        throw new PotentialException("the sum '" + options.terms()
                + "' names potentials that only a registry can make");
    }

    @Override
    public Potential create(SumOptions options, Function<PotentialSpec, Potential> others) {
        return new Sum(PotentialSpec.parseTerms(options.terms()).stream()
                .map(t -> new Sum.Part(t.weight(), others.apply(t.potential()))).toList());
    }
}
