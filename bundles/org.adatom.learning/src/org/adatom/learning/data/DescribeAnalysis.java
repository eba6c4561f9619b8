/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Axis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Layer;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.data.RunMonitor;
import org.adatom.internal.learning.data.TableItems;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.DescribeOptions.Correlation;
import org.adatom.learning.data.DescribeOptions.Outliers;
import org.adatom.numerics.statistics.Statistics;

/** Says what is in a table: statistics, histograms, correlations, outliers, duplicates, missing values. */
public final class DescribeAnalysis implements Analysis<DescribeOptions, FileInputs> {
    private static final int MOST_ROWS = 1000;
    private static final double FAR = 3.5;

    @Override
    public Class<DescribeOptions> optionsType() {
        return DescribeOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(DescribeOptions options, FileInputs input, RunContext context) {
        try {
            return describe(options, chosen(Tables.read(input.first(), new RunMonitor(context, 0, 0.3)),
                    options.columns()), context);
        } catch (IOException | LearningException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Table chosen(Table table, String columns) {
        if (columns.isBlank()) {
            return table;
        }
        return new Table(table.name(), Arrays.stream(columns.split(",")).map(String::strip).filter(s -> !s.isEmpty())
                .map(table::column).toList());
    }

    private static Result describe(DescribeOptions options, Table table, RunContext context) {
        var numbers = table.columns().stream().filter(NumberColumn.class::isInstance).map(NumberColumn.class::cast)
                .toList();
        var words = table.columns().stream().filter(WordColumn.class::isInstance).map(WordColumn.class::cast).toList();
        var about = new ArrayList<ColumnStatistics>();
        for (var c : numbers) {
            context.checkCancelled();
            about.add(ColumnStatistics.of(c.values()));
        }
        int missing = table.columns().stream().mapToInt(Column::missing).sum();
        int[] copies = duplicates(table);
        var constant = IntStream.range(0, numbers.size()).filter(i -> about.get(i).constant())
                .mapToObj(i -> numbers.get(i).label())
                .toList();
        var text = table.rows() + " rows, " + numbers.size() + " columns of numbers and " + words.size() + " of words; "
                + missing
                + " values missing, " + copies.length + " rows that repeat another"
                + (constant.isEmpty() ? "" : "; without variation: "
                        + String.join(", ", constant.stream().limit(5).toList()) + (constant.size() > 5 ? " and "
                                + (constant.size() - 5) + " more" : ""));
        var result = Result.done(text).scalar("rows", "Rows", table.rows(), "")
                .scalar("missing", "Missing values", missing, "").scalar("duplicates", "Rows that repeat another",
                        copies.length, "");
        if (!numbers.isEmpty()) {
            result = result.with(statistics(numbers, about));
        }
        if (!words.isEmpty()) {
            result = result.with(wordStatistics(words));
        }
        context.progress(0.5);
        int most = Math.min(options.most(), numbers.size());
        for (int j = 0; j < most; j++) {
            context.progress(0.5 + 0.2 * j / most);
            result = result.with(histogram(j, numbers.get(j), about.get(j)));
        }
        if (most > 1) {
            result = result.with(correlation(numbers.subList(0, most), options.correlation(), context));
        }
        var far = outliers(table, numbers, about, options.outliers());
        result = result.scalar("outliers", "Outliers", far.rows(), "");
        if (far.rows() > 0) {
            result = result.with(TableItems.of("outliers-table", "Outliers", far));
        }
        if (copies.length > 0) {
            var some = Arrays.copyOf(copies, Math.min(copies.length, MOST_ROWS));
            var rows = new NumberColumn("row", "", Arrays.stream(some).mapToDouble(i -> i + 1).toArray());
            var columns = new ArrayList<Column>(List.of(rows));
            table.rows(some).columns().stream().filter(c -> !c.label().equals("row")).limit(30).forEach(columns::add);
            result = result.with(TableItems.of("duplicates-table", "Rows that repeat another",
                    new Table("duplicates", columns)));
        }
        return result;
    }

    private static ResultItem statistics(List<NumberColumn> numbers, List<ColumnStatistics> about) {
        var names = numbers.stream().map(NumberColumn::label).toArray(String[]::new);
        var units = numbers.stream().map(NumberColumn::unit).toArray(String[]::new);
        return new ResultItem.Table("statistics", "Columns of numbers",
                List.of(new ResultItem.WordColumn("Column", names), new ResultItem.WordColumn("Unit", units)),
                List.of(column("Count", about, ColumnStatistics::count),
                        column("Missing", about, ColumnStatistics::missing),
                        column("Mean", about, ColumnStatistics::mean), column("Deviation", about, ColumnStatistics::sd),
                        column("Min", about, ColumnStatistics::min), column("Quartile 1", about,
                                ColumnStatistics::lower),
                        column("Median", about, ColumnStatistics::median),
                        column("Quartile 3", about, ColumnStatistics::upper),
                        column("Max", about, ColumnStatistics::max), column("Distinct", about,
                                ColumnStatistics::distinct)));
    }

    private static ResultItem.Column column(String label, List<ColumnStatistics> about,
            java.util.function.ToDoubleFunction<ColumnStatistics> value) {
        return new ResultItem.Column(label, "", about.stream().mapToDouble(value).toArray());
    }

    private static ResultItem wordStatistics(List<WordColumn> words) {
        int n = words.size();
        var commonest = new String[n];
        var times = new double[n];
        var distinct = new double[n];
        for (int j = 0; j < n; j++) {
            var counts = new HashMap<String, Integer>();
            for (var w : words.get(j).values()) {
                counts.merge(w, 1, Integer::sum);
            }
            counts.remove("");
            var best = counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()));
            commonest[j] = best.map(Map.Entry::getKey).orElse("");
            times[j] = best.map(Map.Entry::getValue).orElse(0);
            distinct[j] = counts.size();
        }
        return new ResultItem.Table("words", "Columns of words",
                List.of(new ResultItem.WordColumn("Column", words.stream().map(WordColumn::label)
                        .toArray(String[]::new)),
                        new ResultItem.WordColumn("Most frequent", commonest)),
                List.of(new ResultItem.Column("Times", "", times), new ResultItem.Column("Distinct", "", distinct),
                        new ResultItem.Column("Missing", "", words.stream().mapToDouble(WordColumn::missing)
                                .toArray())));
    }

    private static ResultItem histogram(int j, NumberColumn c, ColumnStatistics about) {
        var edges = about.edges(c.values());
        return new ResultItem.Plot("histogram-" + (j + 1), c.label(), new Axis(c.label(), c.unit(), false),
                new Axis("Rows", "", false), List.of(new Layer.Bars("", edges,
                        ColumnStatistics.histogram(c.values(), edges))));
    }

    private static ResultItem correlation(List<NumberColumn> columns, Correlation kind, RunContext context) {
        int n = columns.size();
        var names = columns.stream().map(NumberColumn::label).toList();
        var at = IntStream.range(0, n).mapToDouble(i -> i + 1).toArray();
        var values = new double[n * n];
        for (int i = 0; i < n; i++) {
            context.progress(0.7 + 0.25 * i / n);
            for (int j = 0; j <= i; j++) {
                values[i * n + j] = i == j ? 1 : correlation(columns.get(i).values(), columns.get(j).values(), kind);
                values[j * n + i] = values[i * n + j];
            }
        }
        return new ResultItem.Matrix("correlation", kind == Correlation.PEARSON ? "Correlation"
                : "Correlation of ranks",
                new Axis("Column", "", false), new Axis("Column", "", false), at, at, values, "Correlation", "",
                names, names);
    }

    /** {@return the correlation of the rows that have both values; NaN where one is constant} */
    static double correlation(double[] x, double[] y, Correlation kind) {
        int[] both = IntStream.range(0, x.length).filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i])).toArray();
        var a = Arrays.stream(both).mapToDouble(i -> x[i]).toArray();
        var b = Arrays.stream(both).mapToDouble(i -> y[i]).toArray();
        if (a.length < 2) {
            return Double.NaN;
        }
        return kind == Correlation.PEARSON ? Statistics.correlation(a, b) : Statistics.rankCorrelation(a, b);
    }

    private static Table outliers(Table table, List<NumberColumn> numbers, List<ColumnStatistics> about,
            Outliers kind) {
        var rows = new ArrayList<Double>();
        var names = new ArrayList<String>();
        var values = new ArrayList<Double>();
        var scores = new ArrayList<Double>();
        for (int j = 0; j < numbers.size(); j++) {
            var v = numbers.get(j).values();
            var score = about.get(j).robustScores(v);
            for (int i = 0; i < v.length && rows.size() < MOST_ROWS; i++) {
                boolean far = kind == Outliers.IQR ? about.get(j).beyondFences(v[i]) : Math.abs(score[i]) > FAR;
                if (far || Double.isInfinite(v[i])) {
                    rows.add(i + 1.0);
                    names.add(numbers.get(j).label());
                    values.add(v[i]);
                    scores.add(score[i]);
                }
            }
        }
        return new Table(table.name(), List.of(new WordColumn("Column", names.toArray(String[]::new)),
                new NumberColumn("Row", "", array(rows)), new NumberColumn("Value", "", array(values)),
                new NumberColumn("Robust score", "", array(scores))));
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(d -> d).toArray();
    }

    /** {@return the rows that are the same as an earlier one} */
    static int[] duplicates(Table table) {
        var seen = new java.util.HashSet<List<Object>>();
        return IntStream.range(0, table.rows()).filter(i -> {
            var row = new ArrayList<Object>();
            for (var c : table.columns()) {
                row.add(c instanceof NumberColumn n ? (Object) n.values()[i] : ((WordColumn) c).values()[i]);
            }
            return !seen.add(row);
        }).toArray();
    }
}
