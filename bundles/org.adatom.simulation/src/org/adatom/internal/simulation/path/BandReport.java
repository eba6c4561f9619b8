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
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.SeriesStyle;
import org.adatom.analysis.SeriesStyle.Look;
import org.adatom.simulation.path.BandProfile;
import org.adatom.simulation.path.NudgedElasticBand;
import org.adatom.structure.Structure;

/** What a band says while it runs and when it has ended. */
public final class BandReport {
    private static final SeriesStyle STYLE = SeriesStyle.of(Look.LINE, Look.POINTS);
    private static final int POINTS = 16;

    private final double fmax;
    private final int maxSteps;
    private final double begin;
    private final double end;
    private final List<double[]> history = new ArrayList<>();
    private boolean climbing;

    /**
     * Begins a report.
     *
     * @param fmax the force tolerance, eV/A
     * @param maxSteps the most steps
     * @param begin the share of the run that is done when the band begins
     * @param end the share that is done when it ends
     */
    public BandReport(double fmax, int maxSteps, double begin, double end) {
        this.fmax = fmax;
        this.maxSteps = maxSteps;
        this.begin = begin;
        this.end = end;
    }

    /** Takes a step in and tells it. */
    public void tell(NudgedElasticBand.Step step, RunContext context) {
        var profile = step.profile();
        history.add(new double[] {step.index(), step.fmax()});
        var news = new ArrayList<Progress>();
        if (step.climbing() && !climbing) {
            climbing = true;
            news.add(Progress.note("step " + step.index() + ": the highest image begins to climb"));
        }
        var curve = profile.curve(POINTS);
        news.add(Progress.curves("band", "Energy along the path", abscissa(curve), columns(curve), STYLE));
        news.add(Progress.point("Largest force", "eV/A", step.index(), step.fmax()));
        news.add(Progress.point("Barrier", "eV", step.index(), profile.barrier()));
        news.add(Progress.frame(step.highest()));
        news.add(Progress.note(String.format(Locale.ROOT, "step %4d  barrier %.6f eV  largest force %.6f eV/A", step.index(),
                profile.barrier(), step.fmax())));
        context.progress(begin + (end - begin) * share(step), news.toArray(Progress[]::new));
    }

    private double share(NudgedElasticBand.Step step) {
        double first = history.getFirst()[1];
        double byForce = first > fmax ? Math.log(first / Math.max(step.fmax(), fmax)) / Math.log(first / fmax) : 1;
        return Math.clamp(Math.max((double) step.index() / maxSteps, byForce), 0, 1);
    }

    private static Column abscissa(BandProfile.Curve curve) {
        return new Column("Path length", "A", curve.x());
    }

    private static List<Column> columns(BandProfile.Curve curve) {
        return List.of(new Column("Fit", "eV", curve.curve()), new Column("Images", "eV", curve.marks()));
    }

    /** {@return the result of a band} */
    public Result result(Result.Verdict verdict, NudgedElasticBand.Outcome out, Structure saddle, SaddleCheck check) {
        var p = out.profile();
        var curve = p.curve(POINTS);
        var result = new Result(verdict, List.of())
                .scalar("barrier", "Barrier", p.barrier(), "eV")
                .scalar("barrier-back", "Barrier back", p.reverseBarrier(), "eV")
                .scalar("reaction-energy", "Reaction energy", p.reactionEnergy(), "eV")
                .scalar("barrier-fit", "Fitted barrier", p.fittedBarrier(), "eV")
                .scalar("evaluations", "Evaluations", out.calls(), "");
        if (check.modes().isPresent()) {
            result = result.scalar("imaginary", "Imaginary modes", check.imaginary(), "");
        }
        result = result
                .with(new Series("profile", "Energy along the path", abscissa(curve), columns(curve), Optional.of("band"),
                        curve.image(), STYLE))
                .structure("saddle", "Saddle", saddle)
                .with(new Structures("band", "Band", out.images()))
                .with(table(out));
        if (check.modes().isPresent()) {
            result = result.with(check.modes().get());
        }
        return result.with(new Series("convergence", "Convergence", new Column("Step", "", column(0)),
                List.of(new Column("Largest force", "eV/A", column(1)))));
    }

    private double[] column(int k) {
        return history.stream().mapToDouble(h -> h[k]).toArray();
    }

    private static Table table(NudgedElasticBand.Outcome out) {
        var p = out.profile();
        int m = p.size();
        var names = new String[m];
        var frames = new int[m];
        Arrays.setAll(names, k -> k == 0 ? "first" : k == m - 1 ? "last" : Integer.toString(k));
        Arrays.setAll(frames, k -> k);
        return new Table("images", "Images", List.of(new WordColumn("Image", names)),
                List.of(new Column("Path length", "A", p.lengths()),
                        new Column("Above the first", "eV", Arrays.stream(p.energies()).map(e -> e - p.energies()[0]).toArray()),
                        new Column("Energy", "eV", p.energies()), new Column("Slope along the path", "eV/A", p.slopes()),
                        new Column("Largest force", "eV/A", out.forces())),
                Optional.of("band"), frames);
    }
}
