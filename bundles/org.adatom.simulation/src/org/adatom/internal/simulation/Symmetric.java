/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import org.adatom.structure.Lattice;
import org.adatom.structure.symmetry.Symmetrizer;

/** Keeps displacements to what a space group allows, which turns with the cell. */
public record Symmetric(Symmetrizer symmetry) implements Restraint {

    @Override
    public double project(double[] positions, Lattice lattice, double[] rows, double[] virial) {
        var allowed = symmetry.average(lattice, rows);
        double most = 0;
        for (int i = 0; i < rows.length; i++) {
            most = Math.max(most, Math.abs(rows[i] - allowed[i]));
        }
        System.arraycopy(allowed, 0, rows, 0, rows.length);
        return most;
    }

    @Override
    public double adjust(double[] before, Lattice lattice, double[] proposed) {
        var moves = new double[proposed.length];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = proposed[i] - before[i];
        }
        double change = project(before, lattice, moves, new double[9]);
        for (int i = 0; i < moves.length; i++) {
            proposed[i] = before[i] + moves[i];
        }
        return change;
    }

    @Override
    public double shake(double[] before, Lattice lattice, double[] proposed) {
        return adjust(before, lattice, proposed);
    }
}
