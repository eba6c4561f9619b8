/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.internal.simulation.property.AdsorbateAtoms;
import org.adatom.internal.simulation.property.Settling;
import org.adatom.internal.simulation.property.Settling.Settled;
import org.adatom.structure.Structure;

/**
 * The adsorption energy E(slab with adsorbate) - E(slab) - E(adsorbate), negative where the adsorbate binds, with the
 * two references made from the structure itself: the slab without the adsorbate, and each molecule of the adsorbate
 * alone.
 */
public final class AdsorptionAnalysis implements Analysis<AdsorptionOptions, Structure> {

    @Override
    public Class<AdsorptionOptions> optionsType() {
        return AdsorptionOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(AdsorptionOptions options, Structure input, RunContext context) {
        var adsorbate = AdsorbateAtoms.find(input, options.adsorbate());
        var slab = input.without(adsorbate);
        var free = input.select(IntStream.range(0, adsorbate.length).filter(i -> adsorbate[i]).toArray());
        var molecules = AdsorbateAtoms.molecules(free);
        var settling = new Settling(context.potential(options.potential()), options.relax(), options.fmax(),
                options.maxSteps());
        var whole = settled("together", settling, input, context, 0, 0.6);
        var clean = settled("clean slab", settling, slab, context, 0.6, 0.3);
        var gas = new ArrayList<Settled>();
        for (var molecule : molecules) {
            gas.add(settled("free " + molecule.formula(), settling, molecule, context, 0.9, 0.1));
        }
        return report(whole, clean, gas);
    }

    private static Settled settled(String name, Settling settling, Structure structure, RunContext context,
            double from, double share) {
        var out = settling.settle(structure, context, step -> context.progress(from + share * Math.min(0.99,
                step.index() / 30.0),
                Progress.point("Largest force, " + name, "eV/A", step.index(), step.fmax()),
                Progress.frame(step.structure())));
        context.progress(from + share, Progress.note(String.format(Locale.ROOT, "%s: %.6f eV", name, out.energy())),
                Progress.frame(out::structure));
        return out;
    }

    private static Result report(Settled whole, Settled clean, List<Settled> gas) {
        double alone = gas.stream().mapToDouble(Settled::energy).sum();
        double energy = whole.energy() - clean.energy() - alone;
        int count = gas.size();
        boolean good = whole.converged() && clean.converged() && gas.stream().allMatch(Settled::converged);
        var words = String.format(Locale.ROOT, "Adsorption energy %.4f eV%s: %s.%s", energy / count,
                count == 1 ? "" : " for each of " + count, energy < 0 ? "it binds" : "it does not bind",
                good ? "" : " Not all atoms came to rest: allow more steps.");
        var names = new ArrayList<String>(List.of("slab with adsorbate", "clean slab"));
        var all = new ArrayList<Settled>(List.of(whole, clean));
        for (var g : gas) {
            names.add("free " + g.structure().formula());
            all.add(g);
        }
        var structures = all.stream().map(Settled::structure).toList();
        return Result.of(good ? Outcome.DONE : Outcome.NOT_CONVERGED, words)
                .scalar("energy", "Adsorption energy", energy / count, "eV")
                .scalar("total", "Of all adsorbates", energy, "eV").scalar("adsorbates", "Adsorbates", count, "")
                .scalar("energy-together", "Slab with adsorbate", whole.energy(), "eV")
                .scalar("energy-slab", "Clean slab", clean.energy(), "eV").scalar("energy-adsorbate", "Free adsorbate",
                alone, "eV")
                .with(new Table("references", "Energies", List.of(new WordColumn("Structure",
                names.toArray(String[]::new))),
                        List.of(new Column("Energy", "eV", all.stream().mapToDouble(Settled::energy).toArray()),
                                new Column("Atoms", "", structures.stream().mapToDouble(Structure::count).toArray())),
                        Optional.of("structures"), IntStream.range(0, structures.size()).toArray()))
                .structures("structures", "Adsorbed, clean and free", structures);
    }
}
