/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Where a chart stands in its picture: between numbers and pixels.
 *
 * @param model the chart
 * @param range what part of the axes is shown
 * @param left left edge of the plot, pixels
 * @param top upper edge of the plot
 * @param width width of the plot
 * @param height height of the plot
 */
public record ChartLayout(ChartModel model, Range range, double left, double top, double width, double height) {

    /** {@return the column of a number, not a number where the axis does not reach it} */
    public double column(double x) {
        double a = model.x().scaled(range.xMin());
        double b = model.x().scaled(range.xMax());
        return left + width * (model.x().scaled(x) - a) / (b - a);
    }

    /** {@return the row of a number, not a number where the axis does not reach it} */
    public double row(double y) {
        double a = model.y().scaled(range.yMin());
        double b = model.y().scaled(range.yMax());
        return top + height - height * (model.y().scaled(y) - a) / (b - a);
    }

    /** {@return the number at a column} */
    public double x(double column) {
        double a = model.x().scaled(range.xMin());
        double b = model.x().scaled(range.xMax());
        return model.x().value(a + (b - a) * (column - left) / width);
    }

    /** {@return the number at a row} */
    public double y(double row) {
        double a = model.y().scaled(range.yMin());
        double b = model.y().scaled(range.yMax());
        return model.y().value(a + (b - a) * (top + height - row) / height);
    }

    /** {@return whether a place is in the plot} */
    public boolean contains(double column, double row) {
        return column >= left && column <= left + width && row >= top && row <= top + height;
    }

    /** {@return the point nearest to a place, null where none is within so many pixels} */
    public @Nullable ChartPoint nearest(double column, double row, double within) {
        double best = within * within;
        ChartPoint found = null;
        for (int s = 0; s < model.series().size(); s++) {
            var one = model.series().get(s);
            if (one.kind() == Series.Kind.HISTOGRAM) {
                continue;
            }
            for (int i = 0; i < one.x().length; i++) {
                double dx = column(one.x()[i]) - column;
                if (Math.abs(dx) > within) {
                    continue;
                }
                double dy = row(one.y()[i]) - row;
                double d = dx * dx + dy * dy;
                if (d <= best) {
                    best = d;
                    found = new ChartPoint(s, i, one.x()[i], one.y()[i]);
                }
            }
        }
        return found;
    }

    /** {@return the cell of the map at a place, null outside or where there is no map} */
    public @Nullable ChartPoint cell(double column, double row) {
        if (model.map().isEmpty() || !contains(column, row)) {
            return null;
        }
        var map = model.map().get();
        int i = HeatMap.cell(HeatMap.edges(map.x(), model.x()), model.x().scaled(x(column)));
        int j = HeatMap.cell(HeatMap.edges(map.y(), model.y()), model.y().scaled(y(row)));
        return i < 0 || j < 0 ? null : new ChartPoint(ChartPoint.MAP, j * map.x().length + i, map.x()[i], map.y()[j]);
    }

    /** {@return the bar of a histogram at a place, null where there is none} */
    private @Nullable ChartPoint bar(double column, double row) {
        for (int s = model.series().size() - 1; s >= 0; s--) {
            var one = model.series().get(s);
            if (one.kind() == Series.Kind.HISTOGRAM) {
                double at = x(column);
                int i = HeatMap.cell(one.edges(), at);
                if (i >= 0 && row >= row(one.y()[i]) - 2) {
                    return new ChartPoint(s, i, one.x()[i], one.y()[i]);
                }
            }
        }
        return null;
    }

    /** {@return what a person points at: the nearest point, else the bar or the cell there, else null} */
    public @Nullable ChartPoint at(double column, double row, double within) {
        var point = nearest(column, row, within);
        if (point != null || !contains(column, row)) {
            return point;
        }
        var bar = bar(column, row);
        return bar != null ? bar : cell(column, row);
    }

    /** {@return the number that the colour of a point means, not a number where it means none} */
    public double value(ChartPoint point) {
        if (point.series() == ChartPoint.MAP) {
            return model.map().map(m -> m.values()[point.index()]).orElse(Double.NaN);
        }
        double[] values = model.series().get(point.series()).values();
        return values.length == 0 ? Double.NaN : values[point.index()];
    }

    /** {@return the range after zooming about a place} @param factor above 1 shows less */
    public Range zoomed(double column, double row, double factor) {
        double f = 1 / factor;
        return new Range(x(column + (left - column) * f), x(column + (left + width - column) * f),
                y(row + (top + height - row) * f), y(row + (top - row) * f));
    }

    /** {@return the range after the chart was dragged by so many pixels} */
    public Range dragged(double dx, double dy) {
        return new Range(x(left - dx), x(left + width - dx), y(top + height - dy), y(top - dy));
    }

    /** {@return the range of a rectangle of the picture; the present one where it is too small} */
    public Range within(double x0, double y0, double x1, double y1) {
        if (Math.abs(x1 - x0) < 4 || Math.abs(y1 - y0) < 4) {
            return range;
        }
        return new Range(x(Math.min(x0, x1)), x(Math.max(x0, x1)), y(Math.max(y0, y1)), y(Math.min(y0, y1)));
    }
}
