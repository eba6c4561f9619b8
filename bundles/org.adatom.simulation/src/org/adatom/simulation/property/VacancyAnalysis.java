/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import java.util.Arrays;
import java.util.Locale;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.RunContext;
import org.adatom.internal.simulation.property.CubicCell;
import org.adatom.internal.simulation.property.Settling;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Supercells;
import org.adatom.structure.geometry.Vectors;

/**
 * The energy to take an atom out of a crystal, before and after the others come to rest: E(N - 1) - E(N) + mu, mu the
 * energy of the atom where it goes; in an element the energy per atom of the crystal itself.
 */
public final class VacancyAnalysis implements Analysis<VacancyOptions, Structure> {

    @Override
    public Class<VacancyOptions> optionsType() {
        return VacancyOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(VacancyOptions options, Structure input, RunContext context) {
        check(options, input);
        var settling = new Settling(context.potential(options.potential()), options.relax(), options.fmax(),
                options.maxSteps());
        var crystal = supercell(options, input);
        context.progress(0, Progress.note("crystal of " + crystal.count() + " atoms"), Progress.frame(() -> crystal));
        var perfect = settling.settle(crystal, context);
        double mu = options.chemicalPotential().orElse(perfect.energy() / crystal.count());
        var gone = new boolean[crystal.count()];
        gone[site(options, input, crystal)] = true;
        var open = perfect.structure().without(gone);
        double rigid = settling.potential().evaluate(open).energy() - perfect.energy() + mu;
        context.progress(0.1, Progress.note(String.format(Locale.ROOT, "unrelaxed: %.5f eV", rigid)));
        var relaxed = settling.settle(open, context, step -> context.progress(Math.min(0.99, 0.1
                + 0.9 * step.index() / 30),
                Progress.point("Vacancy energy", "eV", step.index(), step.energy() - perfect.energy() + mu),
                Progress.point("Largest force", "eV/A", step.index(), step.fmax()), Progress.frame(step.structure())));
        return report(options, perfect, crystal, relaxed, rigid, mu);
    }

    private static Result report(VacancyOptions options, Settling.Settled perfect, Structure crystal,
            Settling.Settled relaxed,
            double rigid, double mu) {
        double energy = relaxed.energy() - perfect.energy() + mu;
        boolean good = perfect.converged() && relaxed.converged();
        var words = options.relax() ? String.format(Locale.ROOT,
                "Vacancy formation energy %.4f eV (unrelaxed %.4f eV) in %d sites.%s", energy,
                rigid, crystal.count(), good ? "" : " Atoms did not come to rest: allow more steps.")
                : String.format(Locale.ROOT, "Vacancy formation energy %.4f eV, unrelaxed, in %d sites.", rigid,
                crystal.count());
        var result = Result.of(good ? Outcome.DONE : Outcome.NOT_CONVERGED, words)
                .scalar("energy", "Vacancy formation energy", energy, "eV")
                .scalar("unrelaxed", "Without relaxation", rigid, "eV")
                .scalar("relaxation", "Gained by relaxation", rigid - energy, "eV")
                .scalar("chemical-potential", "Chemical potential", mu, "eV")
                .scalar("sites", "Sites", crystal.count(), "")
                .structure("vacancy", "With the vacancy", relaxed.structure());
        return result.structure("crystal", "Crystal", perfect.structure());
    }

    private static void check(VacancyOptions options, Structure input) {
        if (!input.periodicity().equals(Periodicity.ALL) || input.count() == 0) {
            throw new AnalysisException("a vacancy is made in a crystal: atoms that repeat in three directions");
        }
        if (options.site() >= input.count()) {
            throw new AnalysisException("there is no atom " + options.site() + ": the crystal has " + input.count()
                    + ", numbered from 0");
        }
        if (options.chemicalPotential().isEmpty() && Arrays.stream(input.numbers()).distinct().count() > 1) {
            throw new AnalysisException("the vacancy energy of a compound depends on where the atom goes: give the "
                    + "chemical potential of "
                    + input.element(options.site()).symbol());
        }
    }

    private static Structure supercell(VacancyOptions options, Structure input) {
        if (options.repeat().length == 3) {
            int[] r = options.repeat();
            return Supercells.repeat(input, r[0], r[1], r[2]);
        }
        var cell = CubicCell.conventional(input);
        int[] r = new int[3];
        for (int k = 0; k < 3; k++) {
            r[k] = Math.max(1, (int) Math.ceil(options.size() / width(cell.lattice(), k) - 1e-6));
        }
        return Supercells.repeat(cell, r[0], r[1], r[2]);
    }

    /** The distance between the faces of a cell, A. */
    private static double width(Lattice lattice, int axis) {
        return lattice.volume() / Vectors.norm(Vectors.cross(lattice.vector((axis + 1) % 3), lattice.vector((axis + 2) % 3)));
    }

    /** The atom of the supercell that is at the site: of all its copies the first. */
    private static int site(VacancyOptions options, Structure input, Structure crystal) {
        var wanted = input.lattice().toFractional(input.position(options.site()));
        double best = Double.MAX_VALUE;
        int found = 0;
        for (int i = 0; i < crystal.count(); i++) {
            if (crystal.number(i) != input.number(options.site())) {
                continue;
            }
            var f = input.lattice().toFractional(crystal.position(i));
            double off = 0;
            for (int c = 0; c < 3; c++) {
                double d = f[c] - wanted[c];
                off += Math.abs(d - Math.rint(d));
            }
            if (off < best - 1e-6) {
                best = off;
                found = i;
            }
        }
        return found;
    }
}
