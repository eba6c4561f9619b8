/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.internal.simulation.PathRecorder;
import org.adatom.numerics.Units;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Structure;
import org.adatom.structure.symmetry.SpaceGroup;
import org.adatom.structure.symmetry.Symmetrizer;

/** Relaxes the atoms of a structure, and its cell where that is wanted. */
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
    public Result run(RelaxOptions options, Structure given, RunContext context) {
        var relaxation = new Relaxation(options.optimiser(), options.fmax(), options.maxSteps(), options.maxStep(),
                options.cellRelaxation());
        var potential = context.potential(options.potential());
        var group = options.keepSymmetry() ? SpaceGroup.of(given, options.symmetryTolerance()) : null;
        var symmetry = group == null ? null : new Symmetrizer(given, group, options.symmetryTolerance());
        var start = symmetry == null ? given : symmetry.refined(given);
        var path = new PathRecorder(start);
        var share = new Share(options);
        var outcome = relaxation.run(start, potential, symmetry, step -> {
            path.add(step);
            context.progress(share.at(step), news(step));
        });
        context.checkCancelled();
        boolean reached = outcome.ending() == Relaxation.Ending.CONVERGED;
        var result = Result.of(reached ? Outcome.DONE : Outcome.NOT_CONVERGED, outcome.sentence(options.fmax())
                + (group == null ? "" : " Space group " + group + " kept."))
                .scalar("energy", "Energy", outcome.energy(), "eV")
                .scalar("fmax", "Largest force", outcome.fmax(), "eV/A");
        if (outcome.cell().isPresent()) {
            result = cell(result, outcome.structure(), outcome.cell().get());
        }
        return result.scalar("steps", "Steps", outcome.steps(), "")
                .scalar("evaluations", "Evaluations", outcome.calls(), "")
                .structure("relaxed", "Relaxed structure", relaxed(outcome, potential))
                .with(new Series("convergence", "Convergence", new Column("Step", "", path.steps()), curves(path,
                        relaxation.cell().moves()), Optional.of("path"), path.frameOfStep()))
                .structures("path", "Path", path.frames());
    }

    private static Progress[] news(Relaxation.Step step) {
        var news = new ArrayList<Progress>(List.of(Progress.point("Energy", "eV", step.index(), step.energy()),
                Progress.point("Largest force", "eV/A", step.index(), step.fmax())));
        var note = String.format(Locale.ROOT, "step %4d  energy %.8f eV  largest force %.6f eV/A", step.index(), step.energy(),
                step.fmax());
        if (step.cell().isPresent()) {
            var cell = step.cell().get();
            news.add(Progress.point("Enthalpy", "eV", step.index(), cell.enthalpy()));
            news.add(Progress.point("Stress off by", "GPa", step.index(), cell.residual() / Units.GPA));
            news.add(Progress.point("Volume", "A^3", step.index(), cell.volume()));
            note += String.format(Locale.ROOT, "  enthalpy %.8f eV  stress off by %.4f GPa  volume %.4f A^3", cell.enthalpy(),
                    cell.residual() / Units.GPA, cell.volume());
        }
        news.add(Progress.frame(step.structure()));
        news.add(Progress.note(note));
        return news.toArray(Progress[]::new);
    }

    private static Result cell(Result result, Structure relaxed, CellState state) {
        return result.scalar("enthalpy", "Enthalpy", state.enthalpy(), "eV")
                .scalar("pressure", "Pressure inside", state.pressure() / Units.GPA, "GPa")
                .scalar("volume", "Volume", state.volume(), "A^3")
                .with(new Table("cell", "Cell", List.of(new WordColumn("Parameter",
                        new String[] {"a (A)", "b (A)", "c (A)", "alpha (degrees)", "beta (degrees)", "gamma (degrees)"})),
                        List.of(new Column("Value", "", relaxed.lattice().parameters()))));
    }

    private static Structure relaxed(Relaxation.Outcome outcome, Potential potential) {
        var forces = potential.evaluate(outcome.structure(), Quantity.FORCES).forces();
        var relaxed = outcome.structure().withInfo(Structure.ENERGY, outcome.energy());
        return forces == null ? relaxed : relaxed.withArray(Structure.FORCES, new AtomArray.Reals(forces, 3));
    }

    private static List<Column> curves(PathRecorder path, boolean cell) {
        var out = new ArrayList<>(List.of(new Column("Energy", "eV", path.energies()),
                new Column("Largest force", "eV/A", path.forces())));
        if (cell) {
            out.add(new Column("Enthalpy", "eV", path.enthalpies()));
            out.add(new Column("Stress off by", "GPa", path.residuals()));
            out.add(new Column("Volume", "A^3", path.volumes()));
        }
        return out;
    }

    /** Residuals fall about exponentially: the share of the decades that is done, or of the steps if that is more. */
    private static final class Share {
        private final RelaxOptions options;
        private double first = Double.NaN;

        Share(RelaxOptions options) {
            this.options = options;
        }

        double at(Relaxation.Step step) {
            double left = Math.max(step.fmax() / options.fmax(),
                    step.cell().map(c -> c.residual() / Units.GPA / options.stressTolerance()).orElse(0.0));
            first = step.index() == 0 ? left : first;
            double bySteps = (double) step.index() / options.maxSteps();
            double byDecades = first > 1 ? Math.log(first / Math.max(left, 1)) / Math.log(first) : 1;
            return Math.clamp(Math.max(bySteps, byDecades), 0, 1);
        }
    }
}
