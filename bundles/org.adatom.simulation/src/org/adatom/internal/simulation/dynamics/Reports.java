/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.util.List;
import java.util.Optional;
import org.adatom.analysis.FrameSink;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** What trajectories tell, as items of results. */
public final class Reports {
    private static final int BINS = 200;
    private static final long MOST_PAIRS = 60_000_000L;
    private static final int FREQUENCIES = 400;

    private Reports() {
    }

    /** {@return the live or final radial distribution as a series} */
    public static Series radial(RadialDistribution rdf) {
        return new Series("rdf", "Radial distribution", rdf.distances(), rdf.curves());
    }

    /**
     * Adds the radial distribution of frames; of long trajectories of many atoms some are left out, evenly.
     *
     * @param cutoff the largest distance, A
     */
    public static Result radial(Result result, List<Structure> frames, int first, double cutoff, RunContext context) {
        var rdf = new RadialDistribution(frames.get(frames.size() - 1), cutoff, BINS);
        var s = frames.get(frames.size() - 1);
        double density = s.lattice().isComplete() && s.periodicity().any() ? s.count() / s.lattice().volume() : 0.1;
        double pairs = s.count() * Math.max(1, density * 2.1 * cutoff * cutoff * cutoff);
        int stride = (int) Math.max(1, Math.ceil((frames.size() - first) * pairs / MOST_PAIRS));
        for (int k = frames.size() - 1; k >= first; k -= stride) {
            context.checkCancelled();
            rdf.add(frames.get(k));
        }
        var series = radial(rdf);
        return result.with(series).with(peaks(series));
    }

    /** The first peak of each curve. */
    private static Table peaks(Series rdf) {
        int n = rdf.curves().size();
        var names = new String[n];
        double[][] numbers = new double[2][n];
        for (int c = 0; c < n; c++) {
            var y = rdf.curves().get(c).values();
            int at = 0;
            for (int k = 1; k < y.length; k++) {
                at = y[k] > y[at] ? k : at;
            }
            names[c] = rdf.curves().get(c).label();
            numbers[0][c] = rdf.x().values()[at];
            numbers[1][c] = y[at];
        }
        return new Table("peaks", "Highest peaks", List.of(new WordColumn("Pair", names)),
                List.of(new Column("Distance", "A", numbers[0]), new Column("Height", "", numbers[1])));
    }

    /**
     * Adds the mean squared displacement and the diffusion coefficients.
     *
     * @param spacing fs between two frames
     */
    public static Result displacements(Result result, List<Structure> frames, int first, double spacing, RunContext context) {
        var d = new Displacements(frames.get(frames.size() - 1), spacing);
        for (int k = first; k < frames.size(); k++) {
            context.checkCancelled();
            d.add(frames.get(k));
        }
        var out = result.with(new Series("msd", "Mean squared displacement", d.times(), d.curves()));
        var found = d.diffusion();
        if (found.isEmpty()) {
            return out;
        }
        return out.with(new Table("diffusion", "Diffusion",
                List.of(new WordColumn("Element", found.stream().map(Displacements.Diffusion::element).toArray(String[]::new))),
                List.of(new Column("Diffusion coefficient", "cm^2/s",
                        found.stream().mapToDouble(Displacements.Diffusion::value).toArray()),
                        new Column("Error", "cm^2/s", found.stream().mapToDouble(Displacements.Diffusion::error).toArray()))));
    }

    /**
     * Adds the autocorrelation of velocities and the density of states.
     *
     * @param spacing ps between two samples
     */
    public static Result velocities(Result result, VelocityCorrelation correlation, double spacing) {
        var values = correlation.values();
        if (values.length < 16) {
            return result;
        }
        var t = new double[values.length];
        for (int k = 0; k < t.length; k++) {
            t[k] = k * spacing;
        }
        var even = new double[FREQUENCIES];
        double top = Math.min(0.5 / spacing, 150);
        for (int k = 0; k < even.length; k++) {
            even[k] = top * k / (even.length - 1);
        }
        var wide = VelocityCorrelation.spectrum(values, spacing, even);
        double end = even[lastAbove(wide)] * 1.2;
        for (int k = 0; k < even.length && end > 0 && end < top; k++) {
            even[k] = end * k / (even.length - 1);
        }
        return result.with(new Series("vacf", "Velocity autocorrelation", new Column("Time", "ps", t),
                List.of(new Column("Velocity autocorrelation", "", values))))
                .with(new Series("vdos", "Vibrational density of states", new Column("Frequency", "THz", even),
                        List.of(new Column("Density of states", "1/THz", VelocityCorrelation.spectrum(values, spacing, even)))));
    }

    private static int lastAbove(double[] values) {
        double most = 0;
        for (double v : values) {
            most = Math.max(most, v);
        }
        int at = values.length - 1;
        while (at > 0 && values[at] < 0.02 * most) {
            at--;
        }
        return at;
    }

    /** {@return the first curves of a run with the frames that belong to them} */
    public static Series history(History history, int curves, @Nullable FrameSink frames) {
        var x = new Column("Time", "ps", history.times());
        return frames == null || frames.count() == 0 ? new Series("history", "History", x, history.curves(curves))
                : new Series("history", "History", x, history.curves(curves), Optional.of("trajectory"), history.frames());
    }
}
