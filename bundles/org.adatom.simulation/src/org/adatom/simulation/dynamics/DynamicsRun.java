/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FrameSink;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.SeriesStyle;
import org.adatom.internal.simulation.dynamics.BlockAverage;
import org.adatom.internal.simulation.dynamics.EnergyVerdict;
import org.adatom.internal.simulation.dynamics.Explosion;
import org.adatom.internal.simulation.dynamics.History;
import org.adatom.internal.simulation.dynamics.RadialDistribution;
import org.adatom.internal.simulation.dynamics.Reports;
import org.adatom.internal.simulation.dynamics.VelocityCorrelation;
import org.adatom.potential.PotentialException;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Supercells;

/** One run: moves, records, keeps checkpoints, tells when to stop, and reports. */
final class DynamicsRun {
    private static final int FORMAT = 1;
    private static final int POINTS = 1_000;
    private static final int FRAMES = 500;
    private static final long COORDINATES = 60_000_000L;
    private static final int LAGS = 1_000;
    private static final int LIVE_ATOMS = 10_000;
    /** Saving takes at most one part in so many of the time. */
    private static final int SAVE_SHARE = 20;
    private static final String[] LABELS = {"Temperature", "Potential energy", "Kinetic energy", "Total energy",
            "Conserved energy", "Pressure", "Volume", "Density", "Stress xx", "Stress yy", "Stress zz", "Stress yz", "Stress xz",
            "Stress xy"};
    private static final String[] UNITS = {"K", "eV", "eV", "eV", "eV", "GPa", "A^3", "g/cm^3", "GPa", "GPa", "GPa", "GPa", "GPa",
            "GPa"};
    private static final int TEMPERATURE = 0;
    private static final int POTENTIAL = 1;
    private static final int KINETIC = 2;
    private static final int CONSERVED = 4;
    private static final int PRESSURE = 5;
    private static final int VOLUME = 6;
    private static final int DENSITY = 7;
    /** The stress is in the averages only: six more curves would hide the others. */
    private static final int CHARTED = 8;

    private final DynamicsOptions options;
    private final RunContext context;
    private final MolecularDynamics md;
    private final int atoms;
    private final int steps;
    private final int recordEvery;
    private final int frameEvery;
    private final int sampleEvery;
    private final long settled;
    private final FrameSink frames;
    private final History history = new History(LABELS, UNITS);
    private final VelocityCorrelation correlation;
    private final RadialDistribution live;
    private final Explosion explosion;
    private Structure good;
    private long savedAt = System.nanoTime();
    private long saveCost;

    DynamicsRun(DynamicsOptions options, Structure given, RunContext context) {
        int[] times = options.supercell();
        var input = times[0] * times[1] * times[2] == 1 ? given : Supercells.repeat(given, times[0], times[1], times[2]);
        this.options = options;
        this.context = context;
        md = new MolecularDynamics(input, context.potential(options.potential()), options,
                context.random("dynamics").nextLong());
        atoms = input.count();
        steps = options.steps();
        recordEvery = options.recordEvery().orElse(Math.max(1, steps / POINTS));
        int most = (int) Math.clamp(COORDINATES / (3L * atoms), 20, FRAMES);
        frameEvery = options.frameEvery().orElse((int) Math.max(1, Math.ceil((double) steps / most)));
        settled = Math.round(options.discard() * steps);
        // Vibrations up to about 100 THz show at 4 fs; short runs are looked at in at most as many lags as they have.
        sampleEvery = (int) Math.clamp(Math.round(4 / options.step()), 1, 10);
        correlation = new VelocityCorrelation(input.masses(), (int) Math.clamp((steps - settled) / sampleEvery / 2, 2, LAGS));
        frames = context.frames("trajectory");
        live = new RadialDistribution(input, cutoff(input), 200);
        explosion = new Explosion(options.maxMove(), options.temperatureLimit(), options.timeStep());
        good = input;
    }

    private double cutoff(Structure s) {
        return options.rdfCutoff().orElse(RadialDistribution.usualCutoff(s));
    }

    Result run() {
        begin();
        Optional<String> trouble = Optional.empty();
        while (md.step() < steps && trouble.isEmpty()) {
            context.checkCancelled();
            trouble = step();
        }
        return trouble.isPresent() ? failed(trouble.get()) : done();
    }

