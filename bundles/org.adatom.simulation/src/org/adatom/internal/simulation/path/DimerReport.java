/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.SeriesStyle;
import org.adatom.analysis.SeriesStyle.Look;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.internal.simulation.PathRecorder;
import org.adatom.simulation.Relaxation;
import org.adatom.simulation.path.DimerSearch;
import org.adatom.structure.Structure;

/** What a dimer says while it runs and when it has ended. */
public final class DimerReport {
    private final int maxSteps;
    private final double end;
    private final PathRecorder path;
    private final List<Double> curvatures = new ArrayList<>();

    /** Begins a report. @param start where the search begins @param maxSteps the most steps @param end how far the run is then */
    public DimerReport(Structure start, int maxSteps, double end) {
        this.maxSteps = maxSteps;
        this.end = end;
        this.path = new PathRecorder(start);
    }

    /** Takes a step in and tells it. */
    public void tell(DimerSearch.Step step, RunContext context) {
        path.add(new Relaxation.Step(step.index(), step.energy(), step.fmax(), Optional.empty(), step.structure()));
        curvatures.add(step.curvature());
        context.progress(end * Math.max((double) step.index() / maxSteps, step.index() / (step.index() + 60.0)),
                Progress.point("Energy", "eV", step.index(), step.energy()),
                Progress.point("Largest force", "eV/A", step.index(), step.fmax()),
                Progress.point("Curvature along the dimer", "eV/A^2", step.index(), step.curvature()),
                Progress.frame(step.structure()),
                Progress.note(String.format(Locale.ROOT, "step %4d  energy %.6f eV  largest force %.6f eV/A  curvature %.4f eV/A^2",
                        step.index(), step.energy(), step.fmax(), step.curvature())));
    }

    /** {@return the result of a search} */
    public Result result(Result.Verdict verdict, DimerSearch.Outcome found, Slide slide, SaddleCheck check) {
        var result = new Result(verdict, List.of());
        var energies = slide.energies();
        if (energies.isPresent()) {
            var e = energies.get();
            result = result.scalar("barrier", "Barrier", found.energy() - e[0], "eV")
                    .scalar("barrier-back", "Barrier back", found.energy() - e[e.length - 1], "eV")
                    .scalar("reaction-energy", "Reaction energy", e[e.length - 1] - e[0], "eV");
        }
        result = result.scalar("energy", "Energy of the saddle", found.energy(), "eV")
                .scalar("curvature", "Curvature", found.curvature(), "eV/A^2")
                .scalar("evaluations", "Evaluations", found.calls(), "");
        if (check.modes().isPresent()) {
            result = result.scalar("imaginary", "Imaginary modes", check.imaginary(), "");
        }
        result = result.structure("saddle", "Saddle", found.structure().withInfo(Structure.ENERGY, found.energy()));
        if (energies.isPresent()) {
            result = result.with(profile(slide, energies.get()))
                    .structures("minima", "Minima", List.of(slide.path().getFirst(), slide.path().getLast()))
                    .with(new Structures("path", "Path over the saddle", slide.path()));
        }
        if (check.modes().isPresent()) {
            result = result.with(check.modes().get());
        }
        return result.with(new Series("convergence", "Search", new Column("Step", "", path.steps()),
                List.of(new Column("Energy", "eV", path.energies()), new Column("Largest force", "eV/A", path.forces()),
                        new Column("Curvature along the dimer", "eV/A^2",
                                curvatures.stream().mapToDouble(Double::doubleValue).toArray())),
                Optional.of("search"), path.frameOfStep())).structures("search", "Search", path.frames());
    }

    private static Series profile(Slide slide, double[] energies) {
        int n = energies.length;
        var x = new double[n];
        var frames = new int[n];
        for (int k = 1; k < n; k++) {
            var d = slide.path().get(k).positions();
            var from = slide.path().get(k - 1).positions();
            for (int i = 0; i < d.length; i++) {
                d[i] -= from[i];
            }
            x[k] = x[k - 1] + Minimiser.length(d);
            frames[k] = k;
        }
        return new Series("profile", "Energy along the way", new Column("Path length", "A", x),
                List.of(new Column("Above the first minimum", "eV", Arrays.stream(energies).map(e -> e - energies[0]).toArray())),
                Optional.of("path"), frames, SeriesStyle.of(Look.LINE_AND_POINTS));
    }
}
