/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
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
import org.adatom.internal.simulation.property.Tasks;
import org.adatom.potential.Evaluation;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Placement;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds the forces and the stress that a potential gives against central differences of its energy, of fourth order.
 */
public final class CheckForcesAnalysis implements Analysis<CheckForcesOptions, Structure> {
    private static final Set<Quantity> ENERGY = EnumSet.of(Quantity.ENERGY);
    private static final String[] VOIGT = {"xx", "yy", "zz", "yz", "xz", "xy"};
    /** A force above which the tolerance is relative to it, eV/A. */
    private static final double LARGE_FORCE = 1;
    /** The same for stress, eV/A^3. */
    private static final double LARGE_STRESS = 0.01;

    private record Deviation(double[] numeric, double largest, double allowed) {
        boolean passes() {
            return largest <= allowed;
        }
    }

    @Override
    public Class<CheckForcesOptions> optionsType() {
        return CheckForcesOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(CheckForcesOptions options, Structure input, RunContext context) {
        if (input.count() == 0) {
            throw new AnalysisException("the structure is empty: there is no force to check");
        }
        var potential = context.potential(options.potential());
        boolean stressed = potential.gives().contains(Quantity.STRESS) && input.periodicity().any() && input.lattice()
                .isComplete();
        var analytic = stressed ? potential.evaluate(input, Quantity.FORCES, Quantity.STRESS)
                : potential.evaluate(input, Quantity.FORCES);
        int[] atoms = chosen(input.count(), options.atoms());
        var forces = forces(options, input, potential, analytic, atoms, context);
        var stress = analytic.stress();
        var strains = stress == null ? null : stress(options.tolerance(), options.step(), input, potential, stress,
                context);
        return report(input, potential, analytic, atoms, forces, strains);
    }

    /** Evenly spread indices. */
    private static int[] chosen(int count, int most) {
        int m = Math.min(count, most);
        var out = new int[m];
        Arrays.setAll(out, k -> (int) ((long) count * k / m));
        return out;
    }

    /** The derivative by central differences of fourth order. */
    private static double slope(double h, DoubleUnaryOperator f) {
        return (8 * (f.applyAsDouble(h) - f.applyAsDouble(-h)) - f.applyAsDouble(2 * h)
                + f.applyAsDouble(-2 * h)) / (12 * h);
    }

    private static Deviation forces(CheckForcesOptions options, Structure input, Potential potential,
            Evaluation analytic, int[] atoms,
            RunContext context) {
        var given = analytic.forces();
        double[] exact = given == null ? new double[3 * input.count()] : given;
        var rows = Tasks.map(context, atoms.length, k -> gradient(options.step(), input, potential, atoms[k], context),
                (k, row, done) -> context.progress(0.9 * done / atoms.length, Progress.point("Deviation", "eV/A",
                "Atom", "", atoms[k],
                        distance(row, exact, 3 * atoms[k]))));
        var numeric = new double[3 * atoms.length];
        double worst = 0;
        for (int k = 0; k < atoms.length; k++) {
            System.arraycopy(rows.get(k), 0, numeric, 3 * k, 3);
            worst = Math.max(worst, distance(rows.get(k), exact, 3 * atoms[k]));
        }
        return new Deviation(numeric, worst, options.tolerance() * Math.max(LARGE_FORCE, Evaluation.largest(exact)));
    }

    private static double distance(double[] row, double[] exact, int at) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += (row[c] - exact[at + c]) * (row[c] - exact[at + c]);
        }
        return Math.sqrt(sum);
    }

    private static double[] gradient(double step, Structure input, Potential potential, int atom, RunContext context) {
        var evaluator = potential.evaluator(input);
        var p = input.positions();
        var out = new double[3];
        for (int c = 0; c < 3; c++) {
            int at = 3 * atom + c;
            double rest = p[at];
            out[c] = -slope(step, h -> {
                context.checkCancelled();
                p[at] = rest + h;
                evaluator.compute(p, input.lattice(), ENERGY);
                return evaluator.energy();
            });
            p[at] = rest;
        }
        return out;
    }

    private static Deviation stress(double tolerance, double step, Structure input, Potential potential,
            double[] analytic,
            RunContext context) {
        var numeric = Tasks.map(context, 6, v -> slope(step, h -> {
            context.checkCancelled();
            var strain = new double[6];
            strain[v] = h;
            return potential.evaluate(Placement.strain(input, strain)).energy();
        }) / input.lattice().volume(), (v, value, done) -> context.progress(0.9 + 0.1 * done / 6));
        var values = numeric.stream().mapToDouble(Double::doubleValue).toArray();
        double worst = 0;
        double largest = LARGE_STRESS;
        for (int v = 0; v < 6; v++) {
            worst = Math.max(worst, Math.abs(values[v] - analytic[v]));
            largest = Math.max(largest, Math.abs(analytic[v]));
        }
        return new Deviation(values, worst, tolerance * largest);
    }

    private static Result report(Structure input, Potential potential, Evaluation analytic, int[] atoms,
            Deviation forces,
            @Nullable Deviation strains) {
        boolean good = forces.passes() && (strains == null || strains.passes());
        var words = String.format(Locale.ROOT, "%s: forces%s %s: they differ by at most %.2g eV/A, %.2g would pass",
                potential.name(),
                strains == null ? "" : " and stress", good ? "agree with the energy" : "do not agree with the energy",
                forces.largest(), forces.allowed());
        words += strains == null ? "." : String.format(Locale.ROOT, "; stress by %.2g eV/A^3, %.2g would pass.",
                strains.largest(),
                strains.allowed());
        var result = Result.of(good ? Outcome.DONE : Outcome.NOT_CONVERGED, words)
                .scalar("deviation", "Largest deviation of a force", forces.largest(), "eV/A")
                .scalar("fmax", "Largest force", analytic.largestForce(), "eV/A")
                .scalar("checked", "Atoms checked", atoms.length, "")
                .with(parity(input, analytic, atoms, forces.numeric()))
                .with(atoms(input, analytic, atoms, forces.numeric()));
        var stress = analytic.stress();
        return stress == null || strains == null ? result
                : result.scalar("stress-deviation", "Largest deviation of the stress", strains.largest(), "eV/A^3")
                        .with(new Table("stress", "Stress", List.of(new WordColumn("Component", VOIGT)),
                                List.of(new Column("Given", "eV/A^3", stress), new Column("Differences", "eV/A^3",
                                strains.numeric()),
                                        new Column("Deviation", "eV/A^3", minus(strains.numeric(), stress)))));
    }

    private static double[] minus(double[] a, double[] b) {
        var out = new double[a.length];
        Arrays.setAll(out, k -> a[k] - b[k]);
        return out;
    }

    /** Each component as it is given over what differences say: points on the line where both are equal. */
    private static Series parity(Structure input, Evaluation analytic, int[] atoms, double[] numeric) {
        var given = analytic.forces();
        double[] exact = given == null ? new double[3 * input.count()] : given;
        var order = IntStream.range(0, numeric.length).boxed().sorted(Comparator.comparingDouble(k -> numeric[k]))
                .mapToInt(Integer::intValue).toArray();
        var x = Arrays.stream(order).mapToDouble(k -> numeric[k]).toArray();
        var y = Arrays.stream(order).mapToDouble(k -> exact[3 * atoms[k / 3] + k % 3]).toArray();
        return new Series("parity", "Forces given over those by differences", new Column("By differences", "eV/A", x),
                List.of(new Column("Equal", "eV/A", x), new Column("Given", "eV/A", y)),
                SeriesStyle.of(SeriesStyle.Look.LINE, SeriesStyle.Look.POINTS));
    }

    private static Table atoms(Structure input, Evaluation analytic, int[] atoms, double[] numeric) {
        var given = analytic.forces();
        double[] exact = given == null ? new double[3 * input.count()] : given;
        int n = atoms.length;
        var symbols = new String[n];
        var index = new double[n];
        var worst = new double[n];
        var columns = new ArrayList<Column>();
        double[][] values = new double[6][n];
        for (int k = 0; k < n; k++) {
            symbols[k] = input.element(atoms[k]).symbol();
            index[k] = atoms[k];
            for (int c = 0; c < 3; c++) {
                values[c][k] = exact[3 * atoms[k] + c];
                values[3 + c][k] = numeric[3 * k + c];
            }
            worst[k] = Math.sqrt(Math.pow(values[0][k] - values[3][k], 2) + Math.pow(values[1][k] - values[4][k], 2)
                    + Math.pow(values[2][k] - values[5][k], 2));
        }
        columns.add(new Column("Atom", "", index));
        columns.add(new Column("Deviation", "eV/A", worst));
        var names = List.of("Fx", "Fy", "Fz", "Fx differences", "Fy differences", "Fz differences");
        for (int c = 0; c < 6; c++) {
            columns.add(new Column(names.get(c), "eV/A", values[c]));
        }
        return new Table("atoms", "Forces given and by differences", List.of(new WordColumn("Element", symbols)),
                columns);
    }
}
