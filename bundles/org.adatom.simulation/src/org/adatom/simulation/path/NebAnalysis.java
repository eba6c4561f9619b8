/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.StructureList;
import org.adatom.internal.simulation.path.BandReport;
import org.adatom.internal.simulation.path.EndPointChecks;
import org.adatom.internal.simulation.path.SaddleCheck;
import org.adatom.potential.Potential;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.Relaxation;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.structure.Structure;

/** Seeks the path of least energy between two structures, and the saddle on it, with a nudged elastic band. */
public final class NebAnalysis implements Analysis<NebOptions, StructureList> {
    private static final double MOST_AT_ENDS = 0.01;
    private static final int MOST_STEPS_AT_ENDS = 1_000;
    private static final double ENDS = 0.1;
    private static final double BAND = 0.85;

    @Override
    public Class<NebOptions> optionsType() {
        return NebOptions.class;
    }

    @Override
    public Class<StructureList> inputType() {
        return StructureList.class;
    }

    @Override
    public Result run(NebOptions options, StructureList input, RunContext context) {
        var fitting = new EndPoints.Fitting(options.reorder(), options.minimumImage(), options.superpose());
        var ends = EndPoints.of(input.structures(), fitting);
        ends.notes().forEach(n -> context.progress(0, Progress.note(n)));
        var potential = context.potential(options.potential());
        if (options.relaxEnds()) {
            ends = relaxed(ends, options, potential, context);
        }
        var images = new Interpolator(options.interpolation(), context.threads()).between(ends, options.images(),
                context::checkCancelled);
        var report = new BandReport(options.fmax(), options.maxSteps(), ENDS, options.verify() ? BAND : 1);
        var outcome = band(options, context.threads()).run(images, potential, context::checkCancelled,
                step -> report.tell(step, context));
        int highest = outcome.profile().highest();
        boolean inside = highest > 0 && highest < outcome.images().size() - 1;
        var saddle = outcome.images().get(inside ? highest : insideHighest(outcome.profile()));
        var check = options.verify() && inside && outcome.ending() == Ending.CONVERGED
                ? SaddleCheck.of(saddle, potential, context, BAND) : SaddleCheck.none();
        return report.result(verdict(options, outcome, inside, check), outcome, saddle, check);
    }

    private static NudgedElasticBand band(NebOptions o, int threads) {
        return new NudgedElasticBand(o.tangent(), o.spring(), o.climb() ? o.climbBelow() : 0, o.optimiser(), o.fmax(), o.maxSteps(),
                o.maxStep(), o.dynamic(), threads);
    }

    private static int insideHighest(BandProfile p) {
        int best = 1;
        for (int k = 2; k < p.size() - 1; k++) {
            best = p.energies()[k] > p.energies()[best] ? k : best;
        }
        return best;
    }

    private static EndPoints relaxed(EndPoints ends, NebOptions options, Potential potential, RunContext context) {
        var images = new ArrayList<Structure>(ends.images());
        double fmax = Math.min(options.fmax(), MOST_AT_ENDS);
        var rule = new Relaxation(Optimiser.LBFGS, fmax, MOST_STEPS_AT_ENDS, Relaxation.USUAL_STEP);
        for (int end = 0; end < 2; end++) {
            int k = end == 0 ? 0 : images.size() - 1;
            double from = ENDS * end / 2;
            var name = end == 0 ? "first" : "last";
            var out = rule.run(images.get(k), potential, step -> context.progress(
                    from + ENDS / 2 * step.index() / (step.index() + 10.0), Progress.frame(step.structure())));
            images.set(k, out.structure());
            context.progress(from + ENDS / 2, Progress.note(String.format(Locale.ROOT,
                    "%s image relaxed in %d steps: energy %.6f eV, largest force %.2g eV/A%s", name, out.steps(), out.energy(),
                    out.fmax(), out.ending() == Ending.CONVERGED ? "" : "; it did not reach " + fmax + " eV/A")));
        }
        EndPointChecks.requireDifferentMinima(images.getFirst(), images.getLast());
        return new EndPoints(images, ends.notes());
    }

    private static Result.Verdict verdict(NebOptions options, NudgedElasticBand.Outcome out, boolean inside, SaddleCheck check) {
        var p = out.profile();
        var words = new ArrayList<String>();
        words.add(out.sentence(options.fmax()) + String.format(Locale.ROOT, ": barrier %.4f eV, back %.4f eV.", p.barrier(),
                p.reverseBarrier()));
        if (!inside) {
            words.add("The highest image is the " + (p.highest() == 0 ? "first" : "last")
                    + ": the path has no saddle between its ends.");
        }
        if (!check.sentence().isEmpty()) {
            words.add(check.sentence());
        }
        boolean good = out.ending() == Ending.CONVERGED && (check.isFine() || !options.climb());
        var kind = good ? Outcome.DONE : out.ending() == Ending.DIVERGED ? Outcome.FAILED : Outcome.NOT_CONVERGED;
        return new Result.Verdict(kind, String.join(" ", List.copyOf(words)));
    }
}
