/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.adatom.internal.simulation.property.Settling;
import org.adatom.internal.simulation.property.Settling.Settled;
import org.adatom.internal.simulation.property.StressProbe;
import org.adatom.internal.simulation.property.StressProbe.Found;
import org.adatom.numerics.Units;
import org.adatom.potential.Quantity;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Placement;

/**
 * The elastic constants of a crystal from the stress of strained cells, and moduli, anisotropy and stability. The cell
 * is brought to rest with the same constants: a strain that takes the stress away, again until none is left.
 */
public final class ElasticAnalysis implements Analysis<ElasticOptions, Structure> {
    private static final int MOST_ROUNDS = 20;
    /** A stress that counts as none, relative to the largest elastic constant. */
    private static final double NO_STRESS = 1e-6;
    private static final double LARGEST_STRAIN = 0.05;
    private static final String[] VOIGT = {"xx", "yy", "zz", "yz", "xz", "xy"};

    private record Rest(Structure structure, Found found, double[] stress, boolean reached) {
    }

    @Override
    public Class<ElasticOptions> optionsType() {
        return ElasticOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(ElasticOptions options, Structure input, RunContext context) {
        var potential = context.potential(options.potential());
        if (!input.periodicity().equals(Periodicity.ALL) || input.count() == 0) {
            throw new AnalysisException("elastic constants need a crystal: atoms that repeat in three directions");
        }
        if (!potential.gives().contains(Quantity.STRESS)) {
            throw new AnalysisException("elastic constants need a stress, and " + potential.name()
                    + " gives none: take another potential");
        }
        var settling = new Settling(potential, options.relax(), options.fmax(), options.maxSteps());
        return report(rest(input, options.optimise(), new StressProbe(settling, options.strain()), context));
    }

    private static Rest rest(Structure input, boolean optimise, StressProbe probe, RunContext context) {
        Settled state = probe.settling().settle(input, context);
        for (int round = 1;; round++) {
            var shown = state.structure();
            double[] stress = probe.stress(shown);
            double largest = Arrays.stream(stress).map(Math::abs).max().orElse(0);
            context.progress(Math.min(0.8, 0.2 * (round - 1)), Progress.frame(() -> shown),
                    Progress.note(String.format(Locale.ROOT,
                    "cell %d: largest stress %.5f GPa", round, largest / Units.GPA)));
            var found = probe.constants(shown, context, Math.min(0.8, 0.2 * (round - 1)), 0.2);
            boolean soft = !found.tensor().isStable();
            boolean reached = largest < NO_STRESS * found.tensor().eigenvalues()[5] + probe.noise(shown);
            if (!optimise || reached || round == MOST_ROUNDS || soft) {
                return new Rest(shown, found, stress, (reached || !optimise) && state.converged() && found.converged());
            }
            double[] strain = found.tensor().strain(stress);
            double most = Arrays.stream(strain).map(Math::abs).max().orElse(0);
            double limit = Math.min(1, LARGEST_STRAIN / Math.max(most, 1e-300));
            state = probe.settling().settle(Placement.strain(shown, Arrays.stream(strain).map(e -> -limit * e)
                    .toArray()), context);
        }
    }

    private static Result report(Rest rest) {
        var t = rest.found().tensor();
        double gpa = Units.GPA;
        boolean stable = t.isStable();
        double pressure = -(rest.stress()[0] + rest.stress()[1] + rest.stress()[2]) / 3 / gpa;
        var words = String.format(Locale.ROOT, "Bulk modulus %.2f, shear %.2f, Young %.2f GPa; %s.%s", t.bulk() / gpa,
                t.shear() / gpa,
                t.young() / gpa, stable ? "stable: every strain costs energy"
                : "unstable: some strains lower the energy",
                rest.reached() ? "" : stable ? " The cell or the atoms did not come to rest: allow more steps."
                        : " The cell was not brought to rest, because it would fall.");
        var result = Result.of(rest.reached() ? Outcome.DONE : Outcome.NOT_CONVERGED, words);
        double[] cubic = t.isCubic() ? t.cubic() : new double[] {t.get(1, 1), t.get(1, 2), t.get(4, 4)};
        result = result.scalar("c11", "C11", cubic[0] / gpa, "GPa").scalar("c12", "C12", cubic[1] / gpa, "GPa")
                .scalar("c44", "C44", cubic[2] / gpa, "GPa").scalar("bulk", "Bulk modulus (Hill)", t.bulk() / gpa,
                "GPa")
                .scalar("shear", "Shear modulus (Hill)", t.shear() / gpa, "GPa")
                .scalar("young", "Young's modulus (Hill)", t.young() / gpa, "GPa").scalar("poisson", "Poisson's ratio",
                t.poisson(), "")
                .scalar("anisotropy", "Universal anisotropy", t.anisotropy(), "");
        if (t.isCubic()) {
            result = result.scalar("zener", "Zener ratio 2 C44/(C11 - C12)", 2 * cubic[2] / (cubic[0] - cubic[1]), "");
        }
        return result.scalar("smallest", "Smallest eigenvalue", t.eigenvalues()[0] / gpa, "GPa")
                .scalar("asymmetry", "Largest asymmetry", t.asymmetry() / gpa, "GPa")
                .scalar("pressure", "Pressure left", pressure, "GPa").with(constants(t)).with(moduli(t))
                .with(directions(t))
                .structure("structure", "Crystal at rest", rest.structure());
    }

    private static Table constants(ElasticTensor t) {
        var columns = new Column[6];
        for (int j = 0; j < 6; j++) {
            var values = new double[6];
            for (int i = 0; i < 6; i++) {
                values[i] = t.get(i + 1, j + 1) / Units.GPA;
            }
            columns[j] = new Column(VOIGT[j], "GPa", values);
        }
        return new Table("constants", "Elastic constants", List.of(new WordColumn("Stress by strain", VOIGT)),
                List.of(columns));
    }

    private static Table moduli(ElasticTensor t) {
        double g = Units.GPA;
        return new Table("moduli", "Moduli of a polycrystal", List.of(new WordColumn("Mean", new String[] {"Voigt",
                "Reuss", "Hill"})),
                List.of(new Column("Bulk", "GPa", new double[] {t.bulkVoigt() / g, t.bulkReuss() / g, t.bulk() / g}),
                        new Column("Shear", "GPa", new double[] {t.shearVoigt() / g, t.shearReuss() / g,
                        t.shear() / g})));
    }

    /** Young's modulus in three planes. */
    private static Series directions(ElasticTensor t) {
        int n = 181;
        var angle = new double[n];
        double[][] young = new double[3][n];
        for (int k = 0; k < n; k++) {
            angle[k] = k;
            double c = Math.cos(Math.toRadians(k));
            double s = Math.sin(Math.toRadians(k));
            young[0][k] = t.young(c, s, 0) / Units.GPA;
            young[1][k] = t.young(c, 0, s) / Units.GPA;
            young[2][k] = t.young(0, c, s) / Units.GPA;
        }
        return new Series("directions", "Young's modulus by direction", new Column("Angle", "degrees", angle),
                List.of(new Column("x to y", "GPa", young[0]), new Column("x to z", "GPa", young[1]),
                        new Column("y to z", "GPa", young[2])));
    }
}
