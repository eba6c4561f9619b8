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
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.SeriesStyle;
import org.adatom.analysis.SeriesStyle.Look;
import org.adatom.internal.simulation.property.CubicCell;
import org.adatom.internal.simulation.property.Settling;
import org.adatom.internal.simulation.property.Settling.Settled;
import org.adatom.internal.simulation.property.Tasks;
import org.adatom.numerics.Units;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.build.Surfaces;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.geometry.Vectors;

/**
 * The surface energy of a crystal: (E(slab) - N E(bulk)) / 2A for slabs of several thicknesses, as cut and relaxed;
 * from the line through E(slab) over N, which needs no energy of the bulk, the value of V. Fiorentini and M. Methfessel
 * (J. Phys. Condens. Matter 8, 6525, 1996, doi 10.1088/0953-8984/8/36/005). Both faces of a slab count, so it is their
 * mean where they differ.
 */
public final class SurfaceEnergyAnalysis implements Analysis<SurfaceEnergyOptions, Structure> {
    /** One eV/A^2 in J/m^2. */
    private static final double JOULE_PER_SQUARE_METRE = 1e20 / Units.JOULE;

    private record Slab(double cut, Settled settled) {
        int count() {
            return settled.structure().count();
        }
    }

    @Override
    public Class<SurfaceEnergyOptions> optionsType() {
        return SurfaceEnergyOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(SurfaceEnergyOptions options, Structure input, RunContext context) {
        if (!input.periodicity().equals(Periodicity.ALL) || input.count() == 0) {
            throw new AnalysisException("a surface is cut out of a crystal: atoms that repeat in three directions. "
                    + "Open the crystal, "
                    + "not a slab");
        }
        var settling = new Settling(context.potential(options.potential()), options.relax(), options.fmax(),
                options.maxSteps());
        var bulk = CubicCell.conventional(input);
        double perAtom = settling.potential().evaluate(bulk).energy() / bulk.count();
        int[] layers = Arrays.stream(options.layers()).sorted().distinct().toArray();
        var cut = Arrays.stream(layers).mapToObj(n -> cut(options, bulk, n)).toList();
        double area = area(cut.getFirst().lattice());
        var slabs = Tasks.map(context, layers.length, k -> {
            double energy = settling.potential().evaluate(cut.get(k)).energy();
            return new Slab(energy, settling.settle(cut.get(k), context));
        }, (k, slab, done) -> context.progress((double) done / layers.length, Progress.frame(slab.settled()::structure),
                Progress.point("Surface energy", "J/m^2", "Layers", "", layers[k], gamma(slab.settled().energy(), slab,
                perAtom, area))));
        return report(options, layers, slabs, perAtom, area);
    }

    private static Structure cut(SurfaceEnergyOptions options, Structure bulk, int layers) {
        var slab = Surfaces.cut(bulk, options.miller(), layers, options.termination(), false);
        return Placement.centerWithVacuum(slab, options.vacuum(), 2);
    }

    private static double area(Lattice lattice) {
        return Vectors.norm(Vectors.cross(lattice.vector(0), lattice.vector(1)));
    }

    private static double gamma(double energy, Slab slab, double perAtom, double area) {
        return (energy - slab.count() * perAtom) / (2 * area) * JOULE_PER_SQUARE_METRE;
    }

    /** Intercept and slope of the line through energies over numbers of atoms. */
    private static double[] line(List<Slab> slabs, double[] energies) {
        double meanN = slabs.stream().mapToInt(Slab::count).average().orElse(0);
        double meanE = Arrays.stream(energies).average().orElse(0);
        double top = 0;
        double bottom = 0;
        for (int k = 0; k < energies.length; k++) {
            double n = slabs.get(k).count() - meanN;
            top += n * (energies[k] - meanE);
            bottom += n * n;
        }
        return new double[] {meanE - top / bottom * meanN, top / bottom};
    }

    private static Result report(SurfaceEnergyOptions options, int[] layers, List<Slab> slabs, double perAtom,
            double area) {
        int m = slabs.size();
        double[] cut = slabs.stream().mapToDouble(s -> gamma(s.cut(), s, perAtom, area)).toArray();
        double[] relaxed = slabs.stream().mapToDouble(s -> gamma(s.settled().energy(), s, perAtom, area)).toArray();
        boolean good = slabs.stream().allMatch(s -> s.settled().converged());
        double[] energies = slabs.stream().mapToDouble(s -> s.settled().energy()).toArray();
        double[] line = m > 1 ? line(slabs, energies) : new double[] {Double.NaN, Double.NaN};
        double fitted = line[0] / (2 * area) * JOULE_PER_SQUARE_METRE;
        var words = String.format(Locale.ROOT, "Surface energy of (%s): %.4f J/m^2%s with %d layers%s.%s",
                indices(options.miller()),
                relaxed[m - 1], options.relax() ? String.format(Locale.ROOT, " (as cut %.4f)", cut[m - 1]) : " as cut",
                layers[m - 1],
                m > 1 ? String.format(Locale.ROOT, ", %.4f from the fit over %d slabs", fitted, m) : "",
                good ? "" : " Not all slabs came to rest: allow more steps.");
        var result = Result.of(good ? Outcome.DONE : Outcome.NOT_CONVERGED, words)
                .scalar("gamma", "Surface energy, thickest slab", relaxed[m - 1], "J/m^2")
                .scalar("gamma-unrelaxed", "As cut", cut[m - 1], "J/m^2")
                .scalar("gamma-ev", "Surface energy", relaxed[m - 1] / JOULE_PER_SQUARE_METRE, "eV/A^2");
        if (m > 1) {
            double[] lineCut = line(slabs, slabs.stream().mapToDouble(Slab::cut).toArray());
            result = result.scalar("gamma-fit", "From the fit", fitted, "J/m^2")
                    .scalar("gamma-fit-unrelaxed", "From the fit, as cut",
                    lineCut[0] / (2 * area) * JOULE_PER_SQUARE_METRE, "J/m^2")
                    .scalar("bulk-fit", "Energy per atom of the bulk, from the fit", line[1], "eV");
        }
        return result.scalar("bulk", "Energy per atom of the bulk", perAtom, "eV").scalar("area", "Area of the cell",
                area, "A^2")
                .with(chart(layers, cut, relaxed)).with(table(layers, slabs, cut, relaxed))
                .structures("slabs", "Slabs", slabs.stream().map(s -> s.settled().structure()).toList());
    }

    private static Series chart(int[] layers, double[] cut, double[] relaxed) {
        return new Series("thickness", "Surface energy by thickness",
                new Column("Layers", "", Arrays.stream(layers).asDoubleStream().toArray()),
                List.of(new Column("As cut", "J/m^2", cut), new Column("Relaxed", "J/m^2", relaxed)),
                Optional.of("slabs"),
                IntStream.range(0, layers.length).toArray(), SeriesStyle.of(Look.LINE_AND_POINTS));
    }

    private static Table table(int[] layers, List<Slab> slabs, double[] cut, double[] relaxed) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Layers", "", Arrays.stream(layers).asDoubleStream().toArray()));
        columns.add(new Column("Atoms", "", slabs.stream().mapToDouble(Slab::count).toArray()));
        columns.add(new Column("Energy", "eV", slabs.stream().mapToDouble(s -> s.settled().energy()).toArray()));
        columns.add(new Column("As cut", "J/m^2", cut));
        columns.add(new Column("Relaxed", "J/m^2", relaxed));
        return new Table("energies", "Slabs", List.of(), columns, Optional.of("slabs"), IntStream.range(0,
                layers.length).toArray());
    }

    private static String indices(int[] miller) {
        var out = new StringBuilder();
        for (int i : miller) {
            out.append(out.isEmpty() ? "" : " ").append(i);
        }
        return out.toString();
    }
}
