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

/** Makes {@link Cp2k} for the registry. */
public final class Cp2kFactory implements PotentialFactory<Cp2kOptions> {
    @Override
    public Class<Cp2kOptions> optionsType() {
        return Cp2kOptions.class;
    }

    @Override
    public Potential create(Cp2kOptions options) {
        missing(options).ifPresent(line -> {
            throw new PotentialException(line);
        });
        return new SocketPotential(new Cp2k(options), options.connection());
    }

    @Override
    public Optional<String> missing(Cp2kOptions options) {
        return Commands.missing(options.command(), Cp2k.PROGRAMS, "CP2K");
    }

    @Override
    public Map<String, String> hints(Cp2kOptions options) {
        return Map.of("command", Commands.chosen("", Cp2k.PROGRAMS).getFirst());
    }
}
