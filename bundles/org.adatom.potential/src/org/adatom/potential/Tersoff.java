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
import org.adatom.internal.potential.TersoffEvaluator;
import org.adatom.internal.potential.TersoffTable;
import org.adatom.internal.potential.TripletParameters;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/**
 * Tersoff's bond-order potential: the more neighbours an atom has, the weaker are its bonds. Built in is silicon with the
 * parameters called T3 (J. Tersoff, Phys. Rev. B 38, 9902, 1988, doi 10.1103/PhysRevB.38.9902; first with other parameters in
 * Phys. Rev. B 37, 6991, 1988, doi 10.1103/PhysRevB.37.6991). Other elements and compounds from a file in the form of LAMMPS's
 * .tersoff files, with numbers as LAMMPS gives them.
 */
public final class Tersoff implements Potential {
    private static final String NAME = "Tersoff";
    private static final TripletParameters SILICON = TripletParameters.of("the built-in set", Element.Si, 3, 1, 1.3258, 4.8381,
            2.0417, 0, 22.956, 0.33675, 1.3258, 95.373, 3.0, 0.2, 3.2394, 3264.7);

    private final TripletParameters parameters;

    /** @param options which parameters @throws PotentialException when the file cannot be read or is damaged */
    public Tersoff(TersoffOptions options) {
        this.parameters = options.equals(TersoffOptions.SILICON) ? SILICON
                : TripletParameters.read(options.file(), TersoffTable.WIDTH);
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
        return new TersoffEvaluator(structure, kinds, TersoffTable.of(parameters, kinds));
    }
}
