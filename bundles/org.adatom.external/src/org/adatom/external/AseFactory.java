/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.internal.external.Commands;
import org.adatom.internal.external.Python;

/** Makes {@link AseCalculator} for the registry. */
public final class AseFactory extends CodeFactory<AseOptions> {
    /** For the registry. */
    public AseFactory() {
        super(AseOptions.class);
    }

    @Override
    ExternalCode code(AseOptions options) {
        return new AseCalculator(options);
    }

    @Override
    Connection connection(AseOptions options) {
        return options.connection();
    }

    @Override
    public Optional<String> missing(AseOptions options) {
        return options.command().isBlank() ? Python.missing("ASE") : Commands.missing(options.command(), List.of(), "");
    }

    @Override
    public Map<String, String> hints(AseOptions options) {
        return Map.of("command", Python.withAse().map(Path::toString).orElse("python3"));
    }
}
