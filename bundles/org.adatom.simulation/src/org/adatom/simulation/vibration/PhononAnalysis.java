/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Message;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.SeriesStyle;
import org.adatom.analysis.SeriesStyle.Look;
import org.adatom.internal.simulation.vibration.BravaisLattice;
import org.adatom.internal.simulation.vibration.Grid;
import org.adatom.internal.simulation.vibration.HeatTables;
import org.adatom.internal.simulation.vibration.PrimitiveCell;
import org.adatom.internal.simulation.vibration.QPath;
import org.adatom.internal.simulation.vibration.StandingWave;
import org.adatom.potential.Quantity;
import org.adatom.structure.Structure;

/** Bands, density of states and heat of the waves in a crystal. */
public final class PhononAnalysis implements Analysis<PhononOptions, Structure> {
    private static final int DENSITY_POINTS = 401;
    private static final double NOISE = 1e-5;
    private static final double REST = 0.01;
    private static final double RIM = 0.02;
    private static final double MILLI = 1000;

    @Override
    public Class<PhononOptions> optionsType() {
        return PhononOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(PhononOptions options, Structure input, RunContext context) {
        var potential = context.potential(options.potential());
        var cell = options.primitive() ? PrimitiveCell.of(input) : input;
        var lattice = BravaisLattice.of(cell.lattice(), cell.periodicity());
        var size = options.supercell().length == 0 ? wide(cell) : options.supercell();
        var path = QPath.of(options.path(), lattice, options.points());
        var wave = options.wave().isBlank() ? second(path) : options.wave();
        var place = StandingWave.place(wave, lattice, PrimitiveCell.reciprocal(cell.lattice()));
        var differences = new FiniteDifferences(options.displacement(), 2, context.threads());
        var phonons = Phonons.of(cell, size, differences, potential, (done, total) ->
                context.progress(0.6 * done / total, Progress.note("displacement " + done + " of " + total)));
        var bands = bands(phonons, path, options.unit(), context);
        context.progress(0.7, new Progress.Curves("bands", "Phonon bands", bands.x(), bands.curves(), bands.style()));
        var grid = Grid.of(phonons, gridOf(options.grid(), cell), context.threads(), context::checkCancelled);
        context.progress(0.95);
        double fmax = potential.evaluate(cell, Quantity.FORCES).largestForce();
        var result = verdict(options, phonons, grid, lowest(bands), fmax, size);
        return heat(options, grid, cell.count(), result.with(bands).with(density(options, grid))
                .with(StandingWave.modes(phonons, place, wave))).with(about(lattice, phonons, size, fmax));
    }

    private static Message about(BravaisLattice lattice, Phonons phonons, int[] size, double fmax) {
        int atoms = phonons.cell().count();
        return new Message("crystal", "Crystal", String.format(Locale.ROOT,
                "%s lattice, %d atom%s in the cell, supercell of %dx%dx%d cells, %d atoms; largest force %.3g eV/A. "
                + "Force constants: asymmetry %.2g and drift %.2g eV/A^2, both taken out; %.2g of the largest at the rim.",
                capital(lattice.name()), atoms,
                atoms == 1 ? "" : "s", size[0], size[1], size[2], size[0] * size[1] * size[2] * atoms, fmax,
                phonons.asymmetry(), phonons.drift(), phonons.boundary()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String second(QPath path) {
        return path.ticks().get(Math.min(1, path.ticks().size() - 1)).label().split("\\|")[0];
    }

    private static int[] wide(Structure cell) {
        int[] size = {1, 1, 1};
        for (int k = 0; k < 3; k++) {
            if (cell.periodicity().along(k)) {
                double height = PrimitiveCell.height(cell.lattice(), k);
                size[k] = (int) Math.max(1, Math.ceil(PhononOptions.WIDTH / height - 1e-6));
            }
        }
        return size;
    }

    private static int[] gridOf(int[] wanted, Structure cell) {
        var out = wanted.clone();
        for (int k = 0; k < 3; k++) {
            out[k] = cell.periodicity().along(k) ? out[k] : 1;
        }
        return out;
    }

    private static Series bands(Phonons phonons, QPath path, FrequencyUnit unit, RunContext context) {
        int count = path.places().size();
        var values = new double[phonons.branches()][count];
        for (int p = 0; p < count; p++) {
            context.checkCancelled();
            boolean gap = Double.isNaN(path.places().get(p)[0]);
            var e = gap ? new double[0] : phonons.energies(path.places().get(p));
            for (int b = 0; b < values.length; b++) {
                values[b][p] = gap ? Double.NaN : unit.of(e[b]);
            }
        }
        var curves = new ArrayList<Column>();
        for (int b = 0; b < values.length; b++) {
            curves.add(new Column("Branch " + (b + 1), unit.symbol(), values[b]));
        }
        return new Series("bands", "Phonon bands", new Column("Wave vector", "1/A", path.distances()), curves,
                SeriesStyle.of(Look.LINE).withTicks(path.ticks()));
    }

    private static double lowest(Series bands) {
        return bands.curves().stream().flatMapToDouble(c -> Arrays.stream(c.values())).filter(v -> !Double.isNaN(v))
                .min().orElse(0);
    }

    private static Result verdict(PhononOptions options, Phonons phonons, Grid grid, double lowest, double fmax,
            int[] size) {
        double zero = Arrays.stream(grid.positive(NOISE)).sum() / 2 / grid.points() / phonons.cell().count();
        double highest = Arrays.stream(grid.energies()).max().orElse(0);
        var unit = options.unit();
        var noise = unit.of(10 * NOISE);
        var text = new StringBuilder(String.format(Locale.ROOT,
                "Frequencies up to %.3f %s, zero-point energy %.3f meV/atom; ",
                unit.of(highest), unit.symbol(), MILLI * zero));
        text.append(lowest > -noise ? "no imaginary wave on the path." : String.format(Locale.ROOT,
                "imaginary waves (down to %.3fi %s, "
                + "drawn below zero): the crystal is not stable as it is.", -lowest, unit.symbol()));
        if (phonons.boundary() > RIM) {
            text.append(String.format(Locale.ROOT,
                    " The supercell %dx%dx%d may be too small: force constants at its rim are %.2g of the "
                    + "largest.", size[0], size[1], size[2], phonons.boundary()));
        }
        boolean rest = fmax <= REST;
        var said = rest ? text.toString() : String.format(Locale.ROOT,
                "The atoms are not at rest: largest force %.3g eV/A, more than %s; relax them first. %s", fmax, REST,
                text);
        return Result.of(rest ? Outcome.DONE : Outcome.NOT_CONVERGED, said)
                .scalar("zero-point-energy", "Zero-point energy per atom", MILLI * zero, "meV")
                .scalar("highest", "Highest frequency", unit.of(highest), unit.symbol())
                .scalar("lowest", "Lowest frequency on the path", Math.abs(lowest) < noise ? 0 : lowest, unit.symbol());
    }

    private static Series density(PhononOptions options, Grid grid) {
        double width = options.width() / MILLI;
        double margin = options.density() == PhononOptions.Density.GAUSSIAN ? 4 * width : 0;
        double low = Math.min(0, Arrays.stream(grid.energies()).min().orElse(0) - margin);
        double high = Arrays.stream(grid.energies()).max().orElse(1) * 1.02 + margin + 1e-6;
        var at = new double[DENSITY_POINTS];
        Arrays.setAll(at, k -> low + (high - low) * k / (DENSITY_POINTS - 1));
        var states = options.density() == PhononOptions.Density.GAUSSIAN ? grid.gaussian(at, width)
                : grid.tetrahedra(at);
        var unit = options.unit();
        return new Series("density-of-states", "Phonon density of states", new Column("Frequency", unit.symbol(),
                Arrays.stream(at).map(unit::of).toArray()), List.of(new Column("States of a cell", "1/" + unit.symbol(),
                        Arrays.stream(states).map(s -> s / unit.of(1)).toArray())), SeriesStyle.of(Look.LINE));
    }

    private static Result heat(PhononOptions options, Grid grid, int atoms, Result result) {
        double share = 1.0 / grid.points() / atoms;
        var thermo = new HarmonicThermo(grid.positive(NOISE), 0);
        var t = new double[options.temperatures()];
        Arrays.setAll(t, k -> options.highestTemperature() * k / (t.length - 1));
        var kelvin = new Column("Temperature", "K", t);
        var u = HeatTables.column("U per atom", "meV", t, k -> MILLI * share * thermo.internalEnergy(k));
        var f = HeatTables.column("F per atom", "meV", t, k -> MILLI * share * thermo.helmholtzEnergy(k));
        var s = HeatTables.column("S per atom", "meV/K", t, k -> MILLI * share * thermo.entropy(k));
        var c = HeatTables.column("Cv per atom", "meV/K", t, k -> MILLI * share * thermo.heatCapacity(k));
        return result.with(new Series("free-energy", "Free energy", kelvin, List.of(u, f), HeatTables.LINES))
                .with(new Series("entropy", "Entropy and heat capacity", kelvin, List.of(s, c), HeatTables.LINES))
                .with(new Table("thermal", "Thermal properties", List.of(), List.of(kelvin, u, f, s, c)));
    }
}
