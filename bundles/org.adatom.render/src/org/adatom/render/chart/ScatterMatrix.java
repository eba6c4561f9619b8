/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.List;
import java.util.Optional;

/**
 * All pairs of columns of a table: below the diagonal the points, on it the distribution of each column, above it the
 * correlation (Pearson's) of each pair.
 *
 * @param columns what is compared, at least one, all of one length; not a number where a value is missing
 * @param groups [n], the index of the group of each row, or empty for one group
 * @param groupNames the names of the groups, for the legend
 * @param values [n], numbers that points are coloured by, or empty
 * @param scale the colours of the values; present where values are
 */
public record ScatterMatrix(List<Column> columns, int[] groups, List<String> groupNames, double[] values,
        Optional<ColourScale> scale) {

    /** A column. @param label its title @param unit its unit, empty for none @param values [n] */
    public record Column(String label, String unit, double[] values) {
        /** {@return label and unit} */
        public String title() {
            return Axis.linear(label, unit).title();
        }
    }

    /** @throws IllegalArgumentException when there is no column, or lengths differ */
    public ScatterMatrix {
        columns = List.copyOf(columns);
        groupNames = List.copyOf(groupNames);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a scatter matrix of no columns shows nothing: give at least one");
        }
        int n = columns.getFirst().values().length;
        for (var c : columns) {
            if (c.values().length != n) {
                throw new IllegalArgumentException("the column '" + c.label() + "' has " + c.values()
                        .length + " rows where "
                        + "the first one has " + n);
            }
        }
        if (groups.length != 0 && groups.length != n || values.length != 0 && values.length != n) {
            throw new IllegalArgumentException("a scatter matrix of " + n + " rows has " + groups.length
                    + " groups and "
                    + values.length + " values: give one for each row, or none");
        }
    }

    /** Points of one colour. */
    public ScatterMatrix(List<Column> columns) {
        this(columns, new int[0], List.of(), new double[0], Optional.empty());
    }

    /** {@return the number of rows} */
    public int rows() {
        return columns.getFirst().values().length;
    }

    /** {@return Pearson's correlation of two columns over the rows that have both; not a number for fewer than two} */
    public double correlation(int a, int b) {
        double[] x = columns.get(a).values();
        double[] y = columns.get(b).values();
        double mx = 0;
        double my = 0;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i] + y[i])) {
                n++;
                mx += (x[i] - mx) / n;
                my += (y[i] - my) / n;
            }
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i] + y[i])) {
                xx += (x[i] - mx) * (x[i] - mx);
                yy += (y[i] - my) * (y[i] - my);
                xy += (x[i] - mx) * (y[i] - my);
            }
        }
        return n < 2 || xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
    }
}
