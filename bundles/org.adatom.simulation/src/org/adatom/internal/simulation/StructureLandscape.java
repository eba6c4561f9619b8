/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.Optional;
import org.adatom.simulation.CellState;
import org.adatom.structure.Structure;

/** A landscape of one structure: its atoms, perhaps with its cell. */
public interface StructureLandscape extends Landscape {

    /** {@return the energy of the potential, without the work against a pressure, eV} */
    double potentialEnergy();

    /** {@return how the cell is; empty where it does not move} */
    Optional<CellState> cell();

    /** {@return how often energy and forces were computed} */
    int calls();

    /** {@return the structure as it stands} */
    Structure structure();
}
