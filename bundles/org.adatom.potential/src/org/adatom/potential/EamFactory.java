/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

/** Makes {@link Eam} for the registry. */
public final class EamFactory implements PotentialFactory<EamOptions> {
    @Override
    public Class<EamOptions> optionsType() {
        return EamOptions.class;
    }

    @Override
    public Potential create(EamOptions options) {
        return new Eam(options);
    }
}
