/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import java.util.Map;
import java.util.Optional;
import org.adatom.internal.external.Commands;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.PotentialFactory;

/** Makes {@link Espresso} for the registry. */
public final class EspressoFactory implements PotentialFactory<EspressoOptions> {
    @Override
    public Class<EspressoOptions> optionsType() {
        return EspressoOptions.class;
    }

    @Override
    public Potential create(EspressoOptions options) {
        missing(options).ifPresent(line -> {
            throw new PotentialException(line);
        });
        return new SocketPotential(new Espresso(options), options.connection());
    }

    @Override
    public Optional<String> missing(EspressoOptions options) {
        return Commands.missing(options.command(), Espresso.PROGRAMS, "Quantum ESPRESSO");
    }

    @Override
    public Map<String, String> hints(EspressoOptions options) {
        return Map.of("command", Commands.chosen("", Espresso.PROGRAMS).getFirst());
    }
}
