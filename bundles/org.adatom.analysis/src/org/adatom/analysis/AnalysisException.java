/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

/** An analysis that cannot go on: its message names the value, the limit and the way out in one line. */
public final class AnalysisException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: what, where, what would be right */
    public AnalysisException(String message) {
        super(message);
    }

    /** @param message one line: what, where, what would be right @param cause what led to it */
    public AnalysisException(String message, Throwable cause) {
        super(message, cause);
    }
}
