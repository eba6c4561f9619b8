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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Axis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Plot;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.analysis.PlainData;
import org.adatom.learning.cluster.Agglomeration;
import org.adatom.learning.cluster.Clusters;
import org.adatom.learning.cluster.Dbscan;
import org.adatom.learning.cluster.GaussianMixture;
import org.adatom.learning.cluster.KMeans;
import org.adatom.learning.cluster.Pca;
import org.adatom.learning.data.Feature;
import org.adatom.numerics.statistics.Statistics;

/** Groups samples that are alike. */
public final class ClusterAnalysis implements Analysis<ClusterOptions, FileInputs> {
    private static final int MOST_SILHOUETTES = 10_000;

    @Override
    public Class<ClusterOptions> optionsType() {
        return ClusterOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(ClusterOptions options, FileInputs input, RunContext context) {
        var data = PlainData.read(input, options.features(), options.without(), options.scaled());
        int n = data.count();
        int d = data.width();
        var extra = new ArrayList<Column>();
        var found = find(options, data, context, extra);
        context.progress(0.4);
        var result = Result.done(String.format(Locale.ROOT, "%d clusters of %s samples%s, inertia %.5g.", found.count(),
                Arrays.stream(found.sizes()).mapToObj(Integer::toString).collect(Collectors.joining(", ")),
                found.noise() > 0 ? " and " + found.noise() + " of noise" : "",
                found.inertia()));
        if (found.count() == 0) {
            result = Result.of(Outcome.NOT_CONVERGED, "No clusters: no sample has " + options.neighbours() + " within "
                    + options.radius()
                    + "; choose a larger radius or fewer neighbours.");
        }
        result = result.with(map(data, found)).scalar("clusters", "Clusters", found.count(), "")
                .scalar("inertia", "Inertia", found.inertia(), "").scalar("noise", "Samples of noise", found.noise(),
                "");
        var numbers = new ArrayList<Column>();
        numbers.add(new Column("Cluster", "", Arrays.stream(found.of()).mapToDouble(c -> c + 1).toArray()));
        if (n <= MOST_SILHOUETTES && found.count() > 1) {
            var widths = found.silhouettes(data.x(), d, context::checkCancelled);
            result = result.scalar("silhouette", "Mean silhouette", Statistics.mean(widths), "");
            numbers.add(new Column("Silhouette", "", widths));
        }
        numbers.addAll(extra);
        result = result.with(sizes(data, found)).with(new Table("samples", "Samples", List.of(), numbers));
        return options.method().equals("kmeans") && options.most() >= 2 && n > 2 ? result.with(elbow(data, options,
                context)) : result;
    }

    private static Clusters find(ClusterOptions options, PlainData data, RunContext context, List<Column> extra) {
        var x = data.x();
        int n = data.count();
        int d = data.width();
        Runnable check = context::checkCancelled;
        return switch (options.method()) {
            case "mixture" -> {
                var mixture = GaussianMixture.of(x, n, d, options.clusters(), 1e-6, context.random("mixture"), check);
                int k = options.clusters();
                extra.add(new Column("Largest share", "", IntStream.range(0, n)
                        .mapToDouble(i -> IntStream.range(0, k).mapToDouble(c -> mixture.shares()[i * k + c]).max()
                        .orElse(0)).toArray()));
                yield mixture.clusters();
            }
            case "dbscan" -> Dbscan.of(x, n, d, options.radius(), options.neighbours(), check);
            case "agglomeration" -> Agglomeration.of(x, n, d, options.clusters(), options.linkage(), check);
            default -> KMeans.of(x, n, d, options.clusters(), options.tries(), context.random("kmeans"), check);
        };
    }

    private static Plot map(PlainData data, Clusters found) {
        var words = Arrays.stream(found.of()).mapToObj(c -> c < 0 ? "noise" : "cluster " + (c + 1))
                .toArray(String[]::new);
        int n = data.count();
        int d = data.width();
        if (d == 2 || n < 3 || d == 1) {
            var xs = IntStream.range(0, n).mapToDouble(i -> data.x()[i * d]).toArray();
            var ys = IntStream.range(0, n).mapToDouble(i -> d > 1 ? data.x()[i * d + 1] : 0).toArray();
            return new Plot("map", "Clusters", new Axis(data.features().getFirst().name(), ""),
                    new Axis(d > 1 ? data.features().get(1).name() : "", ""), PlainData.grouped(xs, ys, words));
        }
        var map = Pca.of(data.x(), n, d).project(data.x(), n, 2);
        var xs = IntStream.range(0, n).mapToDouble(i -> map[2 * i]).toArray();
        var ys = IntStream.range(0, n).mapToDouble(i -> map[2 * i + 1]).toArray();
        return new Plot("map", "Clusters along the first two principal components", new Axis("Component 1", ""),
                new Axis("Component 2", ""), PlainData.grouped(xs, ys, words));
    }

    private static Table sizes(PlainData data, Clusters found) {
        int k = found.count();
        int d = data.width();
        var size = found.sizes();
        var columns = new ArrayList<Column>();
        columns.add(new Column("Samples", "", Arrays.stream(size).asDoubleStream().toArray()));
        for (int j = 0; j < d; j++) {
            var mean = new double[k];
            for (int i = 0; i < data.count(); i++) {
                if (found.of()[i] >= 0) {
                    mean[found.of()[i]] += data.x()[i * d + j] / size[found.of()[i]];
                }
            }
            Feature f = data.features().get(j);
            columns.add(new Column("Mean " + f.name(), "", mean));
        }
        return new Table("clusters-table", "Clusters", List.of(new WordColumn("Cluster", IntStream.rangeClosed(1, k)
                .mapToObj(c -> "cluster "
                + c).toArray(String[]::new))), columns);
    }

    /** Inertia and silhouette for each number of clusters: where the one bends and the other is highest. */
    private static Plot elbow(PlainData data, ClusterOptions options, RunContext context) {
        int most = Math.min(options.most(), data.count() - 1);
        var k = IntStream.rangeClosed(2, Math.max(2, most)).asDoubleStream().toArray();
        var inertia = new double[k.length];
        var width = new double[k.length];
        for (int q = 0; q < k.length; q++) {
            var one = KMeans.of(data.x(), data.count(), data.width(), (int) k[q], options.tries(),
                    context.random("kmeans " + q),
                    context::checkCancelled);
            inertia[q] = one.inertia();
            width[q] = data.count() <= MOST_SILHOUETTES
                    ? Statistics.mean(one.silhouettes(data.x(), data.width(), context::checkCancelled)) : Double.NaN;
            context.progress(0.4 + 0.6 * (q + 1) / k.length);
        }
        double first = inertia[0];
        return new Plot("elbow", "How many clusters?", new Axis("Clusters", ""), new Axis("", ""), List.of(
                new Layer.Line("Inertia, of that of two", k, Arrays.stream(inertia).map(v -> first > 0 ? v / first : 0)
                .toArray()),
                new Layer.Line("Mean silhouette", k, width)));
    }
}
