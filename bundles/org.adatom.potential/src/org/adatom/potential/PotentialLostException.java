/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

/**
 * A potential that has stopped working, whatever it is asked, such as an external code that died. Nobody should take it for a
 * structure that is out of range and go on with another one of the same run.
 */
public final class PotentialLostException extends PotentialException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: what, after which step, what would be right */
    public PotentialLostException(String message) {
        super(message);
    }
}
