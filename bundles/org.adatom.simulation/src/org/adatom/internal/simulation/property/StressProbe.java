/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.property;

import java.util.List;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Progress;
import org.adatom.analysis.RunContext;
import org.adatom.internal.simulation.property.Settling.Settled;
import org.adatom.potential.Quantity;
import org.adatom.simulation.property.ElasticTensor;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Placement;

/**
 * Measures how the stress of a crystal answers to strain.
 *
 * @param settling how atoms come to rest
 * @param strain the strain that is applied to either side
 */
public record StressProbe(Settling settling, double strain) {
    private static final int SIDES = 12;

    private record Answer(double[] stress, boolean converged) {
    }

    /**
     * Elastic constants and how well they were found.
     *
     * @param tensor eV/A^3
     * @param converged whether the atoms came to rest under every strain
     */
    public record Found(ElasticTensor tensor, boolean converged) {
    }

    /** {@return the stress of a structure as it is, [6], eV/A^3} */
    public double[] stress(Structure structure) {
        var stress = settling.potential().evaluate(structure, Quantity.STRESS).stress();
        if (stress == null) {
            throw new AnalysisException("the potential " + settling.potential().name() + " gave no stress");
        }
        return stress;
    }

    /** {@return how large a stress the forces that are left may make, eV/A^3} */
    public double noise(Structure structure) {
        double volume = structure.lattice().volume();
        return settling.relax() && structure.count() > 1
                ? settling.fmax() * Math.sqrt(structure.count()) * Math.cbrt(volume) / volume : 0;
    }

    /**
     * {@return the elastic constants by central differences of the stress}
     *
     * @param rest the crystal at rest
     * @param from how far the run is
     * @param share how much of it this is
     */
    public Found constants(Structure rest, RunContext context, double from, double share) {
        List<Answer> answers = Tasks.map(context, SIDES, k -> {
            var voigt = new double[6];
            voigt[k / 2] = k % 2 == 0 ? strain : -strain;
            Settled state = settling.settle(Placement.strain(rest, voigt), context);
            return new Answer(stress(state.structure()), state.converged());
        }, (k, answer, done) -> context.progress(from + share * done / SIDES,
                Progress.point("Stress answered", "eV/A^3", "Strained cell", "", k + 1.0, answer.stress()[k / 2])));
        var c = new double[36];
        for (int j = 0; j < 6; j++) {
            for (int i = 0; i < 6; i++) {
                c[6 * i + j] = (answers.get(2 * j).stress()[i] - answers.get(2 * j + 1).stress()[i]) / (2 * strain);
            }
        }
        return new Found(new ElasticTensor(c), answers.stream().allMatch(Answer::converged));
    }
}
