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
 * A spring k/2 d^2 from each atom to a site of its own (A. Einstein, Ann. Phys. 327, 180, 1907, doi
 * 10.1002/andp.19063270110). The sites are the structure's per-atom array "sites", [n][3], A; without one, where the
 * atoms are when an evaluator is made. In a cell with a volume the sites follow its strain.
 */
public final class Einstein implements Potential {
    /** Per-atom array of a structure: where the sites are, [n][3], A. */
    public static final String SITES = "sites";

    private final EinsteinOptions options;
    private final ElementTable table;

    /** @param options stiffness */
    public Einstein(EinsteinOptions options) {
        this.options = options;
        this.table = ElementTable.parse("elements", options.elements(), 1, 1);
    }

    @Override
    public String name() {
        return "Einstein springs";
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        return new SpringEvaluator(name(), structure, Springs.toSites(structure, SITES, options.k(), table));
    }
}
