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

/** Makes {@link Espresso} for the registry. */
public final class EspressoFactory extends CodeFactory<EspressoOptions> {
    /** For the registry. */
    public EspressoFactory() {
        super(EspressoOptions.class);
    }

    @Override
    ExternalCode code(EspressoOptions options) {
        return new Espresso(options);
    }

    @Override
    Connection connection(EspressoOptions options) {
        return options.connection();
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
