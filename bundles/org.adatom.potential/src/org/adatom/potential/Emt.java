/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.adatom.internal.potential.EmtEvaluator;
import org.adatom.structure.Structure;

/**
 * Effective medium theory for Al, Ni, Cu, Pd, Ag, Pt, Au and their alloys; H, C, N and O with values to play with (K. W. Jacobsen,
 * P. Stoltze, J. K. Norskov, Surf. Sci. 366, 394, 1996, doi 10.1016/0039-6028(96)00816-3). Energies are relative to the bulk
 * metals at their equilibrium. Numbers as ASE's EMT gives them: one cut-off for all elements, which follows the largest, silver.
 */
public final class Emt implements Potential {
    @Override
    public String name() {
        return "EMT";
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    /** {@return the symbols of the elements that there are parameters for, by atomic number} */
    public static List<String> elements() {
        return EmtEvaluator.elements();
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        return new EmtEvaluator(structure);
    }
}
