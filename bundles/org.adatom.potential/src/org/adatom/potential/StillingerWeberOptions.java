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
 * The parameters of {@link StillingerWeber}.
 *
 * @param file a file in the form of LAMMPS's .sw files; the empty path stands for silicon as published
 */
public record StillingerWeberOptions(
        @Parameter(label = "Parameter file", help = "A .sw file of LAMMPS, for other elements and compounds; silicon when left "
                + "empty.") Path file) {
    /** Silicon as published. */
    public static final StillingerWeberOptions SILICON = new StillingerWeberOptions(Path.of(""));
}
