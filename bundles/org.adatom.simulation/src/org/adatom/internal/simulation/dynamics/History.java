/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.ResultItem.WordColumn;

/** What was recorded on the way: columns of numbers over time. */
public final class History {
    private final String[] labels;
    private final String[] units;
    private final Doubles times = new Doubles();
    private final Doubles frames = new Doubles();
    private final Doubles[] columns;

    /**
     * Starts empty.
     *
     * @param labels titles of the columns
     * @param units their units
     */
    public History(String[] labels, String[] units) {
        this.labels = labels.clone();
        this.units = units.clone();
        columns = new Doubles[labels.length];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = new Doubles();
        }
    }

    /**
     * Adds a row.
     *
     * @param time ps
     * @param frame the latest frame of the trajectory
     * @param values one for each column
     */
    public void add(double time, int frame, double... values) {
        times.add(time);
        frames.add(frame);
        for (int k = 0; k < columns.length; k++) {
            columns[k].add(values[k]);
        }
    }

    /** {@return how many rows there are} */
    public int size() {
        return times.size();
    }

    /** {@return the times, ps} */
    public double[] times() {
        return times.all();
    }

    /** {@return the frame that belongs to each row} */
    public int[] frames() {
        var f = frames.all();
        var out = new int[f.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = (int) f[k];
        }
        return out;
    }

    /** {@return the values of a column from a row on} */
    public double[] values(int column, int first) {
        return columns[column].from(first);
    }

    /** {@return the last value of a column, NaN without rows} */
    public double last(int column) {
        return columns[column].last();
    }

    /** {@return of the first columns those that hold numbers} @param most how many are looked at */
    public List<Column> curves(int most) {
        var out = new ArrayList<Column>();
        for (int k = 0; k < most; k++) {
            if (Double.isFinite(columns[k].last())) {
                out.add(new Column(labels[k], units[k], columns[k].all()));
            }
        }
        return out;
    }

    /** {@return means with errors of the rows from one on} */
    public Table averages(int first) {
        var names = new ArrayList<String>();
        var unit = new ArrayList<String>();
        var averages = new ArrayList<BlockAverage>();
        for (int k = 0; k < columns.length; k++) {
            if (Double.isFinite(columns[k].last())) {
                names.add(labels[k]);
                unit.add(units[k]);
                averages.add(BlockAverage.of(columns[k].from(first)));
            }
        }
        return new Table("averages", "Averages", List.of(new WordColumn("Quantity", names.toArray(String[]::new)),
                new WordColumn("Unit", unit.toArray(String[]::new))),
                List.of(new Column("Mean", "", averages.stream().mapToDouble(BlockAverage::mean).toArray()),
                        new Column("Error", "", averages.stream().mapToDouble(BlockAverage::error).toArray()),
                        new Column("Standard deviation", "", averages.stream().mapToDouble(BlockAverage::deviation).toArray())));
    }

    /** Writes all rows. */
    public void save(DataOutput out) throws IOException {
        Doubles.write(out, times.all());
        Doubles.write(out, frames.all());
        for (var c : columns) {
            Doubles.write(out, c.all());
        }
    }

    /** Reads what {@link #save} wrote. */
    public void load(DataInput in) throws IOException {
        times.replace(Doubles.read(in));
        frames.replace(Doubles.read(in));
        for (var c : columns) {
            c.replace(Doubles.read(in));
        }
    }
}
