/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.adatom.render.ColourMap;
import org.junit.jupiter.api.Test;

/** Maps, parity plots, histograms, coloured and crowded points. */
class ChartKindsTest {
    private static final ChartPainter PAINTER = new ChartPainter(ChartTheme.LIGHT, 1);
    private static final Axis PLAIN = Axis.linear("x", "eV");

    private static ChartModel map(boolean smooth, double... values) {
        return ChartModel.of("", PLAIN, PLAIN, new HeatMap(new double[] {0, 1, 2}, new double[] {0, 1}, values, false,
                smooth, 0),
                new ColourScale("k", "eV", 0, 1, ColourMap.VIRIDIS));
    }

    private static int pixel(ChartImage image, double x, double y) {
        return image.pixels()[(int) image.layout().row(y) * image.width() + (int) image.layout().column(x)] & 0xFFFFFF;
    }

    @Test
    void cellsHaveTheColourOfTheirNumber() {
        var image = PAINTER.paint(map(false, 0, 0.5, 1, 1, Double.NaN, 0), null, 400, 300);
        assertEquals(ColourMap.VIRIDIS.at(0), pixel(image, 0.3, 0.3));
        assertEquals(ColourMap.VIRIDIS.at(0.5), pixel(image, 1, -0.2));
        assertEquals(ColourMap.VIRIDIS.at(1), pixel(image, 0, 1));
        assertEquals(ColourMap.VIRIDIS.at(Double.NaN), pixel(image, 1.2, 1.1));
        assertEquals(new Range(-0.5, 2.5, -0.5, 1.5), image.layout().range(), "whole cells fill the plot");
    }

