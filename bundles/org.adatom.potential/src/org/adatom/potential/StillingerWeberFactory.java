/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

/** Makes {@link StillingerWeber} for the registry. */
public final class StillingerWeberFactory implements PotentialFactory<StillingerWeberOptions> {
    @Override
    public Class<StillingerWeberOptions> optionsType() {
        return StillingerWeberOptions.class;
    }

    @Override
    public Potential create(StillingerWeberOptions options) {
        return new StillingerWeber(options);
    }
}
