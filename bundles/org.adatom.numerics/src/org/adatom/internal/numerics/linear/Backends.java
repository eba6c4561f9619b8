/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import org.adatom.numerics.linear.LinearAlgebra;

/** Which implementations there are. */
public final class Backends {
    private static final LinearAlgebra JAVA = new JavaLinearAlgebra(0);

    private Backends() {
    }

    /** {@return the fastest} */
    public static LinearAlgebra best() {
        return JAVA;
    }

    /** {@return plain Java} */
    public static LinearAlgebra java() {
        return JAVA;
    }
}
