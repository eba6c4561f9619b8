/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.RunContext;
import org.adatom.internal.simulation.PathRecorder;
import org.adatom.potential.Quantity;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Structure;

/** Relaxes the atoms of a structure in a fixed cell. */
public final class RelaxAnalysis implements Analysis<RelaxOptions, Structure> {

    @Override
    public Class<RelaxOptions> optionsType() {
        return RelaxOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(RelaxOptions options, Structure start, RunContext context) {
        var relaxation = new Relaxation(options.optimiser(), options.fmax(), options.maxSteps(), options.maxStep());
        var potential = context.potential(options.potential());
        var path = new PathRecorder(start);
        double[] firstForce = {Double.NaN};
        var outcome = relaxation.run(start, potential, step -> {
            path.add(step);
            if (step.index() == 0) {
                firstForce[0] = step.fmax();
            }
            context.progress(fraction(firstForce[0], step, options), Progress.point("Energy", "eV", step.index(), step.energy()),
                    Progress.point("Largest force", "eV/A", step.index(), step.fmax()), Progress.frame(step.structure()),
                    Progress.note(String.format(Locale.ROOT, "step %4d  energy %.8f eV  largest force %.6f eV/A", step.index(),
                            step.energy(), step.fmax())));
        });
        var forces = potential.evaluate(outcome.structure(), Quantity.FORCES).forces();
        var relaxed = outcome.structure().withInfo(Structure.ENERGY, outcome.energy());
        if (forces != null) {
            relaxed = relaxed.withArray(Structure.FORCES, new AtomArray.Reals(forces, 3));
        }
        boolean reached = outcome.ending() == Relaxation.Ending.CONVERGED;
        return Result.of(reached ? Outcome.DONE : Outcome.NOT_CONVERGED, outcome.sentence(options.fmax()))
                .scalar("energy", "Energy", outcome.energy(), "eV")
                .scalar("fmax", "Largest force", outcome.fmax(), "eV/A")
                .scalar("steps", "Steps", outcome.steps(), "")
                .scalar("evaluations", "Evaluations", outcome.calls(), "")
                .structure("relaxed", "Relaxed structure", relaxed)
                .with(new Series("convergence", "Convergence", new Column("Step", "", path.steps()),
                        List.of(new Column("Energy", "eV", path.energies()),
                                new Column("Largest force", "eV/A", path.forces())),
                        Optional.of("path"), path.frameOfStep()))
                .structures("path", "Path", path.frames());
    }

    /** Forces fall about exponentially: the share of the decades that is done, or of the steps if that is more. */
    private static double fraction(double first, Relaxation.Step step, RelaxOptions options) {
        double bySteps = (double) step.index() / options.maxSteps();
        double byForce = first > options.fmax() ? Math.log(first / Math.max(step.fmax(), options.fmax()))
                / Math.log(first / options.fmax()) : 1;
        return Math.clamp(Math.max(bySteps, byForce), 0, 1);
    }
}
