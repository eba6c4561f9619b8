/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.List;
import java.util.function.Supplier;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.structure.Structure;

/**
 * News of a run: a point of a live chart, a whole chart or other item, the structure as it is now, or a line of its
 * log.
 */
public sealed interface Progress {

    /**
     * A point of a live chart.
     *
     * @param series what is drawn, such as "Energy"; series of one unit and one abscissa share a chart
     * @param unit the unit of y, empty for none
     * @param xLabel what the abscissa is, such as "Time"
     * @param xUnit its unit, empty for none
     * @param x the abscissa
     * @param y the value
     */
    record Point(String series, String unit, String xLabel, String xUnit, double x, double y) implements Progress {
    }

    /**
     * A chart as it is now, in the place of the one of that name.
     *
     * @param name key
     * @param label title
     * @param x the abscissa
     * @param curves at least one, each as long as x; NaN where a curve has a gap
     * @param style how they are drawn
     */
    record Curves(String name, String label, Column x, List<Column> curves, SeriesStyle style) implements Progress {
        /** Copies the list. */
        public Curves {
            curves = List.copyOf(curves);
        }
    }

    /**
     * An item of a result as it is now, in the place of the one of that name.
     *
     * @param item a plot, a table, a picture ...
     */
    record Show(ResultItem item) implements Progress {
    }

    /**
     * The structure as it is now. The supplier is asked at once or never, as often as a viewer can follow.
     *
     * @param structure makes the snapshot
     */
    record Frame(Supplier<Structure> structure) implements Progress {
    }

    /** A line of the log. @param text one line */
    record Note(String text) implements Progress {
    }

    /** {@return a point of a live chart over the steps of the run} */
    static Point point(String series, String unit, double step, double y) {
        return new Point(series, unit, "Step", "", step, y);
    }

    /** {@return a point of a live chart} */
    static Point point(String series, String unit, String xLabel, String xUnit, double x, double y) {
        return new Point(series, unit, xLabel, xUnit, x, y);
    }

    /** {@return a chart that replaces the one of that name} */
    static Curves curves(String name, String label, Column x, List<Column> curves, SeriesStyle style) {
        return new Curves(name, label, x, curves, style);
    }

    /** {@return an item that replaces the one of its name} */
    static Show show(ResultItem item) {
        return new Show(item);
    }

    /** {@return the structure as it is now} */
    static Frame frame(Supplier<Structure> structure) {
        return new Frame(structure);
    }

    /** {@return a line of the log} */
    static Note note(String text) {
        return new Note(text);
    }
}
