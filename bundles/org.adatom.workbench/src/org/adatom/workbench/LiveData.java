/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.analysis.Progress;
import org.adatom.analysis.ResultItem;
import org.adatom.internal.workbench.Absent;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a run shows while it computes; safe for any thread. Memory is bounded: a series of more than {@value
 * #MOST_POINTS}
 * points keeps every second, fourth, ... of them and always the last; the log keeps its last {@value #MOST_LINES}
 * lines.
 */
public final class LiveData {
    /** The most points that a series keeps. */
    public static final int MOST_POINTS = 4096;
    /** The most lines that the log keeps. */
    public static final int MOST_LINES = 100_000;

    private final Map<String, Growing> series = new LinkedHashMap<>();
    private final Map<String, ResultItem.Series> charts = new LinkedHashMap<>();
    private final Map<String, ResultItem> items = new LinkedHashMap<>();
    private final ArrayDeque<String> log = new ArrayDeque<>();
    private @Nullable Structure frame;
    private long version;

    /**
     * A curve as it is now.
     *
     * @param name such as "Energy"
     * @param unit of y, empty for none; series of one unit and one abscissa share a chart
     * @param xLabel what the abscissa is, such as "Step"
     * @param xUnit its unit, empty for none
     * @param x the abscissa
     * @param y as long as x
     */
    public record LiveSeries(String name, String unit, String xLabel, String xUnit, double[] x, double[] y) {
    }

    /** Makes data that hold nothing yet. */
    public LiveData() {
    }

    /** Adds a point to a series, which begins with its first point. */
    public synchronized void add(Progress.Point p) {
        series.computeIfAbsent(p.series(), n -> new Growing(p)).add(p.x(), p.y());
        version++;
    }

    /** Shows a chart in the place of the one of its name. */
    public synchronized void show(Progress.Curves c) {
        charts.put(c.name(), new ResultItem.Series(c.name(), c.label(), c.x(), c.curves(), c.style()));
        version++;
    }

    /** Shows an item in the place of the one of its name. */
    public synchronized void show(ResultItem item) {
        if (item instanceof ResultItem.Series chart) {
            charts.put(chart.name(), chart);
        } else {
            items.put(item.name(), item);
        }
        version++;
    }

    /** {@return the items other than series as they are now, in the order in which they first came} */
    public synchronized List<ResultItem> items() {
        return List.copyOf(items.values());
    }

    /** {@return the whole charts as they are now} */
    public synchronized List<ResultItem.Series> charts() {
        return List.copyOf(charts.values());
    }

    /** Sets the structure as it is now. */
    public synchronized void frame(Structure structure) {
        frame = structure;
        version++;
    }

    /** Adds a line to the log. */
    public synchronized void note(String line) {
        if (log.size() == MOST_LINES) {
            log.removeFirst();
        }
        log.addLast(line);
        version++;
    }

    /** {@return a number that grows with each piece of news: whoever polls sees whether there is something to draw} */
    public synchronized long version() {
        return version;
    }

    /** {@return the curves as they are now, copies} */
    public synchronized List<LiveSeries> series() {
        return series.entrySet().stream().map(e -> e.getValue().snapshot(e.getKey())).toList();
    }

    /** {@return the structure as it was last shown} */
    public synchronized Optional<Structure> frame() {
        return Absent.optional(frame);
    }

    /** {@return the log, a copy} */
    public synchronized List<String> log() {
        return List.copyOf(log);
    }

    /** Points that thin themselves out. */
    private static final class Growing {
        private final Progress.Point first;
        private double[] x = new double[64];
        private double[] y = new double[64];
        private int count;
        private long seen;
        private long stride = 1;
        private double lastX;
        private double lastY;

        Growing(Progress.Point first) {
            this.first = first;
        }

        void add(double newX, double newY) {
            lastX = newX;
            lastY = newY;
            if (seen++ % stride != 0) {
                return;
            }
            if (count == MOST_POINTS) {
                for (int i = 0; i < count / 2; i++) {
                    x[i] = x[2 * i];
                    y[i] = y[2 * i];
                }
                count /= 2;
                stride *= 2;
                // the point at hand is number seen-1 = a multiple of the old stride times MOST_POINTS: kept by the new
                // one
            } else if (count == x.length) {
                x = Arrays.copyOf(x, 2 * count);
                y = Arrays.copyOf(y, 2 * count);
            }
            x[count] = newX;
            y[count++] = newY;
        }

        LiveSeries snapshot(String name) {
            boolean pending = (seen - 1) % stride != 0;
            var outX = Arrays.copyOf(x, pending ? count + 1 : count);
            var outY = Arrays.copyOf(y, outX.length);
            if (pending) {
                outX[count] = lastX;
                outY[count] = lastY;
            }
            return new LiveSeries(name, first.unit(), first.xLabel(), first.xUnit(), outX, outY);
        }
    }
}
