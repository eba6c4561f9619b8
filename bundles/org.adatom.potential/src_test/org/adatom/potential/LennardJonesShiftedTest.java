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

class LennardJonesShiftedTest extends AbstractPotentialContract {
    @Override
    protected Potential potential() {
        return new LennardJones(LennardJonesOptions.shifted(0.7, 1.1, 2.6));
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(1.7, 0.03, 18);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(1.7, 0.03, 18);
    }

    @Test
    void aCutoffOfTooManyImagesIsRefused() {
        refused(() -> new LennardJones(LennardJonesOptions.shifted(1, 1, 2000)).evaluate(crystal()), "smaller cut-off");
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        refused(() -> LennardJonesOptions.smooth(1, 1, 3, 2), "onset");
        refused(() -> LennardJonesOptions.plain(-1, 1, 2), "epsilon");
        refused(() -> LennardJonesOptions.plain(1, 1, Double.NaN), "cut-off");
    }
}
