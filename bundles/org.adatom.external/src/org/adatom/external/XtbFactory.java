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
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.PotentialFactory;

/** Makes {@link AseCalculator} with xTB for the registry. */
public final class XtbFactory implements PotentialFactory<XtbOptions> {
    @Override
    public Class<XtbOptions> optionsType() {
        return XtbOptions.class;
    }

    @Override
    public Potential create(XtbOptions options) {
        missing(options).ifPresent(line -> {
            throw new PotentialException(line);
        });
        return new SocketPotential(new AseCalculator(options), options.connection());
    }

    @Override
    public Optional<String> missing(XtbOptions options) {
        return options.command().isBlank() ? Python.missing("ASE and tblite") : Commands.missing(options.command(), List.of(), "");
    }

    @Override
    public Map<String, String> hints(XtbOptions options) {
        return Map.of("command", Python.withAse().map(Path::toString).orElse("python3"));
    }
}
