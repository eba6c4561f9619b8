/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import java.util.List;
import java.util.Optional;
import org.adatom.internal.external.Commands;

/** Makes {@link AnyCode} for the registry. */
public final class IpiFactory extends CodeFactory<IpiOptions> {
    /** For the registry. */
    public IpiFactory() {
        super(IpiOptions.class);
    }

    @Override
    ExternalCode code(IpiOptions options) {
        return new AnyCode(options);
    }

    @Override
    Connection connection(IpiOptions options) {
        return options.connection();
    }

    @Override
    public Optional<String> missing(IpiOptions options) {
        return options.command().isBlank() ? Optional.empty() : Commands.missing(options.command(), List.of(), "");
    }
}
