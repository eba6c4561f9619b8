/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.edit;

import java.util.Arrays;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/** Makes the chosen atoms one rigid body: they move and turn together. */
public final class RigidEdit implements StructureEdit<NoOptions> {

    @Override
    public Class<NoOptions> optionsType() {
        return NoOptions.class;
    }

    @Override
    public Structure apply(Structure structure, int[] chosen, NoOptions options) {
        if (chosen.length < 2) {
            throw new StructureException("a rigid group needs at least 2 chosen atoms, not " + chosen.length);
        }
        var all = Holding.without(structure, chosen, Constraint.RigidGroup.class::isInstance);
        all.add(new Constraint.RigidGroup(Arrays.copyOf(chosen, chosen.length)));
        return structure.withConstraints(all);
    }
}
