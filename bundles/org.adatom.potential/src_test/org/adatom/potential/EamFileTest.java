/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import org.adatom.structure.Structure;
import org.adatom.testkit.potential.AbstractPotentialContract;

class EamFileTest extends AbstractPotentialContract {
    @Override
    protected Potential potential() {
        return new Eam(new EamOptions(LammpsFiles.path("Cu_u3.eam")));
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(3.6, 0.08, 29);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(3.6, 0.08, 29);
    }
}
