/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.SeriesStyle;
import org.adatom.analysis.SeriesStyle.Look;
import org.adatom.internal.simulation.property.CubicCell;
import org.adatom.internal.simulation.property.Settling;
import org.adatom.internal.simulation.property.Settling.Settled;
import org.adatom.internal.simulation.property.Tasks;
import org.adatom.numerics.Units;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;

/**
 * Energy over volume, and an equation of state through it: volume, energy, bulk modulus and its derivative at rest. The
 * volumes are moved until the minimum lies in their middle half.
 */
public final class EosAnalysis implements Analysis<EosOptions, Structure> {
    private static final int MOST_MOVES = 12;
    private static final int CURVE = 200;

    private record Points(double[] volumes, List<Settled> states) {
        double[] energies() {
            return states.stream().mapToDouble(Settled::energy).toArray();
        }
    }

    @Override
    public Class<EosOptions> optionsType() {
        return EosOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(EosOptions options, Structure input, RunContext context) {
        if (!input.periodicity().equals(Periodicity.ALL) || input.count() == 0) {
            throw new AnalysisException("an equation of state needs a crystal: atoms that repeat in three directions");
        }
        var settling = new Settling(context.potential(options.potential()), options.relax(), options.fmax(),
                options.maxSteps());
        double centre = input.lattice().volume();
        for (int move = 0;; move++) {
            var points = points(options, settling, input, centre, move, context);
            double target = middle(points, options.form());
            if (Math.abs(target / centre - 1) <= options.range() / 2) {
                return report(options, input, points);
            }
            if (move == MOST_MOVES) {
                return Result.of(Outcome.NOT_CONVERGED, String.format(Locale.ROOT,
                        "No minimum of the energy was found up to %.4g A^3.",
                        points.volumes()[points.volumes().length - 1])).with(series(points)).structures("volumes",
                        "Volumes",
                                points.states().stream().map(Settled::structure).toList());
            }
            context.progress(Double.NaN, Progress.note(String.format(Locale.ROOT,
                    "the minimum is near %.4f A^3: going there", target)));
            centre = target;
        }
    }

    /**
     * Where the minimum is: by the fit where it lies among the points or near, else the end where the energy is
     * lowest.
     */
    private static double middle(Points points, StateEquation form) {
        double[] v = points.volumes();
        double[] e = points.energies();
        int best = 0;
        for (int k = 1; k < e.length; k++) {
            best = e[k] < e[best] ? k : best;
        }
        if (best > 0 && best < e.length - 1) {
            return Math.clamp(StateFit.of(form, v, e).volume(), v[0], v[v.length - 1]);
        }
        return v[best];
    }

    private static Points points(EosOptions options, Settling settling, Structure input, double centre, int move,
            RunContext context) {
        int n = options.points();
        var volumes = new double[n];
        Arrays.setAll(volumes, k -> centre * (1 + options.range() * (2.0 * k / (n - 1) - 1)));
        var seen = new TreeMap<Double, Double>();
        var states = Tasks.map(context, n, k -> {
            double f = Math.cbrt(volumes[k] / input.lattice().volume());
            return settling.settle(input.strainedTo(input.lattice().scaled(f, f, f)), context);
        }, (k, state, done) -> {
            seen.put(volumes[k], state.energy());
            context.progress(done / (n + 1.0), live(seen), Progress.frame(state::structure),
                    Progress.note(String.format(Locale.ROOT,
                    "round %d  volume %.5f A^3  energy %.8f eV", move + 1, volumes[k], state.energy())));
        });
        return new Points(volumes, states);
    }

    private static Progress live(TreeMap<Double, Double> seen) {
        return Progress.curves("energy", "Energy over volume",
                new Column("Volume", "A^3", seen.keySet().stream().mapToDouble(Double::doubleValue).toArray()),
                List.of(new Column("Energy", "eV", seen.values().stream().mapToDouble(Double::doubleValue).toArray())),
                SeriesStyle.of(Look.LINE_AND_POINTS));
    }

    private static Series series(Points points) {
        var frames = new int[points.volumes().length];
        Arrays.setAll(frames, k -> k);
        return new Series("points", "Energies computed", new Column("Volume", "A^3", points.volumes()),
                List.of(new Column("Energy", "eV", points.energies())), Optional.of("volumes"), frames,
                SeriesStyle.POINTS);
    }

    private static Result report(EosOptions options, Structure input, Points points) {
        var fit = StateFit.of(options.form(), points.volumes(), points.energies());
        double scale = Math.cbrt(fit.volume() / input.lattice().volume());
        var lattice = input.lattice().scaled(scale, scale, scale);
        double edge = CubicCell.edge(lattice);
        boolean settled = points.states().stream().allMatch(Settled::converged);
        var words = String.format(Locale.ROOT, "%s: B = %.2f GPa, V0 = %.4f A^3%s.%s", options.form().title(),
                fit.bulkModulus() / Units.GPA, fit.volume(), Double.isNaN(edge) ? "" : String.format(Locale.ROOT,
                ", a = %.5f A", edge),
                settled ? "" : " Atoms did not come to rest at every volume: allow more steps.");
        double[] p = lattice.parameters();
        var result = Result.of(settled ? Outcome.DONE : Outcome.NOT_CONVERGED, words)
                .scalar("bulk-modulus", "Bulk modulus", fit.bulkModulus() / Units.GPA, "GPa")
                .scalar("derivative", "Its derivative by pressure", fit.derivative(), "")
                .scalar("volume", "Volume", fit.volume(), "A^3")
                .scalar("volume-per-atom", "Volume per atom", fit.volume() / input.count(), "A^3")
                .scalar("energy", "Energy", fit.energy(), "eV")
                .scalar("energy-per-atom", "Energy per atom", fit.energy() / input.count(), "eV");
        if (!Double.isNaN(edge)) {
            result = result.scalar("lattice-constant", "Lattice constant a", edge, "A");
        }
        return result.scalar("cell-a", "Cell a", p[0], "A").scalar("cell-b", "Cell b", p[1], "A").scalar("cell-c",
                "Cell c", p[2], "A")
                .scalar("rms", "Deviation of the fit", 1000 * fit.rms(), "meV").with(curve(points, fit))
                .with(pressure(points, fit))
                .with(forms(points)).structure("structure", "Crystal at rest", input.strainedTo(lattice))
                .structures("volumes", "Volumes", points.states().stream().map(Settled::structure).toList());
    }

    /** Evenly spaced volumes over the range of the points. */
    private static double[] grid(Points points) {
        double[] v = points.volumes();
        var x = new double[CURVE];
        Arrays.setAll(x, k -> v[0] + (v[v.length - 1] - v[0]) * k / (CURVE - 1));
        return x;
    }

    /** The fit as a line and the energies computed as points on it, each with its structure. */
    private static Series curve(Points points, StateFit fit) {
        double[] v = points.volumes();
        double[] x = DoubleStream.concat(Arrays.stream(grid(points)), Arrays.stream(v)).sorted().distinct().toArray();
        var computed = new double[x.length];
        var frames = new int[x.length];
        for (int k = 0; k < x.length; k++) {
            int at = Arrays.binarySearch(v, x[k]);
            computed[k] = at >= 0 ? points.states().get(at).energy() : Double.NaN;
            int after = Math.clamp(at >= 0 ? at : -at - 1, 0, v.length - 1);
            frames[k] = after > 0 && x[k] - v[after - 1] < v[after] - x[k] ? after - 1 : after;
        }
        return new Series("curve", "Equation of state", new Column("Volume", "A^3", x),
                List.of(new Column(fit.form().title(), "eV", Arrays.stream(x).map(fit::energyAt).toArray()),
                        new Column("Computed", "eV", computed)),
                Optional.of("volumes"), frames, SeriesStyle.of(Look.LINE, Look.POINTS));
    }

    private static Series pressure(Points points, StateFit fit) {
        double[] x = grid(points);
        double h = 1e-4 * fit.volume();
        return new Series("pressure", "Pressure over volume", new Column("Volume", "A^3", x),
                List.of(new Column("Pressure", "GPa", Arrays.stream(x)
                        .map(at -> (fit.energyAt(at - h) - fit.energyAt(at + h)) / (2 * h) / Units.GPA).toArray())),
                SeriesStyle.of(Look.LINE));
    }

    private static Table forms(Points points) {
        var fits = new ArrayList<StateFit>();
        for (var form : StateEquation.values()) {
            fits.add(StateFit.of(form, points.volumes(), points.energies()));
        }
        return new Table("equations", "All equations", List.of(new WordColumn("Equation",
                fits.stream().map(f -> f.form().title()).toArray(String[]::new))),
                List.of(new Column("Volume", "A^3", fits.stream().mapToDouble(StateFit::volume).toArray()),
                        new Column("Energy", "eV", fits.stream().mapToDouble(StateFit::energy).toArray()),
                        new Column("Bulk modulus", "GPa", fits.stream().mapToDouble(f -> f.bulkModulus() / Units.GPA)
                        .toArray()),
                        new Column("Derivative", "", fits.stream().mapToDouble(StateFit::derivative).toArray()),
                        new Column("Deviation", "meV", fits.stream().mapToDouble(f -> 1000 * f.rms()).toArray())));
    }
}
