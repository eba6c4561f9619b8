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
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** A model of the energy of atoms. Implementations are immutable and may be shared between threads. */
public interface Potential extends AutoCloseable {

    /** {@return a short name with the parameters that matter, such as "EMT"} */
    String name();

    /** {@return what it gives} Energy and forces are always among them. */
    Set<Quantity> gives();

    /**
     * {@return a work space for structures with the atoms and the periodicity of this one} Positions and lattice may change
     * from call to call; neighbour lists are kept and reused as long as they are valid.
     *
     * @throws PotentialException when the potential lacks an element, or the structure cannot be done
     */
    Evaluator evaluator(Structure structure);

    /**
     * {@return what is wanted of one structure}
     *
     * @throws PotentialException when it does not give something that is wanted, or cannot do the structure
     */
    default Evaluation evaluate(Structure structure, Quantity... wanted) {
        var set = EnumSet.of(Quantity.ENERGY);
        set.addAll(List.of(wanted));
        var evaluator = evaluator(structure);
        evaluator.compute(structure.positions(), structure.lattice(), set);
        return new Evaluation(evaluator.energy(), copyIf(set, Quantity.FORCES, evaluator),
                copyIf(set, Quantity.STRESS, evaluator), copyIf(set, Quantity.ENERGIES, evaluator));
    }

    /**
     * Lets go of what it holds, such as a process. May be called from any thread, also while it computes: that computation
     * ends soon with a {@link PotentialException}. Most potentials hold nothing.
     */
    @Override
    default void close() {
        // nothing is held
    }

    private static double @Nullable [] copyIf(Set<Quantity> wanted, Quantity quantity, Evaluator evaluator) {
        if (!wanted.contains(quantity)) {
            return null;
        }
        return switch (quantity) {
            case FORCES -> evaluator.forces().clone();
            case STRESS -> evaluator.stress().clone();
            case ENERGIES -> evaluator.energies().clone();
            case ENERGY -> null;
        };
    }
}
