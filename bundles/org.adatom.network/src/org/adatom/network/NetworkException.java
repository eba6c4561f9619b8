/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

/**
 * A network, its weights, its data or its training that cannot be; the message is one line: what, where, the way out.
 */
public final class NetworkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message one line
     */
    public NetworkException(String message) {
        super(message);
    }

    /**
     * Makes one with a cause.
     *
     * @param message one line
     * @param cause   what was caught
     */
    public NetworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
