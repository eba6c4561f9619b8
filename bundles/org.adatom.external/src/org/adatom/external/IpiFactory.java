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
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.PotentialFactory;

/** Makes {@link AnyCode} for the registry. */
public final class IpiFactory implements PotentialFactory<IpiOptions> {
    @Override
    public Class<IpiOptions> optionsType() {
        return IpiOptions.class;
    }

    @Override
    public Potential create(IpiOptions options) {
        missing(options).ifPresent(line -> {
            throw new PotentialException(line);
        });
        return new SocketPotential(new AnyCode(options), options.connection());
    }

    @Override
    public Optional<String> missing(IpiOptions options) {
        return options.command().isBlank() ? Optional.empty() : Commands.missing(options.command(), List.of(), "");
    }
}
