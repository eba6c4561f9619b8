/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

/** How the program ends. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** Failed. */
    public static final int FAILED = 1;
    /** Wrong use or bad input. */
    public static final int USAGE = 2;
    /** Finished without convergence. */
    public static final int NOT_CONVERGED = 3;
    /** Cancelled. */
    public static final int CANCELLED = 130;

    private ExitCode() {
    }
}
