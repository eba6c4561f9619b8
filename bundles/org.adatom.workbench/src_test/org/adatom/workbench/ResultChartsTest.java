/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.ResultItem;
import org.adatom.render.chart.Aspect;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.Series;
import org.junit.jupiter.api.Test;

class ResultChartsTest {
    private static final double[] X = {0, 1, 2};
    private static final Axis AXIS = new Axis("Distance", "A");

    private static ChartModel chart(ResultItem item) {
        return ResultCharts.of(item).orElseThrow();
    }

    @Test
    void aBandHasTheColourOfItsLineAndDataThatOfWords() {
        var model = chart(new ResultItem.Plot("gp", "Prediction", AXIS, new Axis("Energy", "eV/A^3"), List.of(
                new Layer.Line("Truth", X, X), new Layer.Line("Mean", X, X), new Layer.Area("\u00b1 2 sd", X, X, X),
                new Layer.Points("Data", X, X, X, X, "Error (eV/A)"))));
        assertEquals(model.series().get(1).colour(), model.bands().getFirst().colour());
        assertEquals(Series.STRONG, model.series().get(2).colour());
        assertEquals("Distance (\u00c5)", model.x().title());
        assertEquals("Error (eV/\u00c5)", model.scale().orElseThrow().title());
        assertEquals(Aspect.FREE, model.aspect());
    }

    @Test
    void parityPlotsShowWhatCountsInColour() {
        var model = chart(new ResultItem.Plot("p", "Parity", AXIS, AXIS,
                List.of(new Layer.Points("Training", X, X), new Layer.Points("Test", X, X)), true));
        assertEquals(Aspect.PARITY, model.aspect());
        assertEquals(Series.QUIET, model.series().getFirst().colour());
        assertEquals(Series.palette(0), model.series().getLast().colour());
    }

    @Test
    void theFirstRowOfAConfusionMatrixIsOnTop() {
        var model = chart(new ResultItem.Matrix("c", "Confusion", new Axis("Predicted", ""), new Axis("True", ""),
                new double[] {0, 1}, new double[] {0, 1}, new double[] {9, 1, 2, 8}, "Samples", "",
                List.of("metal", "gap"),
                List.of("metal", "gap")));
        var map = model.map().orElseThrow();
        assertArrayEquals(new double[] {2, 8, 9, 1}, map.values(), 0, "rows from the bottom");
        assertEquals("gap", model.y().places().getFirst().name());
        assertEquals("metal", model.x().places().getFirst().name());
        assertTrue(map.numbers() && !map.smooth());
        assertEquals(Aspect.EQUAL, model.aspect());
        assertEquals(0, model.scale().orElseThrow().min(), 0);
    }

    @Test
    void mapsOfFunctionsAreSmoothAndKeepTheirLogarithmicAxes() {
        var xs = IntStream.range(0, 10).mapToDouble(i -> Math.pow(10, 0.2 * i)).toArray();
        var ys = IntStream.range(0, 9).mapToDouble(i -> 8.5 - i).toArray();
        var values = IntStream.range(0, 90).asDoubleStream().toArray();
        var model = chart(new ResultItem.Matrix("lml", "Likelihood", new Axis("Length", "A", true),
                new Axis("y", ""), xs, ys,
                values, "LML", ""));
        var map = model.map().orElseThrow();
        assertTrue(map.smooth() && map.contours() > 0 && model.x().logarithmic());
        assertEquals(0.5, map.y()[0], 1e-12, "descending ordinates are turned round");
        assertEquals(80, map.values()[0], 0);
    }

    @Test
    void gramMatricesHaveSharpCells() {
        var at = IntStream.range(0, 20).asDoubleStream().toArray();
        var model = chart(new ResultItem.Matrix("k", "Gram matrix", new Axis("Point", ""),
                new Axis("Point", ""), at, at,
                new double[400], "k", "eV^2"));
        assertFalse(model.map().orElseThrow().smooth());
        assertEquals(Aspect.EQUAL, model.aspect());
        assertEquals("19", model.y().places().getFirst().name());
        assertTrue(ResultCharts.of(new ResultItem.Message("m", "", "")).isEmpty());
    }
}
