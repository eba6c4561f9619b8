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

/** Makes {@link Lammps} for the registry. */
public final class LammpsFactory extends CodeFactory<LammpsOptions> {
    /** For the registry. */
    public LammpsFactory() {
        super(LammpsOptions.class);
    }

    @Override
    ExternalCode code(LammpsOptions options) {
        return new Lammps(options);
    }

    @Override
    Connection connection(LammpsOptions options) {
        return options.connection();
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
