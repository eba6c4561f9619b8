/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Potential files of LAMMPS (Debian's lammps-data). */
final class LammpsFiles {
    private LammpsFiles() {
    }

    /** {@return a file; the test is skipped where it is not installed} */
    static Path path(String name) {
        var file = Path.of("/usr/share/lammps/potentials", name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not installed");
        return file;
    }
}
