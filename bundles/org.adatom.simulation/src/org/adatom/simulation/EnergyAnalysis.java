/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.numerics.Units;
import org.adatom.potential.Evaluation;
import org.adatom.potential.Quantity;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Structure;

/** Energy, forces and, where the potential and the structure have them, stress and per-atom energies. */
public final class EnergyAnalysis implements Analysis<EnergyOptions, Structure> {

    @Override
    public Class<EnergyOptions> optionsType() {
        return EnergyOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(EnergyOptions options, Structure input, RunContext context) {
        var potential = context.potential(options.potential());
        boolean stressed = potential.gives().contains(Quantity.STRESS) && input.periodicity().any() && input.lattice().isComplete();
        boolean shared = potential.gives().contains(Quantity.ENERGIES);
        var wanted = new ArrayList<>(List.of(Quantity.FORCES));
        if (stressed) {
            wanted.add(Quantity.STRESS);
        }
        if (shared) {
            wanted.add(Quantity.ENERGIES);
        }
        var e = potential.evaluate(input, wanted.toArray(Quantity[]::new));
        context.checkCancelled();
        var given = e.forces();
        double[] forces = given != null ? given : new double[3 * input.count()];
        var result = Result.done(String.format(Locale.ROOT, "%s: energy %.6f eV, largest force %.4g eV/A.", potential.name(),
                e.energy(), e.largestForce(input.fixed())))
                .scalar("energy", "Energy", e.energy(), "eV")
                .scalar("energy-per-atom", "Energy per atom", e.energy() / Math.max(1, input.count()), "eV")
                .scalar("fmax", "Largest force", e.largestForce(input.fixed()), "eV/A");
        var stress = e.stress();
        if (stress != null) {
            result = result.scalar("pressure", "Pressure", -(stress[0] + stress[1] + stress[2]) / 3 / Units.GPA, "GPa")
                    .with(new Table("stress", "Stress", List.of(new WordColumn("Component",
                            new String[] {"xx", "yy", "zz", "yz", "xz", "xy"})),
                            List.of(new Column("Stress", "eV/A^3", stress),
                                    new Column("Stress", "GPa", Arrays.stream(stress).map(s -> s / Units.GPA).toArray()))));
        }
        var structure = input.withInfo(Structure.ENERGY, e.energy()).withArray(Structure.FORCES, new AtomArray.Reals(forces, 3));
        return result.with(atoms(input, forces, e)).structure("structure", "Structure", structure);
    }

    private static Table atoms(Structure s, double[] forces, Evaluation e) {
        int n = s.count();
        var symbols = new String[n];
        var sizes = new double[n];
        double[][] f = new double[3][n];
        for (int i = 0; i < n; i++) {
            symbols[i] = s.element(i).symbol();
            for (int c = 0; c < 3; c++) {
                f[c][i] = forces[3 * i + c];
            }
            sizes[i] = Math.sqrt(f[0][i] * f[0][i] + f[1][i] * f[1][i] + f[2][i] * f[2][i]);
        }
        var numbers = new ArrayList<>(List.of(new Column("Fx", "eV/A", f[0]), new Column("Fy", "eV/A", f[1]),
                new Column("Fz", "eV/A", f[2]), new Column("|F|", "eV/A", sizes)));
        var energies = e.energies();
        if (energies != null) {
            numbers.add(new Column("Energy", "eV", energies));
        }
        return new Table("atoms", "Atoms", List.of(new WordColumn("Element", symbols)), numbers);
    }
}
