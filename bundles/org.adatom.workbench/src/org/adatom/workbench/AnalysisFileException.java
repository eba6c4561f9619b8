/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.io.IOException;

/** An analysis file that cannot be read: its message begins with file and line. */
public final class AnalysisFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file the name of the file
     * @param line counted from 1; 0 when the whole file is meant
     * @param message what is wrong and what would be right
     */
    public AnalysisFileException(String file, int line, String message) {
        super(file + (line > 0 ? ":" + line : "") + ": " + message);
    }
}
