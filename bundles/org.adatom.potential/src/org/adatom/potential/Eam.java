/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.adatom.internal.potential.EamEvaluator;
import org.adatom.internal.potential.EamFile;
import org.adatom.internal.potential.EamFunctions;
import org.adatom.internal.potential.EamTables;
import org.adatom.internal.potential.Kinds;
import org.adatom.internal.potential.ZhouMetals;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/**
 * The embedded-atom method: each atom has an energy that depends on the density of its neighbours' electrons, and each pair
 * repels (M. S. Daw, M. I. Baskes, Phys. Rev. B 29, 6443, 1984, doi 10.1103/PhysRevB.29.6443). The functions come from a DYNAMO
 * file, with the same splines as LAMMPS and so the same numbers, or, without a file, from X. W. Zhou, R. A. Johnson,
 * H. N. G. Wadley, Phys. Rev. B 69, 144113 (2004), doi 10.1103/PhysRevB.69.144113, for {@value #METALS} and their alloys.
 */
public final class Eam implements Potential {
    /** The elements that need no file. */
    public static final String METALS = "Cu, Ag, Au, Ni, Pd, Pt, Al, Pb, Fe, Mo, Ta, W, Mg, Co, Ti, Zr";

    private final String name;
    private final EamFunctions functions;
    private final Map<List<Integer>, EamTables> tables = new ConcurrentHashMap<>();

    /** @param options which functions @throws PotentialException when the file cannot be read or is damaged */
    public Eam(EamOptions options) {
        boolean builtIn = options.equals(EamOptions.ZHOU);
        this.name = builtIn ? "EAM (Zhou 2004)" : "EAM (" + options.file().getFileName() + ")";
        this.functions = builtIn ? new ZhouMetals() : EamFile.read(options.file());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        var kinds = Kinds.of(structure);
        for (int z : kinds.numbers()) {
            if (Arrays.stream(functions.elements()).noneMatch(e -> e == z)) {
                throw new PotentialException(name + " has no functions for " + Element.of(z).symbol() + ": it has "
                        + Arrays.stream(functions.elements()).mapToObj(e -> Element.of(e).symbol()).collect(Collectors.joining(", ")));
            }
        }
        var made = tables.computeIfAbsent(Arrays.stream(kinds.numbers()).boxed().toList(), z -> functions.tables(kinds.numbers()));
        return new EamEvaluator(name, structure, kinds, made);
    }
}
