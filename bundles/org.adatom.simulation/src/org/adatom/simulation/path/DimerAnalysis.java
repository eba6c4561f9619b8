/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import java.util.ArrayList;
import java.util.Locale;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.RunContext;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.internal.simulation.path.DimerReport;
import org.adatom.internal.simulation.path.RigidMotion;
import org.adatom.internal.simulation.path.SaddleCheck;
import org.adatom.internal.simulation.path.Slide;
import org.adatom.potential.Evaluation;
import org.adatom.potential.Potential;
import org.adatom.simulation.Constraints;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.simulation.SimulationException;
import org.adatom.simulation.vibration.FiniteDifferences;
import org.adatom.structure.Structure;

/** Seeks a saddle near one structure with the dimer method, and the two minima that it connects. */
public final class DimerAnalysis implements Analysis<DimerOptions, Structure> {
    private static final double SEARCH = 0.6;
    private static final double SLID = 0.85;
    private static final double RIGID = 0.9;

    @Override
    public Class<DimerOptions> optionsType() {
        return DimerOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(DimerOptions options, Structure start, RunContext context) {
        var potential = context.potential(options.potential());
        var direction = options.start() == DimerStart.RANDOM ? random(options, start, context)
                : mode(options, start, potential, context);
        var report = new DimerReport(start, options.maxSteps(), SEARCH);
        var search = new DimerSearch(options.fmax(), options.maxSteps(), options.maxStep(), options.separation(), options.angle(),
                options.rotations());
        var found = search.run(displaced(start, direction, options.displacement()), direction, potential, context::checkCancelled,
                step -> report.tell(step, context));
        boolean good = found.ending() == Ending.CONVERGED;
        var slide = good && options.slide()
                ? Slide.down(found, start, potential, options.fmax(), context, SEARCH, options.verify() ? SLID : 1) : Slide.none();
        var check = good && options.verify() ? SaddleCheck.of(found.structure(), potential, context, options.slide() ? SLID : SEARCH)
                : SaddleCheck.none();
        return report.result(verdict(options, found, slide, check), found, slide, check);
    }

    private static Result.Verdict verdict(DimerOptions options, DimerSearch.Outcome found, Slide slide, SaddleCheck check) {
        var words = new ArrayList<String>();
        words.add(found.sentence(options.fmax()) + String.format(Locale.ROOT, ", energy %.6f eV.", found.energy()));
        if (!slide.sentence().isEmpty()) {
            words.add(slide.sentence());
        }
        if (!check.sentence().isEmpty()) {
            words.add(check.sentence());
        }
        var kind = found.ending() == Ending.DIVERGED ? Outcome.FAILED
                : found.ending() == Ending.CONVERGED && check.isFine() ? Outcome.DONE : Outcome.NOT_CONVERGED;
        return new Result.Verdict(kind, String.join(" ", words));
    }

    private static Structure displaced(Structure start, double[] direction, double length) {
        double longest = Evaluation.largest(direction);
        var r = start.positions();
        for (int i = 0; i < r.length && longest > 0; i++) {
            r[i] += direction[i] * length / longest;
        }
        return start.withPositions(r);
    }

    private static double[] random(DimerOptions options, Structure start, RunContext context) {
        var moves = chosen(options.atoms(), start);
        var out = new double[3 * start.count()];
        var stream = context.random("direction");
        for (int i = 0; i < out.length; i++) {
            double v = stream.nextGaussian();
            out[i] = moves[i / 3] ? v : 0;
        }
        new Constraints(start).project(start.positions(), start.lattice(), out);
        return out;
    }

    /** The atoms named, or those that builders put on a surface, or all; fixed ones never. */
    private static boolean[] chosen(int[] atoms, Structure start) {
        var out = new boolean[start.count()];
        var fixed = start.fixed();
        for (int i : atoms) {
            if (i < 0 || i >= out.length) {
                throw new SimulationException("atom " + i + " is to move first, and the structure has atoms 0 to "
                        + (out.length - 1));
            }
            if (fixed[i]) {
                throw new SimulationException("atom " + i + " is to move first, and it is fixed: free it or choose another");
            }
            out[i] = true;
        }
        if (atoms.length > 0) {
            return out;
        }
        var tags = start.tags();
        boolean surface = false;
        boolean adsorbate = false;
        for (int i = 0; i < tags.length; i++) {
            surface |= tags[i] > 0;
            adsorbate |= tags[i] == 0 && !fixed[i];
        }
        for (int i = 0; i < tags.length; i++) {
            out[i] = !fixed[i] && (!surface || !adsorbate || tags[i] == 0);
        }
        return out;
    }

    private static double[] mode(DimerOptions options, Structure start, Potential potential, RunContext context) {
        context.progress(0, Progress.note("looking for vibration " + options.mode() + " of the start"));
        var modes = new FiniteDifferences(FiniteDifferences.USUAL_DISPLACEMENT, 2, context.threads())
                .hessian(start, potential, (done, total) -> context.checkCancelled()).modes();
        int seen = 0;
        for (int k = 0; k < modes.count(); k++) {
            var way = modes.displacements(k);
            seen += isRigid(start, way) ? 0 : 1;
            if (seen == options.mode()) {
                return way;
            }
        }
        throw new SimulationException("vibration " + options.mode() + " is to be followed, and the start has " + seen);
    }

    /** Whether a motion moves or turns the whole, where nothing holds it. */
    private static boolean isRigid(Structure start, double[] way) {
        if (!new Constraints(start).isEmpty()) {
            return false;
        }
        double share = 0;
        for (var v : RigidMotion.directions(start.positions(), new double[0], !start.periodicity().any())) {
            double along = Minimiser.dot(v, way);
            share += along * along;
        }
        return share > RIGID * Minimiser.dot(way, way);
    }
}
