/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

import org.adatom.internal.numerics.nd4j.NativeCache;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Linear algebra by OpenBLAS, where it is. */
final class NativeLinearAlgebraTest extends AbstractLinearAlgebraContract {

    @Override
    LinearAlgebra algebra() {
        var algebra = LinearAlgebra.get();
        Assumptions.assumeTrue(algebra.isNative(), "no OpenBLAS for this machine");
        return algebra;
    }

    @Test
    void isThereOnThePlatformsThatShipIt() {
        Assumptions.assumeTrue(NativeCache.isPlatformSupported());
        Assertions.assertTrue(LinearAlgebra.get().name().startsWith("OpenBLAS"));
    }
}
