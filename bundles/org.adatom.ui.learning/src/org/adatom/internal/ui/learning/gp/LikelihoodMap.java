/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.gp.Studio;
import org.adatom.render.ColourMap;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ColourScale;
import org.adatom.render.chart.HeatMap;
import org.adatom.render.chart.Series;

/**
 * The logarithm of the likelihood over two hyper-parameters.
 *
 * @param wish what it shows
 * @param chart as a map, without the place of the present values
 */
record LikelihoodMap(Wish wish, ChartModel chart) {
    private static final double HOPELESS = 15;

    /** What is wished for. @param first index of the hyper-parameter across @param second of that upwards */
    record Wish(StudioState state, int first, int second, int cells, BooleanSupplier cancelled) {
    }

    static LikelihoodMap of(Wish wish) {
        var state = wish.state();
        double[] across = values(state, wish.first(), wish.cells());
        double[] up = values(state, wish.second(), wish.cells());
        var process = state.studio(0, 1, 2).process();
        var map = Studio.likelihoodMap(process, new Studio.Plane(wish.first(), across, wish.second(), up), row -> { },
                wish.cancelled());
        var names = state.kernel().names();
        var colours = scale(map, state.x().length);
        var chart = ChartModel.of("", Axis.log(Names.pretty(names.get(wish.first())), ""),
                Axis.log(Names.pretty(names.get(wish.second())), ""), new HeatMap(across, up, map, false, true, 12),
                colours);
        return new LikelihoodMap(wish, chart);
    }

    /** The colours end where hyper-parameters are hopeless, or the interesting part would have one colour. */
    private static ColourScale scale(double[] map, int points) {
        double low = Arrays.stream(map).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(map).filter(Double::isFinite).max().orElse(1);
        double floor = Math.max(low, high - Math.max(HOPELESS, 3 * points));
        return high > floor
                ? new ColourScale(Messages.Studio_likelihood, "", floor, high, ColourMap.VIRIDIS, floor > low, false)
                : ColourScale.of(Messages.Studio_likelihood, "", map);
    }

    private static double[] values(StudioState state, int index, int cells) {
        double[] range = Names.range(state, index);
        return Studio.Plane.values(range[0], range[1], cells);
    }

    /** {@return the map with the place of the values of a state} */
    ChartModel at(StudioState state) {
        double[] values = state.kernel().values();
        return chart.with(Series.points("", new double[] {values[wish.first()]}, new double[] {values[wish.second()]})
                .withColour(Series.STRONG));
    }

    /** {@return whether it holds for a state too, which may differ in the two values} */
    boolean fits(StudioState state, int first, int second) {
        if (first != wish.first() || second != wish.second() || !state.sameData(wish.state())
                || state.mean() != wish.state().mean()) {
            return false;
        }
        double[] a = state.kernel().values();
        double[] b = wish.state().kernel().values();
        if (a.length != b.length) {
            return false;
        }
        a[first] = b[first];
        a[second] = b[second];
        return state.kernel().withValues(a).text().equals(wish.state().kernel().text());
    }
}
