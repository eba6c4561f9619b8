/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.potential.BuckinghamPairs;
import org.adatom.internal.potential.Charges;
import org.adatom.internal.potential.ElementTable;
import org.adatom.internal.potential.EwaldEvaluator;
import org.adatom.internal.potential.KindEvaluator;
import org.adatom.internal.potential.Kinds;
import org.adatom.internal.potential.SumEvaluator;
import org.adatom.structure.Structure;

/**
 * Rigid ions: A exp(-r/rho) - C/r^6 - D/r^8 between pairs of elements (R. A. Buckingham, Proc. R. Soc. A 168, 264,
 * 1938, doi 10.1098/rspa.1938.0173; with D the form of Born, Huggins and Mayer) and the Coulomb energy of their charges
 * as {@link Coulomb} gives it. Pairs of elements without parameters feel their charges alone. Two atoms inside the
 * distance where the energy of their pair falls off to minus infinity are refused.
 */
public final class Buckingham implements Potential {
    private static final double SKIN = 0.4;
    private final BuckinghamOptions options;
    private final ElementTable charges;
    private final ElementTable pairs;
    private final ElementTable published;

    /** @param options parameters and cut-offs */
    public Buckingham(BuckinghamOptions options) {
        this.options = options;
        this.charges = ElementTable.parse("charges", options.charges().isBlank() ? options.model().charges()
                : options.charges(), 1, 1);
        this.pairs = ElementTable.parse("pairs", options.pairs(), 3, 4);
        this.published = ElementTable.parse("pairs", options.model().pairs(), 3, 4);
        if (pairs.isEmpty() && published.isEmpty()) {
            throw new PotentialException("Buckingham needs parameters: choose a model, or give pairs such as "
                    + "Mg-O:1428.5:0.2945:0");
        }
    }

    @Override
    public String name() {
        return "Buckingham";
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        var kinds = Kinds.of(structure);
        var charge = options.coulomb() ? Charges.of(name(), structure, charges) : new double[structure.count()];
        var near = new KindEvaluator(name(), structure, kinds, new BuckinghamPairs(name(), kinds, charge, pairs,
                published,
                options.cutoff(), options.shifted()), SKIN);
        if (!options.coulomb()) {
            return near;
        }
        var far = new EwaldEvaluator(name(), structure, charge, options.accuracy(), 0, options.background());
        return new SumEvaluator(structure.count(), new double[] {1, 1}, near, far);
    }
}
