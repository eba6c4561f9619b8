/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.property;

import java.util.function.Consumer;
import org.adatom.analysis.RunContext;
import org.adatom.potential.Potential;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.Relaxation;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.structure.Structure;

/**
 * How the atoms of a structure come to rest within a larger analysis.
 *
 * @param potential the potential
 * @param relax whether they move at all
 * @param fmax at rest when no force is larger, eV/A
 * @param maxSteps the most steps
 */
public record Settling(Potential potential, boolean relax, double fmax, int maxSteps) {

    /**
     * A structure at rest, or as it is.
     *
     * @param structure the structure
     * @param energy eV
     * @param converged whether no force is larger than wanted, or none was asked for
     */
    public record Settled(Structure structure, double energy, boolean converged) {
    }

    /** {@return the structure at rest} @param context ends the run when it was cancelled */
    public Settled settle(Structure structure, RunContext context) {
        return settle(structure, context, step -> { });
    }

    /** {@return the structure at rest} @param watch is told every step */
    public Settled settle(Structure structure, RunContext context, Consumer<Relaxation.Step> watch) {
        if (!relax) {
            double energy = potential.evaluate(structure).energy();
            return new Settled(structure.withInfo(Structure.ENERGY, energy), energy, true);
        }
        var outcome = new Relaxation(Optimiser.LBFGS, fmax, maxSteps, Relaxation.USUAL_STEP).run(structure, potential,
                step -> {
            context.checkCancelled();
            watch.accept(step);
        });
        return new Settled(outcome.structure().withInfo(Structure.ENERGY, outcome.energy()), outcome.energy(),
                outcome.ending() == Ending.CONVERGED);
    }
}
