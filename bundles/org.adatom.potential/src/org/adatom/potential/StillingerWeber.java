/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.potential.Kinds;
import org.adatom.internal.potential.StillingerWeberEvaluator;
import org.adatom.internal.potential.StillingerWeberTable;
import org.adatom.internal.potential.TripletParameters;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/**
 * The potential of Stillinger and Weber for silicon: pairs, and triplets that want the tetrahedral angle (F. H. Stillinger,
 * T. A. Weber, Phys. Rev. B 31, 5262, 1985, doi 10.1103/PhysRevB.31.5262). Other elements and compounds from a file in the form
 * of LAMMPS's .sw files, with numbers as LAMMPS gives them.
 */
public final class StillingerWeber implements Potential {
    private static final String NAME = "Stillinger-Weber";
    private static final TripletParameters SILICON = TripletParameters.of("the built-in set", Element.Si, 2.1683, 2.0951, 1.80, 21.0,
            1.20, -0.333333333333, 7.049556277, 0.6022245584, 4.0, 0.0, 0.0);

    private final TripletParameters parameters;

    /** @param options which parameters @throws PotentialException when the file cannot be read or is damaged */
    public StillingerWeber(StillingerWeberOptions options) {
        this.parameters = options.equals(StillingerWeberOptions.SILICON) ? SILICON
                : TripletParameters.read(options.file(), StillingerWeberTable.WIDTH);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        var kinds = Kinds.of(structure);
        parameters.require(NAME, kinds);
        return new StillingerWeberEvaluator(structure, kinds, StillingerWeberTable.of(parameters, kinds));
    }
}
