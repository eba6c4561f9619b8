/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.nio.file.Path;
import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of {@link Tersoff}.
 *
 * @param file a file in the form of LAMMPS's .tersoff files; the empty path stands for silicon, T3, as published
 */
public record TersoffOptions(
        @Parameter(label = "Parameter file", help = "A .tersoff file of LAMMPS, for other elements and compounds; silicon (T3) "
                + "when left empty.") Path file) {
    /** Silicon, the set called T3. */
    public static final TersoffOptions SILICON = new TersoffOptions(Path.of(""));
}
