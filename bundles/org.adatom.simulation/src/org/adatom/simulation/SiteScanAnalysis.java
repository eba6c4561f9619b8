/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.potential.Quantity;
import org.adatom.structure.Structure;
import org.adatom.structure.build.Adsorption;
import org.adatom.structure.build.AdsorptionSites;
import org.adatom.structure.build.Molecules;

/** Lowers an adsorbate on the sites of a rigid surface and compares the energies. */
public final class SiteScanAnalysis implements Analysis<SiteScanOptions, Structure> {
    private static final double[] NO_OFFSET = {0, 0};

    private record Curve(String site, double[] energies, int best, List<Structure> frames) {
        double lowest() {
            return energies[best];
        }
    }

    @Override
    public Class<SiteScanOptions> optionsType() {
        return SiteScanOptions.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(SiteScanOptions options, Structure slab, RunContext context) {
        var sites = sites(options, slab);
        var heights = heights(options);
        var curves = new ArrayList<Curve>();
        for (var site : sites) {
            curves.add(lower(options, slab, site, heights, (double) curves.size() / sites.size(), 1.0 / sites.size(), context));
        }
        return report(curves, heights);
    }

    private static List<String> sites(SiteScanOptions options, Structure slab) {
        var known = AdsorptionSites.of(slab).sites().keySet();
        if (known.isEmpty()) {
            throw new AnalysisException("the structure names no adsorption sites: start from a surface that the builders made, "
                    + "such as fcc100");
        }
        var wanted = Arrays.stream(options.sites().split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        return wanted.isEmpty() ? List.copyOf(known) : wanted;
    }

    private static double[] heights(SiteScanOptions options) {
        var out = new double[options.points()];
        Arrays.setAll(out, i -> options.lowest() + (options.highest() - options.lowest()) * i / (out.length - 1));
        return out;
    }

    private static Curve lower(SiteScanOptions options, Structure slab, String site, double[] heights, double done, double share,
            RunContext context) {
        var adsorbate = Molecules.named(options.adsorbate());
        var placed = Adsorption.addAtSite(slab, adsorbate, heights[0], site, NO_OFFSET, Molecules.bindingAtom(adsorbate));
        var evaluator = context.potential(options.potential()).evaluator(placed);
        var start = placed.positions();
        var energies = new double[heights.length];
        var frames = new ArrayList<Structure>();
        int best = 0;
        for (int k = 0; k < heights.length; k++) {
            var at = start.clone();
            for (int i = slab.count(); i < placed.count(); i++) {
                at[3 * i + 2] += heights[k] - heights[0];
            }
            evaluator.compute(at, placed.lattice(), EnumSet.of(Quantity.ENERGY));
            energies[k] = evaluator.energy();
            best = energies[k] < energies[best] ? k : best;
            var frame = placed.withPositions(at).withInfo(Structure.ENERGY, energies[k]);
            frames.add(frame);
            context.progress(done + share * (k + 1) / heights.length, Progress.point(site, "eV", heights[k], energies[k]),
                    Progress.frame(() -> frame));
        }
        return new Curve(site, energies, best, frames);
    }

    private static Result report(List<Curve> curves, double[] heights) {
        var winner = curves.getFirst();
        for (var c : curves) {
            winner = c.lowest() < winner.lowest() ? c : winner;
        }
        var names = curves.stream().map(Curve::site).toArray(String[]::new);
        double lowest = winner.lowest();
        var result = Result.done(String.format(Locale.ROOT, "%s is lowest: %.4f eV at %.3f A above the top layer.",
                winner.site(), lowest, heights[winner.best()]))
                .with(new Table("sites", "Lowest energy of each site", List.of(new WordColumn("Site", names)),
                        List.of(new Column("Height", "A", curves.stream().mapToDouble(c -> heights[c.best()]).toArray()),
                                new Column("z", "A", curves.stream().mapToDouble(SiteScanAnalysis::zOfBest).toArray()),
                                new Column("Energy", "eV", curves.stream().mapToDouble(Curve::lowest).toArray()),
                                new Column("Above the lowest", "eV",
                                        curves.stream().mapToDouble(c -> c.lowest() - lowest).toArray()))))
                .structure("best", "Lowest structure", winner.frames().get(winner.best()))
                .with(new Series("scan", "Energy on all sites", new Column("Height", "A", heights),
                curves.stream().map(c -> new Column(c.site(), "eV", c.energies())).toList()));
        var all = new ArrayList<Structure>();
        for (var c : curves) {
            var frames = new int[heights.length];
            int first = all.size();
            Arrays.setAll(frames, k -> first + k);
            all.addAll(c.frames());
            result = result.with(new Series("scan-" + c.site(), "Energy on the site " + c.site(), new Column("Height", "A", heights),
                    List.of(new Column(c.site(), "eV", c.energies())), Optional.of("frames"), frames));
        }
        return result.structures("frames", "All places", all);
    }

    /** z of the atom that binds: the lowest of the adsorbate. */
    private static double zOfBest(Curve c) {
        var s = c.frames().get(c.best());
        double low = Double.MAX_VALUE;
        var tags = s.tags();
        for (int i = 0; i < s.count(); i++) {
            low = tags[i] == 0 ? Math.min(low, s.z(i)) : low;
        }
        return low == Double.MAX_VALUE ? Double.NaN : low;
    }
}
