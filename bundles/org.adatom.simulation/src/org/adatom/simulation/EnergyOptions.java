/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import org.adatom.numerics.parameter.Parameter;

/** What energy and forces are computed with. @param potential the potential, such as {@code emt} */
public record EnergyOptions(
        @Parameter(label = "Potential", initial = "emt", choices = "potentials", required = true,
                help = "What gives energy and forces.") String potential) {
}
