/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A data file that cannot be read or written: one line that names the file, the place, what was found and what is
 * expected.
 */
public final class DataFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * @param file the file
     * @param line the line, from 1; 0 when the error is not of one line
     * @param problem what was found and what was expected, one line
     * @param cause what lies behind it, or null
     */
    public DataFileException(Path file, long line, String problem, @Nullable Throwable cause) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + problem.replaceAll("\\p{Cntrl}+", " "), cause);
        this.line = line;
    }

    /**
     * An error of the file as a whole.
     *
     * @param file the file
     * @param problem what was found and what was expected, one line
     */
    public DataFileException(Path file, String problem) {
        this(file, 0, problem, null);
    }

    /** {@return the line, from 1; 0 when the error is not of one line} */
    public long line() {
        return line;
    }
}
