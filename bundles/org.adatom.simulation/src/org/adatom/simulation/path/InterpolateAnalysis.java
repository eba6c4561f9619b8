/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.SeriesStyle;
import org.adatom.analysis.SeriesStyle.Look;
import org.adatom.analysis.StructureList;
import org.adatom.internal.simulation.path.Nearness;
import org.adatom.structure.Structure;

/** Makes a band of images between two structures, to be looked at before a nudged elastic band runs. */
public final class InterpolateAnalysis implements Analysis<InterpolateOptions, StructureList> {

    @Override
    public Class<InterpolateOptions> optionsType() {
        return InterpolateOptions.class;
    }

    @Override
    public Class<StructureList> inputType() {
        return StructureList.class;
    }

    @Override
    public Result run(InterpolateOptions options, StructureList input, RunContext context) {
        var given = input.structures().size() < 2 ? input.structures()
                : List.of(input.structures().getFirst(), input.structures().getLast());
        var ends = EndPoints.of(given,
                new EndPoints.Fitting(options.reorder(), options.minimumImage(), options.superpose()));
        ends.notes().forEach(n -> context.progress(0, Progress.note(n)));
        var band = new Interpolator(options.interpolation(), context.threads()).between(ends, options.images(),
                context::checkCancelled);
        int n = band.size();
        var numbers = new double[n];
        var nearest = new double[n];
        var frames = new int[n];
        int worst = 0;
        for (int k = 0; k < n; k++) {
            context.checkCancelled();
            numbers[k] = k;
            frames[k] = k;
            nearest[k] = Nearness.of(band.get(k));
            worst = nearest[k] < nearest[worst] ? k : worst;
        }
        double length = length(band);
        return Result.done(String.format(Locale.ROOT, "%d images on a path of %.3f A; atoms come as near as %.3f A in image %d.", n, length,
                nearest[worst], worst))
                .scalar("length", "Length of the path", length, "A")
                .scalar("nearest", "Shortest distance of two atoms", nearest[worst], "A")
                .with(new Structures("band", "Band", band))
                .with(new Series("distances", "Shortest distance", new Column("Image", "", numbers),
                        List.of(new Column("Shortest distance", "A", nearest)), Optional.of("band"), frames,
                        SeriesStyle.of(Look.LINE_AND_POINTS)));
    }

    private static double length(List<Structure> band) {
        double sum = 0;
        for (int k = 1; k < band.size(); k++) {
            var a = band.get(k - 1).positions();
            var b = band.get(k).positions();
            double square = 0;
            for (int i = 0; i < a.length; i++) {
                square += (b[i] - a[i]) * (b[i] - a[i]);
            }
            sum += Math.sqrt(square);
        }
        return sum;
    }
}
