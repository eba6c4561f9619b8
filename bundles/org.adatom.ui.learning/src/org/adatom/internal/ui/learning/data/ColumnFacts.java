/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.numerics.statistics.Statistics;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.Axis.Place;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.Series;
import org.adatom.ui.form.Units;

/**
 * What is told of a column.
 *
 * @param words facts by their titles, in order
 * @param chart how its values are spread; empty where each occurs once
 */
record ColumnFacts(Map<String, String> words, Optional<ChartModel> chart) {
    private static final int DIGITS = 5;
    private static final int MOST_BARS = 60;
    private static final int MOST_WORDS = 20;
    private static final double FENCE = 1.5; // Tukey's, in spans of the middle half

    /** {@return the facts} Takes some time for many rows. */
    static ColumnFacts of(Column column) {
        return switch (column) {
            case NumberColumn c -> numbers(c);
            case WordColumn c -> words(c);
        };
    }

    private static ColumnFacts numbers(NumberColumn c) {
        var facts = new LinkedHashMap<String, String>();
        double[] x = Arrays.stream(c.values()).filter(Double::isFinite).toArray();
        facts.put(Messages.Facts_values, String.format("%,d", x.length));
        facts.put(Messages.Facts_missing, String.format("%,d", c.missing()));
        if (x.length == 0) {
            return new ColumnFacts(facts, Optional.empty());
        }
        double[] q = Statistics.quantiles(x, 0, 0.25, 0.5, 0.75, 1);
        var unit = c.unit().isEmpty() ? "" : " " + Units.pretty(c.unit());
        facts.put(Messages.Facts_distinct, String.format("%,d", Arrays.stream(x).distinct().count()));
        facts.put(Messages.Facts_mean, number(Statistics.mean(x)) + unit);
        facts.put(Messages.Facts_deviation, number(x.length > 1 ? Math.sqrt(Statistics.sampleVariance(x)) : 0) + unit);
        facts.put(Messages.Facts_least, number(q[0]) + unit);
        facts.put(Messages.Facts_quartiles, number(q[1]) + " \u00b7 " + number(q[2]) + " \u00b7 " + number(q[3]) + unit);
        facts.put(Messages.Facts_most, number(q[4]) + unit);
        double reach = FENCE * (q[3] - q[1]);
        long out = Arrays.stream(x).filter(v -> v < q[1] - reach || v > q[3] + reach).count();
        facts.put(Messages.Facts_outliers, String.format("%,d", out));
        return new ColumnFacts(facts, Optional.of(histogram(c, x, q)));
    }

    private static String number(double value) {
        return Units.number(value, DIGITS);
    }

    /** Bars as wide as Freedman and Diaconis (1981, doi:10.1007/BF01025868) say, a limited number of them. */
    private static ChartModel histogram(NumberColumn c, double[] x, double[] q) {
        double span = q[4] - q[0];
        double width = 2 * (q[3] - q[1]) / Math.cbrt(x.length);
        int bars = span == 0 ? 1 : width > 0 ? (int) Math.clamp(Math.ceil(span / width), 5, MOST_BARS) : 20;
        double low = span == 0 ? q[0] - 0.5 : q[0];
        double step = span == 0 ? 1 : span / bars;
        var edges = new double[bars + 1];
        Arrays.setAll(edges, i -> low + i * step);
        var heights = new double[bars];
        for (double v : x) {
            heights[(int) Math.clamp((long) ((v - low) / step), 0, bars - 1)]++;
        }
        return ChartModel.of("", Axis.linear(c.label(), Units.pretty(c.unit())), Axis.linear(Messages.Facts_rows, ""),
                Series.histogram("", edges, heights));
    }

    private static ColumnFacts words(WordColumn c) {
        var counts = Arrays.stream(c.values()).filter(w -> !w.isEmpty())
                .collect(Collectors.groupingBy(w -> w, Collectors.counting()));
        var facts = new LinkedHashMap<String, String>();
        facts.put(Messages.Facts_values, String.format("%,d", c.count() - c.missing()));
        facts.put(Messages.Facts_missing, String.format("%,d", c.missing()));
        facts.put(Messages.Facts_distinct, String.format("%,d", counts.size()));
        List<Map.Entry<String, Long>> often = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey())).limit(MOST_WORDS).toList();
        if (often.isEmpty() || often.getFirst().getValue() == 1) {
            return new ColumnFacts(facts, Optional.empty());
        }
        facts.put(Messages.Facts_often, often.getFirst().getKey() + " (" + often.getFirst().getValue() + ")");
        var places = new ArrayList<Place>();
        var heights = new double[often.size()];
        for (int i = 0; i < often.size(); i++) {
            places.add(new Place(i, often.get(i).getKey()));
            heights[i] = often.get(i).getValue();
        }
        var at = new double[heights.length];
        Arrays.setAll(at, i -> i);
        return new ColumnFacts(facts, Optional.of(ChartModel.of("", new Axis(c.label(), "", false, places),
                Axis.linear(Messages.Facts_rows, ""), Series.bars("", at, heights))));
    }
}