    private void begin() {
        var saved = context.checkpoint().load();
        if (saved.isPresent()) {
            restore(saved.get());
            context.progress(fraction(), Progress.note(String.format(Locale.ROOT, "goes on from step %d of %d", md.step(), steps)));
            return;
        }
        frames.truncate(0);
        context.progress(0, Progress.note(String.format(Locale.ROOT, "%d atoms, %d degrees of freedom, %d steps of %s", atoms,
                md.degreesOfFreedom(), steps, options.timeStep())));
        frame();
        record();
    }

    /** Does a step and all that is due after it. @return why the run cannot go on, if so */
    private Optional<String> step() {
        long next = md.step() + 1;
        boolean last = next == steps;
        boolean recordDue = last || next % recordEvery == 0;
        boolean frameDue = last || next % frameEvery == 0;
        try {
            md.advance(recordDue || frameDue);
        } catch (PotentialException | SimulationException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        var trouble = explosion.move(md.largestMove());
        if (trouble.isPresent()) {
            return trouble;
        }
        if (next > settled && next % sampleEvery == 0) {
            correlation.add(md.rawVelocities());
        }
        if (recordDue || frameDue) {
            trouble = check();
            if (trouble.isPresent()) {
                return trouble;
            }
            if (frameDue) {
                frame();
            }
            if (recordDue) {
                record();
            }
        }
        if (next % options.checkpointEvery() == 0 && !last) {
            md.refresh();
            save();
        }
        return Optional.empty();
    }

    private Optional<String> check() {
        var trouble = explosion.temperature(md.temperature());
        return trouble.isPresent() ? trouble
                : explosion.energy(history.last(CONSERVED) / atoms, md.conservedEnergy() / atoms, md.kineticEnergy() / atoms);
    }

    private double fraction() {
        return (double) md.step() / steps;
    }

    private void frame() {
        var now = md.structure();
        good = now;
        frames.add(now);
        if (atoms <= LIVE_ATOMS && md.step() >= settled) {
            live.add(now);
            var rdf = Reports.radial(live);
            context.progress(fraction(), Progress.curves("rdf", "Radial distribution", rdf.x(), rdf.curves(), SeriesStyle.USUAL));
        }
    }

    private void record() {
        double potential = md.potentialEnergy();
        double kinetic = md.kineticEnergy();
        double[] stress = md.stress();
        double volume = md.volume() == 0 ? Double.NaN : md.volume();
        double ps = md.time() / 1000;
        history.add(ps, frames.count() - 1, md.temperature(), potential, kinetic, potential + kinetic, md.conservedEnergy(),
                md.pressure(), volume, md.density(), stress[0], stress[1], stress[2], stress[3], stress[4], stress[5]);
        var news = new ArrayList<Progress>();
        for (int k : new int[] {TEMPERATURE, POTENTIAL, KINETIC, CONSERVED, PRESSURE, VOLUME}) {
            if (Double.isFinite(history.last(k)) && (k < VOLUME || options.barostat() != Barostat.NONE)) {
                news.add(Progress.point(LABELS[k], UNITS[k], "Time", "ps", ps, history.last(k)));
            }
        }
        news.add(Progress.frame(md::structure));
        if (history.size() % Math.max(1, steps / recordEvery / 20) == 0 || md.step() == steps) {
            var t = BlockAverage.of(history.values(TEMPERATURE, firstRow()));
            news.add(Progress.note(String.format(Locale.ROOT,
                    "step %d  %.4g ps  temperature %.1f K, mean %.1f  potential energy %.6f eV", md.step(), ps, md.temperature(),
                    t.mean(), potential)));
        }
        context.progress(fraction(), news.toArray(Progress[]::new));
    }

    /** The first row that counts in averages. */
    private int firstRow() {
        return (int) Math.min(Math.max(0, history.size() - 1), Math.min(md.step(), settled) / recordEvery);
    }

    private void save() {
        long now = System.nanoTime();
        if (now - savedAt < SAVE_SHARE * saveCost) {
            return;
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            md.save(out);
            history.save(out);
            correlation.save(out);
            out.writeInt(frames.count());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        context.checkpoint().save(bytes.toByteArray());
        savedAt = System.nanoTime();
        saveCost = savedAt - now;
    }

    private void restore(byte[] state) {
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new AnalysisException("the checkpoint has the format " + format + ", this version writes and reads " + FORMAT
                        + ": go on with the version that began the run, or start it anew");
            }
            md.load(in);
            history.load(in);
            correlation.load(in);
            frames.truncate(in.readInt());
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new AnalysisException("the checkpoint of the run is damaged (" + e.getMessage() + "): start it anew");
        }
        good = md.structure();
    }

