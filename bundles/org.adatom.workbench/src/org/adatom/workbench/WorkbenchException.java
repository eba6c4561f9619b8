/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

/** A request that cannot be met: its message names the value, the limit and the way out in one line. */
public final class WorkbenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: what, where, what would be right */
    public WorkbenchException(String message) {
        super(message);
    }

    /**
     * @param message one line: what, where, what would be right
     * @param cause where it comes from
     */
    public WorkbenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
