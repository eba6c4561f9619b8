/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.potential.AbstractEvaluator;
import org.adatom.potential.Evaluator;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/** Asks a code; energy, forces and virial come with every answer. */
public final class SocketEvaluator implements Evaluator {
    private final String name;
    private final Clients clients;
    private final Structure structure;
    private final int slot;
    private final Answer answer;
    private final double[] stress = new double[6];

    /** @param name of the code, for messages */
    public SocketEvaluator(String name, Clients clients, Structure structure) {
        this.name = name;
        this.clients = clients;
        this.structure = structure;
        this.slot = clients.slot(structure);
        this.answer = new Answer(structure.count());
    }

    @Override
    public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
        AbstractEvaluator.requireCount(name, positions, structure.count());
        AbstractEvaluator.requireFinite(name, positions);
        if (wanted.contains(Quantity.ENERGIES)) {
            throw new PotentialException(name + " gives " + EnumSet.complementOf(EnumSet.of(Quantity.ENERGIES))
                    + ", no energies of atoms: do without them or choose another potential");
        }
        boolean stressed = wanted.contains(Quantity.STRESS);
        if (stressed) {
            AbstractEvaluator.requireVolume(name, lattice);
        }
        clients.client(structure, slot).compute(positions, lattice, stressed, answer);
        if (stressed) {
            double volume = lattice.volume();
            for (int v = 0; v < 6; v++) {
                stress[v] = answer.strain[v] / volume;
            }
        }
    }

    @Override
    public double energy() {
        return answer.energy;
    }

    @Override
    public double[] forces() {
        return answer.forces;
    }

    @Override
    public double[] stress() {
        return stress;
    }

    @Override
    public double[] energies() {
        return new double[0];
    }
}
