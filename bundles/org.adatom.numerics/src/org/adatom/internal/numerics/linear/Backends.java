/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import org.adatom.internal.numerics.nd4j.NativeLibraries;
import org.adatom.numerics.linear.LinearAlgebra;
import org.eclipse.jdt.annotation.Nullable;

/** Which implementations there are. */
public final class Backends {
    private static final LinearAlgebra JAVA = new JavaLinearAlgebra(0);

    private Backends() {
    }

    /** Loads the library once, when it is first asked for. */
    private static final class Best {
        static final @Nullable LinearAlgebra NATIVE = load();
    }

    private static @Nullable LinearAlgebra load() {
        try {
            var library = NativeLibraries.openblas();
            if (library.isEmpty()) {
                return null;
            }
            var blas = new OpenBlas(library.get());
            var found = new NativeLinearAlgebra(blas, new BlasThreads(blas), blas.describe(), 0);
            return KnownProduct.isRight(found) ? found : null;
        } catch (RuntimeException | LinkageError e) {
            return null;
        }
    }

    /** {@return the fastest} */
    public static LinearAlgebra best() {
        var found = Best.NATIVE;
        return found == null ? JAVA : found;
    }

    /** {@return plain Java} */
    public static LinearAlgebra java() {
        return JAVA;
    }
}
