/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

/** A matrix does not allow what is asked. */
public class LinearAlgebraException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what, where, what would be right */
    public LinearAlgebraException(String message) {
        super(message);
    }
}
