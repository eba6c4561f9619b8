/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

/** Makes {@link Tersoff} for the registry. */
public final class TersoffFactory implements PotentialFactory<TersoffOptions> {
    @Override
    public Class<TersoffOptions> optionsType() {
        return TersoffOptions.class;
    }

    @Override
    public Potential create(TersoffOptions options) {
        return new Tersoff(options);
    }
}
