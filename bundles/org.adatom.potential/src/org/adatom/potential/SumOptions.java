/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import org.adatom.numerics.parameter.Parameter;

/** The terms of a {@link Sum}. @param terms potentials joined by + or -, each with a weight in front or not */
public record SumOptions(
        @Parameter(label = "Terms", initial = "lj + zbl", required = true,
                help = "Potentials joined by + or -, each with a weight and * in front if wanted: lj(sigma=3.4) + "
                        + "0.5*zbl.")
        String terms) {
}
