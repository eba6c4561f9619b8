/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;

/** A file that cannot be read or written: one line that names the file, the place, what was found and what is expected. */
public final class StructureFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final long line;
    private final int column;

    /**
     * @param file the file
     * @param line the line, from 1; 0 when the error is not of one line
     * @param column the column, from 1; 0 when the whole line is meant
     * @param problem what was found and what was expected, one line
     * @param cause what lies behind it, or null
     */
    public StructureFileException(Path file, long line, int column, String problem, @Nullable Throwable cause) {
        super(file + (line > 0 ? ", line " + line : "") + (line > 0 && column > 0 ? ", column " + column : "") + ": "
                + oneLine(problem), cause);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /**
     * An error of the file as a whole.
     *
     * @param file the file
     * @param problem what was found and what was expected, one line
     */
    public StructureFileException(Path file, String problem) {
        this(file, 0, 0, problem, null);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** {@return the file} */
    public Path file() {
        return file;
    }

    /** {@return the line, from 1; 0 when the error is not of one line} */
    public long line() {
        return line;
    }

    /** {@return the column, from 1; 0 when not known} */
    public int column() {
        return column;
    }
}