    @Test
    void functionsRunFromMiddleToMiddle() {
        var image = PAINTER.paint(map(true, 0, 0.5, 1, 0, 0.5, 1), null, 400, 300);
        assertEquals(new Range(0, 2, 0, 1), image.layout().range());
        int there = pixel(image, 0.5, 0.5);
        int wanted = ColourMap.VIRIDIS.at(0.25);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(wanted >> shift & 255, there >> shift & 255, 4);
        }
    }

    @Test
    void cellsAreReadOutAndLogarithmicOnesHaveEvenWidths() {
        var model = map(false, 0, 0.5, 1, 1, 0.2, 0).withAxes(Axis.linear("", ""), Axis.linear("", ""));
        var layout = PAINTER.paint(model, null, 400, 300).layout();
        var cell = layout.at(layout.column(1.1), layout.row(0.9), 8);
        assertEquals(new ChartPoint(ChartPoint.MAP, 4, 1, 1), cell);
        assertNotNull(cell);
        assertEquals(0.2, layout.value(cell), 0);
        assertNull(layout.at(layout.left() - 20, layout.top() + 5, 8));
        double[] edges = HeatMap.edges(new double[] {0.1, 1, 10}, Axis.log("", ""));
        assertEquals(-1.5, edges[0], 1e-12);
        assertEquals(1.5, edges[3], 1e-12);
        assertThrows(IllegalArgumentException.class, () -> map(false, 1, 2));
    }

    @Test
    void colourScalesFitTheirNumbers() {
        var signed = ColourScale.of("", "", new double[] {-1, 0.5, 2, Double.NaN});
        assertEquals(-2, signed.min(), 0);
        assertEquals(ColourMap.COOL_WARM, signed.map());
        assertEquals(ColourMap.VIRIDIS, ColourScale.of("", "", new double[] {0, 3}).map());
        var flat = ColourScale.of("", "", new double[] {7, 7});
        assertTrue(flat.min() < 7 && flat.max() > 7);
        var random = new Random(3);
        var likelihood = random.doubles(1000, -10, 0).toArray();
        likelihood[17] = -1e6;
        var cut = ColourScale.of("", "", likelihood);
        assertTrue(cut.below() && !cut.above() && cut.min() > -10, cut.toString());
        assertEquals(new ColourScale("", "", 0, 1, ColourMap.VIRIDIS),
                ColourScale.of("", "", new double[] {Double.NaN}));
    }

    @Test
    void parityPlotsAreSquareWithBothAxesAlike() {
        var model = ChartModel.of("", PLAIN, PLAIN, Series.points("Test", new double[] {1, 5}, new double[] {0, 9}))
                .with(Aspect.PARITY);
        var layout = PAINTER.paint(model, null, 700, 300).layout();
        assertEquals(layout.range().xMin(), layout.range().yMin(), 0);
        assertEquals(layout.range().xMax(), layout.range().yMax(), 0);
        assertEquals(layout.width(), layout.height(), 1);
        var part = PAINTER.paint(model, new Range(1, 2, 3, 7), 700, 300).layout();
        assertEquals(part.range().xMax() - part.range().xMin(), part.range().yMax() - part.range().yMin(), 1e-12);
        assertEquals(1.5, 0.5 * (part.range().xMax() + part.range().xMin()), 1e-12);
        var drawn = PAINTER.paint(model.withAxes(PLAIN, PLAIN), null, 400, 400);
        int dashes = 0;
        for (double v = 2; v < 4; v += 0.01) {
            dashes += pixel(drawn, v, v) != ChartTheme.LIGHT.background() ? 1 : 0;
        }
        assertTrue(dashes > 40, dashes + " dark places along the diagonal");
    }

    @Test
    void barsOfHistogramsReachFromEdgeToEdge() {
        var model = ChartModel.of("", PLAIN, Axis.linear("Count", ""),
                Series.histogram("h", new double[] {0, 1, 3, 4}, new double[] {2, 1, 0}).withColour(0xFF0000));
        var layout = PAINTER.paint(model, null, 400, 300).layout();
        assertTrue(layout.range().xMin() < 0 && layout.range().xMax() > 4 && layout.range().yMin() == 0);
        var bar = layout.at(layout.column(2.9), layout.row(0.4), 8);
        assertEquals(new ChartPoint(0, 1, 2, 1), bar);
        assertNull(layout.at(layout.column(2.9), layout.row(1.8), 8));
        var image = PAINTER.paint(model, null, 400, 300);
        assertTrue((pixel(image, 2.8, 0.5) & 255) < 80 && (pixel(image, 3.5, 0.5) & 255) > 200);
        assertThrows(IllegalArgumentException.class, () -> Series.histogram("h", new double[] {0, 1},
                new double[] {1, 2}));
    }

    @Test
    void chartsBelowEachOtherBeginAtOneColumn() {
        var narrow = ChartModel.of("", PLAIN, PLAIN, Series.thin("", new double[] {0, 1}, new double[] {0, 1}));
        var wide = ChartModel.of("", PLAIN, PLAIN, Series.line("", new double[] {0, 1}, new double[] {-12345, 0}));
        var painter = new ChartPainter(ChartTheme.LIGHT, 1, 90);
        assertEquals(90, painter.paint(narrow, null, 400, 300).layout().left(), 0);
        assertEquals(90, painter.paint(wide, null, 400, 300).layout().left(), 0);
        assertTrue(PAINTER.paint(narrow, null, 400, 300).layout().left() < 70);
    }

    @Test
    void pointsHaveTheColoursOfTheirValues() {
        double[] at = {0, 1};
        var model = ChartModel.of("", PLAIN, PLAIN, Series.points("", at, at).withValues(at))
                .with(new ColourScale("Error", "eV", 0, 1, ColourMap.VIRIDIS));
        var image = PAINTER.paint(model, null, 400, 300);
        assertEquals(ColourMap.VIRIDIS.at(0), pixel(image, 0, 0));
        assertEquals(ColourMap.VIRIDIS.at(1), pixel(image, 1, 1));
        assertTrue(image.layout().left() + image.layout().width() < 340, "room for the colour bar");
        assertThrows(IllegalArgumentException.class, () -> Series.points("", at, at).withValues(new double[3]));
    }

    @Test
    void crowdsOfPointsAreDrawnWhereTheyAre() {
        int n = 100_000;
        var random = new Random(5);
        var x = random.doubles(n).toArray();
        var y = random.doubles(n, 0, 0.5).toArray();
        var model = ChartModel.of("", PLAIN, PLAIN, Series.points("", x, y).withColour(0xFF0000));
        var image = PAINTER.paint(model, new Range(0, 1, 0, 1), 600, 400);
        int red = 0;
        for (double v = 0.05; v < 0.45; v += 0.01) {
            red += (pixel(image, v, v) & 255) < 160 ? 1 : 0;
        }
        assertTrue(red > 30, "red at " + red + " of 40 places");
        assertEquals(ChartTheme.LIGHT.background(), pixel(image, 0.53, 0.77));
        assertTrue(PAINTER.svg(model, null, 600, 400).length() < 3_000_000);
    }

    @Test
    void namesOfCellsStandAtTheirRowsAndColumns() throws Exception {
        var columns = new ArrayList<Axis.Place>();
        var rows = new ArrayList<Axis.Place>();
        for (int i = 0; i < 3; i++) {
            columns.add(new Axis.Place(i, "a rather long class " + i));
            rows.add(new Axis.Place(i, "class " + i));
        }
        var m = new HeatMap(new double[] {0, 1, 2}, new double[] {0, 1, 2},
                new double[] {5, 0, 1, 2, 9, 0, 0, 3, 12}, true,
                false, 0);
        var model = ChartModel.of("", new Axis("Predicted", "", false, columns), new Axis("True", "", false, rows), m,
                ColourScale.of("Samples", "", m.values())).with(Aspect.EQUAL);
        var svg = PAINTER.svg(model, null, 420, 400);
        assertTrue(svg.contains(">class 1<") && svg.contains(">12<") && svg.contains("rotate(-90"), svg);
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, document.getElementsByTagName("image").getLength(), "cells and colour bar");
        assertFalse(PAINTER.svg(model, null, 90, 90).contains(">12<"), "no numbers without room");
        assertEquals(List.of(), PAINTER.paint(model, null, 2, 2).layout().model().series());
    }
}
