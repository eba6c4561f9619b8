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

/** Makes {@link AseCalculator} with xTB for the registry. */
public final class XtbFactory extends CodeFactory<XtbOptions> {
    /** For the registry. */
    public XtbFactory() {
        super(XtbOptions.class);
    }

    @Override
    ExternalCode code(XtbOptions options) {
        return new AseCalculator(options);
    }

    @Override
    Connection connection(XtbOptions options) {
        return options.connection();
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
