/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.adatom.structure.Structure;
import org.adatom.testkit.potential.AbstractPotentialContract;
import org.junit.jupiter.api.Test;

class TersoffTest extends AbstractPotentialContract {
    @Override
    protected Potential potential() {
        return new Tersoff(TersoffOptions.SILICON);
    }

    @Override
    protected double tolerance() {
        return 5e-6; // the curvature of the cut-off function jumps at its ends
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(3.9, 0.08, 14);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(3.9, 0.08, 14);
    }

    @Test
    void aMissingElementIsNamed() {
        var found = assertThrows(PotentialException.class, () -> potential().evaluator(Samples.cluster(4, 0.1, 14, 79)));
        assertEquals("Tersoff has no parameters for Au: the built-in set has Si", found.getMessage());
    }
}