    private Result failed(String why) {
        var result = Result.of(Outcome.FAILED, String.format(Locale.ROOT, "Stopped at step %d of %d: %s. The last good structure is "
                + "kept.", md.step(), steps, why.endsWith(".") ? why.substring(0, why.length() - 1) : why))
                .structure("final", "Last good structure", good);
        return withTrajectory(result.with(Reports.history(history, CHARTED, frames)));
    }

    private Result withTrajectory(Result result) {
        return frames.count() == 0 ? result : result.with(new Structures("trajectory", "Trajectory", frames.all()));
    }

    private Result done() {
        int first = firstRow();
        var t = BlockAverage.of(history.values(TEMPERATURE, first));
        var text = String.format(Locale.ROOT, "%d steps, %.4g ps: mean temperature %.1f%s K.", steps, md.time() / 1000, t.mean(),
                Double.isFinite(t.error()) ? String.format(Locale.ROOT, " ± %.1f", t.error()) : "");
        var conserved = history.values(CONSERVED, 0);
        Optional<EnergyVerdict> verdict = conserved.length > 9 && Arrays.stream(conserved).allMatch(Double::isFinite)
                ? Optional.of(EnergyVerdict.of(history.times(), conserved, atoms, md.degreesOfFreedom(), t.mean()))
                : Optional.empty();
        var result = Result.done(text + verdict.map(v -> " " + v.sentence(options.timeStep())).orElse(""))
                .scalar("temperature", "Mean temperature", t.mean(), "K")
                .scalar("temperature-error", "Error of the temperature", t.error(), "K")
                .scalar("potential-energy", "Mean potential energy",
                        BlockAverage.of(history.values(POTENTIAL, first)).mean() / atoms, "eV/atom");
        if (Double.isFinite(history.last(PRESSURE))) {
            result = result.scalar("pressure", "Mean pressure", BlockAverage.of(history.values(PRESSURE, first)).mean(), "GPa");
        }
        if (options.barostat() != Barostat.NONE) {
            result = result.scalar("density", "Mean density", BlockAverage.of(history.values(DENSITY, first)).mean(), "g/cm^3");
        }
        if (verdict.isPresent()) {
            result = result.with(conservation(verdict.get()));
        }
        result = result.with(history.averages(first)).with(Reports.history(history, CHARTED, frames));
        return statistics(withTrajectory(result.structure("final", "Last structure", md.structure())));
    }

    private static Table conservation(EnergyVerdict v) {
        return new Table("conservation", "Energy conservation", List.of(new WordColumn("Verdict", new String[] {
                v.grade().name().toLowerCase(Locale.ROOT)})), List.of(new Column("Drift", "meV/atom/ps", new double[] {1e3 * v.drift()}),
                        new Column("Fluctuation", "meV/atom", new double[] {1e3 * v.deviation()}),
                        new Column("Share of kinetic", "%", new double[] {100 * v.ratio()})));
    }

    private Result statistics(Result result) {
        var all = frames.all();
        int first = (int) Math.min(all.size() - 1L, (settled + frameEvery - 1) / frameEvery);
        var out = Reports.radial(result, all, first, cutoff(md.structure()), context);
        // The last frame comes early where the interval does not divide the run: it would not be evenly spaced.
        int even = steps / frameEvery + 1;
        if (even - first >= 4) {
            out = Reports.displacements(out, all.subList(0, Math.min(even, all.size())), first, frameEvery * options.step(), context);
        }
        return Reports.velocities(out, correlation, sampleEvery * options.step() / 1000);
    }
}
