/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Axis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Plot;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.analysis.PlainData;
import org.adatom.learning.cluster.Pca;
import org.adatom.learning.data.Feature;

/** The directions in which samples differ most. */
public final class PcaAnalysis implements Analysis<PcaOptions, FileInputs> {

    @Override
    public Class<PcaOptions> optionsType() {
        return PcaOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(PcaOptions options, FileInputs input, RunContext context) {
        var data = PlainData.read(input, options.features(), options.without(), options.scaled());
        context.checkCancelled();
        var pca = Pca.of(data.x(), data.count(), data.width());
        int all = pca.variances().length;
        int k = Math.min(options.components(), all);
        var map = pca.project(data.x(), data.count(), k);
        context.checkCancelled();
        var sums = new double[all + 1];
        for (int c = 0; c < all; c++) {
            sums[c + 1] = sums[c] + pca.shares()[c];
        }
        var places = IntStream.rangeClosed(1, all).asDoubleStream().toArray();
        var edges = IntStream.rangeClosed(0, all).mapToDouble(i -> i + 0.5).toArray();
        int enough = (int) IntStream.rangeClosed(0, all).filter(c -> sums[c] < 0.95).count();
        var x = data.x();
        int width = data.width();
        var verdict = IntStream.range(0, data.count() * width).allMatch(i -> x[i] == x[i % width])
                ? "All " + data.count() + " samples are equal: there is no direction in which they differ."
                : String.format(Locale.ROOT,
                        "The first component holds %.1f %% of the variance, the first two %.1f %%; %d hold 95 %%.",
                        100 * pca.shares()[0], 100 * sums[Math.min(2, all)], enough);
        return Result.done(verdict)
                .with(data.map("map", "Samples along the first components", new Axis("Component 1", ""),
                new Axis("Component 2", ""), map, k,
                        options.colour()))
                .with(new Plot("variance", "Share of the variance", new Axis("Component", ""), new Axis("Share", ""),
                List.of(
                        new Layer.Bars("Each", edges, pca.shares()),
                        new Layer.Line("Together", places, Arrays.copyOfRange(sums, 1, all + 1)))))
                .with(new Table("variances", "Components", List.of(), List.of(new Column("Component", "", places),
                        new Column("Variance", "", pca.variances()), new Column("Share", "", pca.shares()),
                        new Column("Together", "", Arrays.copyOfRange(sums, 1, all + 1)))))
                .with(loadings(data, pca, k)).with(scores(map, data.count(), k))
                .scalar("share-1", "Share of the first component", pca.shares()[0], "");
    }

    private static Table loadings(PlainData data, Pca pca, int k) {
        var columns = new ArrayList<Column>();
        int d = data.width();
        for (int c = 0; c < k; c++) {
            columns.add(new Column("Component " + (c + 1), "", Arrays.copyOfRange(pca.components(), c * d, (c
                    + 1) * d)));
        }
        return new Table("components", "What components are made of", List.of(new WordColumn("Feature", data.features()
                .stream()
                .map(Feature::name).toArray(String[]::new))), columns);
    }

    private static Table scores(double[] map, int n, int k) {
        var columns = new ArrayList<Column>();
        for (int c = 0; c < k; c++) {
            int here = c;
            columns.add(new Column("Component " + (c + 1), "", IntStream.range(0, n).mapToDouble(i -> map[i * k + here])
                    .toArray()));
        }
        return new Table("samples", "Samples", List.of(), columns);
    }
}
