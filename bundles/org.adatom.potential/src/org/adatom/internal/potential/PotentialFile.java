/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.adatom.potential.PotentialException;

/** Errors of files of parameters. */
final class PotentialFile {
    private PotentialFile() {
    }

    /** {@return what to throw for a file that cannot be read} */
    static PotentialException unreadable(Path file, IOException e) {
        var why = e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
        return new PotentialException("the potential file " + file + " cannot be read: " + why);
    }

    /** {@return what to throw for a file that says something else than it should} */
    static PotentialException damaged(Path file, int line, String what) {
        return new PotentialException(file + ", line " + line + ": " + what);
    }

    /** {@return a finite number; Fortran's exponents too} */
    static double number(Path file, int line, String text) {
        try {
            double v = Double.parseDouble(text.indexOf('D') >= 0 || text.indexOf('d') >= 0 ? text.replace('D', 'e').replace('d', 'e')
                    : text);
            if (Double.isFinite(v)) {
                return v;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw damaged(file, line, "'" + text + "' is not a number");
    }
}
