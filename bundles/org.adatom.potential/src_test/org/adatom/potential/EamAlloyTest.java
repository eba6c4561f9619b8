/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import org.adatom.structure.Structure;
import org.adatom.testkit.potential.AbstractPotentialContract;

class EamAlloyTest extends AbstractPotentialContract {
    @Override
    protected Potential potential() {
        return new Eam(EamOptions.ZHOU);
    }

    @Override
    protected double tolerance() {
        return 5e-6; // the functions end at the cut-off with what is left of them
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(3.8, 0.08, 29, 13, 78);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(3.8, 0.08, 29, 13, 78);
    }
}
