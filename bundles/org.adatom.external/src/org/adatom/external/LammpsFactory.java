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

/** Makes {@link Lammps} for the registry. */
public final class LammpsFactory implements PotentialFactory<LammpsOptions> {
    @Override
    public Class<LammpsOptions> optionsType() {
        return LammpsOptions.class;
    }

    @Override
    public Potential create(LammpsOptions options) {
        missing(options).ifPresent(line -> {
            throw new PotentialException(line);
        });
        return new SocketPotential(new Lammps(options), options.connection());
    }

    @Override
    public Optional<String> missing(LammpsOptions options) {
        return Commands.missing(options.command(), Lammps.PROGRAMS, "LAMMPS");
    }

    @Override
    public Map<String, String> hints(LammpsOptions options) {
        return Map.of("command", Commands.chosen("", Lammps.PROGRAMS).getFirst());
    }
}
