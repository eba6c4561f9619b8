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
import org.adatom.learning.data.ColumnStatistics;
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
    private static final int MOST_WORDS = 20;

    /** {@return the facts} Takes some time for many rows. */
    static ColumnFacts of(Column column) {
        return switch (column) {
            case NumberColumn c -> numbers(c);
            case WordColumn c -> words(c);
        };
    }

    private static ColumnFacts numbers(NumberColumn c) {
        var facts = new LinkedHashMap<String, String>();
        var s = ColumnStatistics.of(c.values());
        facts.put(Messages.Facts_values, String.format("%,d", s.count()));
        facts.put(Messages.Facts_missing, String.format("%,d", s.missing()));
        if (s.count() == 0) {
            return new ColumnFacts(facts, Optional.empty());
        }
        var unit = c.unit().isEmpty() ? "" : " " + Units.pretty(c.unit());
        facts.put(Messages.Facts_distinct, String.format("%,d", s.distinct()));
        facts.put(Messages.Facts_outliers, String.format("%,d", Arrays.stream(c.values()).filter(s::beyondFences)
                .count()));
        facts.put(Messages.Facts_mean, number(s.mean()) + unit);
        facts.put(Messages.Facts_deviation, number(s.sd()) + unit);
        facts.put(Messages.Facts_least, number(s.min()) + unit);
        facts.put(Messages.Facts_most, number(s.max()) + unit);
        facts.put(Messages.Facts_quartiles, number(s.lower()) + " \u00b7 " + number(s.median()) + " \u00b7 "
                + number(s.upper()));
        return new ColumnFacts(facts, Optional.of(histogram(c, s)));
    }

    private static String number(double value) {
        return Units.number(value, DIGITS);
    }

    private static ChartModel histogram(NumberColumn c, ColumnStatistics s) {
        double[] edges = s.edges(c.values());
        return ChartModel.of("", Axis.linear(c.label(), Units.pretty(c.unit())), Axis.linear(Messages.Facts_rows, ""),
                Series.histogram("", edges, ColumnStatistics.histogram(c.values(), edges)));
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
