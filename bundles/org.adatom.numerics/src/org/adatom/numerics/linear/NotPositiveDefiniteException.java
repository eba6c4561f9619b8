/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

/** A symmetric matrix has an eigenvalue that is not positive, by more than the jitter that was allowed. */
public final class NotPositiveDefiniteException extends LinearAlgebraException {
    private static final long serialVersionUID = 1L;
    private final int row;

    /**
     * @param message what, where, what would be right
     * @param row 0..n-1, where it shows
     */
    public NotPositiveDefiniteException(String message, int row) {
        super(message);
        this.row = row;
    }

    /** {@return the row, 0..n-1, where it shows: the leading part that ends here is not positive definite} */
    public int row() {
        return row;
    }
}
