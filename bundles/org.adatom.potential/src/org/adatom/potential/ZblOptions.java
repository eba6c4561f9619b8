/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of {@link Zbl}.
 *
 * @param inner where the switch begins, A
 * @param outer from where on energy and force are zero, A
 */
public record ZblOptions(
        @Parameter(label = "Inner cut-off", unit = "A", initial = "3", min = 1e-3, max = 100,
                help = "Where the smooth end begins.") double inner,
        @Parameter(label = "Outer cut-off", unit = "A", initial = "4", min = 1e-3, max = 100,
                help = "Energy, force and its slope are zero from here on.") double outer) {

    /** Checks the order. */
    public ZblOptions {
        if (!(inner > 0 && inner < outer) || !Double.isFinite(outer)) {
            throw new PotentialException("ZBL needs 0 < inner < outer, not " + inner + " and " + outer + " A");
        }
    }
}
