/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.PotentialFactory;

/** Makes the potentials of an external code for the registry, where the code is there. */
abstract class CodeFactory<O extends Record> implements PotentialFactory<O> {
    private final Class<O> type;

    CodeFactory(Class<O> type) {
        this.type = type;
    }

    /** {@return the code} */
    abstract ExternalCode code(O options);

    /** {@return how it is reached} */
    abstract Connection connection(O options);

    @Override
    public final Class<O> optionsType() {
        return type;
    }

    @Override
    public final Potential create(O options) {
        missing(options).ifPresent(line -> {
            throw new PotentialException(line);
        });
        return new SocketPotential(code(options), connection(options));
    }
}
