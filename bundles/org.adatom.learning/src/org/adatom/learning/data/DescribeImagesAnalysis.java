/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Axis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.data.ImageSheet;
import org.adatom.internal.learning.data.RunMonitor;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.numerics.random.Shuffle;
import org.adatom.numerics.statistics.Statistics;

/**
 * Says what is in a set of images: a sheet of some of them, their mean and deviation pixel by pixel, how bright pixels
 * and images are, and how many there are of each label. A second file gives labels, a row for each image.
 */
public final class DescribeImagesAnalysis implements Analysis<DescribeImagesOptions, FileInputs> {
    private static final int MOST_LABELS = 50;

    @Override
    public Class<DescribeImagesOptions> optionsType() {
        return DescribeImagesOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(DescribeImagesOptions options, FileInputs input, RunContext context) {
        try {
            var monitor = new RunMonitor(context, 0, 0.6);
            var images = input.paths().size() > 1 ? ImageSets.read(input.first(), input.paths().get(1), monitor)
                    : ImageSets.read(input.first(), monitor);
            return describe(options, images, context);
        } catch (IOException | LearningException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Result describe(DescribeImagesOptions options, ImageSet images, RunContext context) {
        var pixels = Pixels.of(images, options.threshold(), context);
        double mean = Statistics.mean(pixels.fractions());
        var text = String.format(Locale.ROOT, "%,d images of %d x %d, %s, %s; bright fraction %.4f +- %.4f",
                images.count(),
                images.height(), images.width(), images.channels() == 1 ? "grey" : images.channels() + " channels",
                images.isBytes() ? "bytes" : "real numbers", mean,
                images.count() < 2 ? 0 : Math.sqrt(Statistics.sampleVariance(pixels.fractions())));
        int[] some = Shuffle.permutation(images.count(), context.random("sheet"));
        some = Arrays.copyOf(some, Math.min(options.most(), some.length));
        Arrays.sort(some);
        var result = Result.done(text).scalar("images", "Images", images.count(), "")
                .scalar("height", "Height", images.height(), "pixels")
                .scalar("width", "Width", images.width(), "pixels")
                .scalar("smallest", "Smallest value", pixels.low(), "")
                .scalar("largest", "Largest value", pixels.high(), "")
                .scalar("fraction", "Mean bright fraction", mean, "")
                .with(ImageSheet.of("sheet", some.length == images.count() ? "Images" : "Some images", images, some,
                        pixels.low(), pixels.high()))
                .with(spread("fractions", "Bright fraction of the images", "Bright fraction", pixels.fractions()))
                .with(pixels.histogram())
                .with(map("mean", "Mean of the images", images, pixels.mean()))
                .with(map("deviation", "Deviation of the images", images, pixels.deviation()))
                .with(table(images, pixels.fractions()));
        return labels(images, options.label()).map(result::with).orElse(result);
    }

    private static ResultItem spread(String name, String title, String axis, double[] values) {
        var about = ColumnStatistics.of(values);
        double[] edges = about.edges(values);
        return new ResultItem.Plot(name, title, new Axis(axis, ""), new Axis("Images", ""),
                List.of(new Layer.Bars("", edges, ColumnStatistics.histogram(values, edges))));
    }

    private static ResultItem map(String name, String title, ImageSet images, double[] values) {
        int h = images.height();
        int w = images.width();
        var upside = new double[h * w];
        for (int i = 0; i < h; i++) {
            System.arraycopy(values, i * w, upside, (h - 1 - i) * w, w); // the first row of an image is the upper one
        }
        return new ResultItem.Matrix(name, title, new Axis("Column", ""), new Axis("Row from below", ""),
                IntStream.range(0, w).asDoubleStream().toArray(), IntStream.range(0, h).asDoubleStream()
                .toArray(), upside,
                "Value", "");
    }

    private static ResultItem table(ImageSet images, double[] fractions) {
        var number = IntStream.rangeClosed(1, images.count()).asDoubleStream().toArray();
        var words = images.labels().columns().stream().filter(WordColumn.class::isInstance).map(WordColumn.class::cast)
                .map(c -> new ResultItem.WordColumn(c.label(), c.values())).toList();
        return new ResultItem.Table("each", "Each image", words, List.of(new ResultItem.Column("Image", "", number),
                new ResultItem.Column("Bright fraction", "", fractions)));
    }

    private static Optional<ResultItem> labels(ImageSet images, String wanted) {
        var found = wanted.isBlank() ? images.labels().columns().stream().filter(WordColumn.class::isInstance)
                .findFirst()
                : Optional.of(images.labels().column(wanted.strip()));
        return found.map(c -> {
            var counts = new TreeMap<String, Integer>();
            for (int i = 0; i < c.count(); i++) {
                counts.merge(c instanceof WordColumn w ? w.values()[i]
                        : TableEdits.word(((Column.NumberColumn) c).values()[i]), 1,
                        Integer::sum);
            }
            var often = new LinkedHashMap<String, Integer>();
            counts.entrySet().stream().limit(MOST_LABELS).forEach(e -> often.put(e.getKey(), e.getValue()));
            return new ResultItem.Table("labels", "Images of each " + c.label(),
                    List.of(new ResultItem.WordColumn(c.label(), often.keySet().toArray(String[]::new))),
                    List.of(new ResultItem.Column("Images", "", often.values().stream().mapToDouble(n -> n)
                            .toArray())));
        });
    }

    /**
     * Numbers of the pixels; of several channels their mean.
     *
     * @param low smallest of all
     * @param high largest of all
     * @param mean [height][width], over the images
     * @param deviation [height][width], over the images
     * @param fractions for each image the share of pixels above the threshold
     * @param histogram of the values of all pixels
     */
    private record Pixels(double low, double high, double[] mean, double[] deviation, double[] fractions,
            ResultItem histogram) {
        private static final int BARS = 64;

        static Pixels of(ImageSet images, double threshold, RunContext context) {
            int area = images.height() * images.width();
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            for (int k = 0; k < images.count(); k++) {
                for (int i = 0; i < area; i++) {
                    double v = grey(images, k, i, area);
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
            double step = high > low ? (high - low) / BARS : 1;
            double limit = low + threshold * (high - low);
            var sum = new double[area];
            var squares = new double[area];
            var fractions = new double[images.count()];
            var counts = new double[BARS];
            for (int k = 0; k < images.count(); k++) {
                context.progress(0.6 + 0.4 * k / images.count());
                for (int i = 0; i < area; i++) {
                    double v = grey(images, k, i, area);
                    sum[i] += v;
                    squares[i] += v * v;
                    fractions[k] += v > limit ? 1.0 / area : 0;
                    counts[Math.min(BARS - 1, (int) ((v - low) / step))]++;
                }
            }
            int n = images.count();
            var mean = Arrays.stream(sum).map(s -> s / n).toArray();
            var deviation = IntStream.range(0, area)
                    .mapToDouble(i -> Math.sqrt(Math.max(0, squares[i] / n - mean[i] * mean[i])))
                    .toArray();
            double first = low;
            var edges = IntStream.rangeClosed(0, BARS).mapToDouble(i -> first + i * step).toArray();
            return new Pixels(low, high, mean, deviation, fractions, new ResultItem.Plot("values",
                    "Values of the pixels",
                    new Axis("Value", ""), new Axis("Pixels", ""), List.of(new Layer.Bars("", edges, counts))));
        }

        private static double grey(ImageSet images, int image, int pixel, int area) {
            double sum = 0;
            for (int c = 0; c < images.channels(); c++) {
                sum += images.value(image, c * area + pixel);
            }
            return sum / images.channels();
        }
    }
}
