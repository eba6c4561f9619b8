/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.gp.Studio;
import org.adatom.render.chart.Aspect;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.Band;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ColourScale;
import org.adatom.render.chart.HeatMap;
import org.adatom.render.chart.Marker;
import org.adatom.render.chart.Range;
import org.adatom.render.chart.Series;

/** What follows from a state, as charts. Made outside the user interface thread. */
record StudioCharts(StudioState state, ChartModel process, ChartModel worth, ChartModel gram, Studio.View view) {
    private static final int POINTS = 241;
    private static final int MOST_CELLS = 200;
    /** The index of the series of the data. */
    static final String DATA = Messages.Studio_data;

    /** What is wished for. @param from where the line begins @param to where it ends @param noisy with the noise */
    record Wish(StudioState state, double from, double to, Range whole) {
    }

    /** {@return the charts} @throws org.adatom.learning.LearningException where the kernel does not fit the data */
    static StudioCharts of(Wish wish) {
        var state = wish.state();
        var view = state.studio(wish.from(), wish.to(), POINTS).view(state.samples(), state.worth().score());
        return new StudioCharts(state, process(state, view, wish.whole()), worth(state, view, wish.whole()),
                gram(view), view);
    }

    private static ChartModel process(StudioState state, Studio.View view, Range whole) {
        var model = new ChartModel("", Axis.linear(state.xLabel(), ""), Axis.linear(state.yLabel(), ""),
                List.of(), List.of(
                band(Messages.Studio_band, view, 2, Series.palette(0))), List.of(), Optional.of(whole));
        for (int s = 0; s < view.samples().length; s++) {
            model = model.with(Series.thin(s == 0 ? Messages.Studio_samples : "", view.x(), view.samples()[s])
                    .withColour(Series.palette(2 + s % 6)));
        }
        model = model.with(Series.line(Messages.Studio_mean, view.x(), view.mean()).withColour(Series.palette(0)));
        model = model.with(Series.points(DATA, state.x(), state.y()).withColour(Series.STRONG));
        return model.with(new Marker(true, view.x()[view.next()], Messages.Studio_next));
    }

    private static Band band(String name, Studio.View view, double factor, int colour) {
        int n = view.x().length;
        var low = new double[n];
        var high = new double[n];
        for (int i = 0; i < n; i++) {
            low[i] = view.mean()[i] - factor * view.sd()[i];
            high[i] = view.mean()[i] + factor * view.sd()[i];
        }
        return new Band(name, view.x(), low, high, colour);
    }

    private static ChartModel worth(StudioState state, Studio.View view, Range whole) {
        double low = Arrays.stream(view.score()).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(view.score()).filter(Double::isFinite).max().orElse(1);
        double floor = low >= 0 && low < 0.5 * high ? 0 : low;
        double room = high > floor ? 0.12 * (high - floor) : 1;
        var base = new double[view.x().length];
        Arrays.fill(base, floor);
        return ChartModel.of("", Axis.linear(state.xLabel(), ""), Axis.linear(state.worth().label(), ""),
                Series.line("", view.x(), view.score()).withColour(Series.palette(1)))
                .with(new Band("", view.x(), base, view.score(), Series.palette(1)))
                .with(new Marker(true, view.x()[view.next()], ""))
                .showing(new Range(whole.xMin(), whole.xMax(), floor, high + room));
    }

    private static ChartModel gram(Studio.View view) {
        int n = (int) Math.round(Math.sqrt(view.noisyGram().length));
        int step = (n + MOST_CELLS - 1) / MOST_CELLS;
        int m = (n + step - 1) / step;
        var cells = new double[m * m];
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < m; i++) {
                cells[(m - 1 - j) * m + i] = view.noisyGram()[j * step * n + i * step];
            }
        }
        var at = IntStream.range(0, m).asDoubleStream().toArray();
        var across = IntStream.range(0, m).mapToObj(i -> new Axis.Place(i, Integer.toString(i * step + 1))).toList();
        var down = IntStream.range(0, m).mapToObj(i -> new Axis.Place(i, Integer.toString((m - 1 - i) * step + 1)))
                .toList();
        return ChartModel.of("", new Axis("", "", false, across), new Axis("", "", false, down),
                new HeatMap(at, at, cells, m <= 8, false, 0), ColourScale.of("k(x, x\u2032)", "", cells))
                .with(Aspect.EQUAL);
    }
}
