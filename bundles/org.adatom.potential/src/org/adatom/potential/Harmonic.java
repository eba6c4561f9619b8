/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.potential.ElementTable;
import org.adatom.internal.potential.SpringEvaluator;
import org.adatom.internal.potential.Springs;
import org.adatom.structure.Structure;

/**
 * Springs k/2 (r - r0)^2 along the bonds of the structure. Which atoms are bonded is decided once, by the structure
 * that an evaluator is made for: bonds stretch and do not break.
 */
public final class Harmonic implements Potential {
    private final HarmonicOptions options;
    private final ElementTable table;

    /** @param options stiffness and lengths */
    public Harmonic(HarmonicOptions options) {
        this.options = options;
        this.table = ElementTable.parse("bonds", options.bonds(), 2, 2);
    }

    @Override
    public String name() {
        return "Harmonic bonds";
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        return new SpringEvaluator(name(), structure, Springs.alongBonds(structure, options.scale(), options.k(),
                options.length(), table));
    }
}
