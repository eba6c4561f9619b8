/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import java.util.Arrays;
import java.util.List;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.StructureList;
import org.adatom.internal.simulation.dynamics.RadialDistribution;
import org.adatom.internal.simulation.dynamics.Reports;
import org.adatom.internal.simulation.dynamics.VelocityCorrelation;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;

/** Radial distribution, diffusion and vibrations from the frames of a trajectory. */
public final class TrajectoryAnalysis implements Analysis<TrajectoryOptions, StructureList> {

    @Override
    public Class<TrajectoryOptions> optionsType() {
        return TrajectoryOptions.class;
    }

    @Override
    public Class<StructureList> inputType() {
        return StructureList.class;
    }

    @Override
    public Result run(TrajectoryOptions options, StructureList input, RunContext context) {
        var frames = input.structures();
        requireSameAtoms(frames);
        int first = (int) (options.discard() * frames.size());
        int used = frames.size() - first;
        var result = Result.done(used + (used == 1 ? " frame of " : " frames of ") + frames.get(0) + ".");
        if (options.radial()) {
            context.progress(0, Progress.note("radial distribution"));
            result = Reports.radial(result, frames, first,
                    options.rdfCutoff().orElse(RadialDistribution.usualCutoff(frames.get(first))), context);
        }
        if (frames.size() - first < 4 || !options.displacements() && !options.velocities()) {
            return result;
        }
        double spacing = spacing(options, frames, first);
        if (options.displacements()) {
            context.progress(0.4, Progress.note("mean squared displacement"));
            result = Reports.displacements(result, frames, first, spacing, context);
        }
        if (options.velocities() && frames.get(first).array(Structure.VELOCITIES).isPresent()) {
            context.progress(0.8, Progress.note("velocity autocorrelation"));
            var correlation = new VelocityCorrelation(frames.get(first).masses(), (frames.size() - first) / 2);
            for (int k = first; k < frames.size(); k++) {
                context.checkCancelled();
                correlation.add(frames.get(k).velocities());
            }
            result = Reports.velocities(result, correlation, spacing / 1000);
        }
        return result;
    }

    private static void requireSameAtoms(List<Structure> frames) {
        var numbers = frames.get(0).numbers();
        if (numbers.length == 0) {
            throw new SimulationException("the frames have no atoms: there is nothing to average");
        }
        for (int k = 1; k < frames.size(); k++) {
            if (!Arrays.equals(numbers, frames.get(k).numbers())) {
                throw new SimulationException("frame " + k + " is " + frames.get(k) + ", frame 0 is " + frames.get(0)
                        + ": a trajectory has the same atoms in the same order in each frame");
            }
        }
    }

    private static double spacing(TrajectoryOptions options, List<Structure> frames, int first) {
        if (!options.frameTime().isBlank()) {
            var span = TimeSpan.parse(options.frameTime());
            if (!span.inSteps()) {
                return span.amount();
            }
        }
        double from = time(frames.get(first));
        double next = time(frames.get(first + 1));
        if (!(next > from)) {
            throw new SimulationException("the frames carry no times: give the time between frames, such as 10 fs, or turn "
                    + "displacements and velocities off");
        }
        return next - from;
    }

    private static double time(Structure frame) {
        return frame.info().get("time") instanceof Number n ? n.doubleValue() : Double.NaN;
    }
}
