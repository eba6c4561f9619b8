/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning;

/** Data or a model that cannot do what is asked: its message names the value, the limit and the way out in one line. */
public final class LearningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: what, where, what would be right */
    public LearningException(String message) {
        super(message);
    }

    /** @param message one line: what, where, what would be right @param cause why */
    public LearningException(String message, Throwable cause) {
        super(message, cause);
    }
}
