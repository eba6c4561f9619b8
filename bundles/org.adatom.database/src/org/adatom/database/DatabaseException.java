/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.database;

/** A database that cannot be read or written, or a question that it cannot be asked; the message is one line. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: what, where, what would be right */
    public DatabaseException(String message) {
        super(message);
    }

    /** @param message one line @param cause what led to it */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
