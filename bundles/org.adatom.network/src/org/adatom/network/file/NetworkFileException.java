/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.file;

import java.io.IOException;

/** A file that is not of a network, of another version, or damaged; one line. */
public final class NetworkFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message one line
     */
    public NetworkFileException(String message) {
        super(message);
    }

    /**
     * Makes one with a cause.
     *
     * @param message one line
     * @param cause   what was caught
     */
    public NetworkFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
