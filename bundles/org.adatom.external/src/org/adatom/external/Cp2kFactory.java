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

/** Makes {@link Cp2k} for the registry. */
public final class Cp2kFactory extends CodeFactory<Cp2kOptions> {
    /** For the registry. */
    public Cp2kFactory() {
        super(Cp2kOptions.class);
    }

    @Override
    ExternalCode code(Cp2kOptions options) {
        return new Cp2k(options);
    }

    @Override
    Connection connection(Cp2kOptions options) {
        return options.connection();
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
