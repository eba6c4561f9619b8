/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

/** A potential that cannot do what it is asked: its message names the value, the limit and the way out in one line. */
public sealed class PotentialException extends RuntimeException permits PotentialLostException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: what, where, what would be right */
    public PotentialException(String message) {
        super(message);
    }
}
