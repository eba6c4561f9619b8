/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import org.adatom.structure.Structure;
import org.adatom.testkit.potential.AbstractPotentialContract;
import org.junit.jupiter.api.Test;

class EmtTest extends AbstractPotentialContract {
    @Override
    protected Potential potential() {
        return new Emt();
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(3.7, 0.08, 29);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(3.7, 0.08, 29);
    }

    @Test
    void anElementWithoutParametersIsRefusedWithThoseThatHaveSome() {
        refused(() -> new Emt().evaluator(Structure.of(new int[] {29, 26}, new double[] {0, 0, 0, 2, 0, 0})), "Fe (atom 1)");
        refused(() -> new Emt().evaluator(Structure.of(new int[1], new double[3])), "H, C, N, O, Al");
    }
}
