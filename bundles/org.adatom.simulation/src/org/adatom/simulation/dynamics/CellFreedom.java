/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

/** How a cell may change under a barostat. */
public enum CellFreedom {
    /** Its volume changes, its shape is kept. */
    ISOTROPIC,
    /** It stretches along x, y and z. */
    AXES,
    /** Lengths and angles change; it does not turn. */
    FULL
}
