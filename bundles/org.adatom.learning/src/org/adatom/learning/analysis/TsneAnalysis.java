/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Axis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Plot;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.analysis.PlainData;
import org.adatom.learning.cluster.Tsne;
import org.adatom.numerics.random.Shuffle;

/** Puts samples on a map so that like ones are neighbours. */
public final class TsneAnalysis implements Analysis<TsneOptions, FileInputs> {
    private static final int SHOWN = 20;

    @Override
    public Class<TsneOptions> optionsType() {
        return TsneOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(TsneOptions options, FileInputs input, RunContext context) {
        var data = PlainData.read(input, options.features(), options.without(), options.scaled());
        var rows = IntStream.range(0, data.count()).toArray();
        if (data.count() > options.most()) {
            rows = Arrays.stream(Shuffle.permutation(data.count(), context.random("thinning"))).limit(options.most())
                    .sorted().toArray();
            data = data.rows(rows);
        }
        var shown = data;
        var found = Tsne.of(data.x(), data.count(), data.width(), options.perplexity(), options.steps(),
                context.random("map"),
                (step, map) -> {
                    context.checkCancelled();
                    if (step % SHOWN == 0) {
                        context.progress((double) step / options.steps(), Progress.show(plot(shown, map.clone(),
                                options)));
                    }
                });
        var map = found.map();
        return Result.done(String.format(Locale.ROOT, "A map of %d samples, divergence %.4f.", data.count(),
                found.divergence()))
                .with(plot(data, map, options)).scalar("divergence", "Divergence (Kullback, Leibler)",
                found.divergence(), "")
                .with(new Table("samples", "Places on the map", List.of(), List.of(
                        new Column("Row", "", Arrays.stream(rows).mapToDouble(i -> i + 1).toArray()),
                        new Column("x", "", IntStream.range(0, rows.length).mapToDouble(i -> map[2 * i]).toArray()),
                        new Column("y", "", IntStream.range(0, rows.length).mapToDouble(i -> map[2 * i + 1])
                        .toArray()))));
    }

    private static Plot plot(PlainData data, double[] map, TsneOptions options) {
        return data.map("map", "Map of samples", new Axis("", ""), new Axis("", ""), map, 2, options.colour());
    }
}
