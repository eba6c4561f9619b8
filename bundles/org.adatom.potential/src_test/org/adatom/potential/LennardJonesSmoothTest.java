/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import org.adatom.structure.Structure;
import org.adatom.testkit.potential.AbstractPotentialContract;

class LennardJonesSmoothTest extends AbstractPotentialContract {
    @Override
    protected Potential potential() {
        return new LennardJones(LennardJonesOptions.smooth(0.7, 1.1, 1.5, 2.6));
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(1.7, 0.03, 18);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(1.7, 0.03, 18);
    }
}
