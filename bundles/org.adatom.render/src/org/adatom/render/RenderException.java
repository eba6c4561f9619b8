/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

/** A picture that cannot be made: its message names the value, the limit and the way out in one line. */
public final class RenderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: what, where, what would be right */
    public RenderException(String message) {
        super(message);
    }
}
