/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final double[] X = {0, 1, 2, 3};
    private static final double[] Y = {5, 2, Double.NaN, 1};
    private static final ChartModel LINES = ChartModel.of("Energy & force", Axis.linear("Step", ""),
            Axis.linear("Energy", "eV"), Series.linePoints("a < b", X, Y), Series.bars("bars", X, X))
            .with(new Marker(false, 0.01, "tolerance")).with(new Band("band", X, X, Y, Series.FROM_THEME));

    private static List<String> texts(Axis axis, double min, double max, int wanted) {
        return Ticks.of(axis, min, max, wanted).stream().map(Ticks.Tick::text).filter(t -> !t.isEmpty()).toList();
    }

    @Test
    void atLeastFourTicksAreLabelledWhereThereIsRoom() {
        var axis = Axis.linear("", "");
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double from = random.nextGaussian();
            double width = Math.pow(10, -4 + 6 * random.nextDouble());
            int n = texts(axis, from, from + width, 4).size();
            assertTrue(n >= 4 && n <= 10, n + " ticks from " + from + " over " + width);
        }
        assertEquals(List.of("0.2", "0.5", "1", "2", "5", "10"), texts(Axis.log("", ""), 0.15, 12, 4));
    }

    @Test
    void ticksAreRound() {
        var axis = Axis.linear("", "");
        assertEquals(List.of("0", "2", "4", "6", "8", "10"), texts(axis, 0, 10, 5));
        assertEquals(List.of("\u22120.2", "0.0", "0.2"), texts(axis, -0.25, 0.31, 3));
        assertEquals(List.of("\u221212.345", "\u221212.340", "\u221212.335"), texts(axis, -12.3451, -12.3349, 3));
        assertEquals(List.of("0", "1\u00b710\u2076", "2\u00b710\u2076"), texts(axis, 0, 2e6, 2));
        assertEquals(List.of("0.1", "1", "10"), texts(Axis.log("", ""), 0.05, 20, 5));
        assertEquals(List.of("10\u207b\u2074", "10\u207b\u00b2", "10\u2070"), texts(Axis.log("", ""), 1e-4, 1, 3));
    }

    @Test
    void namedPlacesStandInsteadOfNumbers() {
        var places = List.of(new Axis.Place(0, "\u0393"), new Axis.Place(1.5, "X"), new Axis.Place(1.51, "W|K"),
                new Axis.Place(3, "L"));
        var model = ChartModel.of("", new Axis("Wave vector", "", false, places), Axis.linear("Frequency", "THz"),
                Series.line("", X, Y));
        assertEquals(0, model.range().xMin(), 0, "places fill the axis");
        assertEquals(3, model.range().xMax(), 0);
        var drawn = new ChartPainter(ChartTheme.LIGHT, 1).svg(model, null, 400, 300);
        assertTrue(drawn.contains(">\u0393<") && drawn.contains(">X<") && drawn.contains(">L<"), drawn);
        assertTrue(!drawn.contains(">W|K<"), "no name stands on another one");
        var part = model.showing(new Range(0, 1, 2, 4));
        assertEquals(new Range(0, 1, 2, 4), part.range());
    }

    @Test
    void rangesHoldWhatIsShown() {
        var r = LINES.range();
        assertTrue(r.xMin() < -0.4 && r.xMax() > 3.4 && r.yMin() == 0 && r.yMax() > 5);
        var empty = ChartModel.of("", Axis.linear("", ""), Axis.log("", "")).range();
        assertEquals(new Range(0, 1, 1, 10), empty);
        var log = ChartModel.of("", Axis.linear("", ""), Axis.log("", ""), Series.line("", X, new double[] {0, -1, 10, 1000}))
                .range();
        assertTrue(log.yMin() > 5 && log.yMax() < 2000);
        var flat = ChartModel.of("", Axis.linear("", ""), Axis.linear("", ""), Series.line("", X, new double[] {7, 7, 7, 7}));
        assertTrue(flat.range().yMin() < 7 && flat.range().yMax() > 7);
        assertThrows(IllegalArgumentException.class, () -> new Range(1, 1, 0, 1));
    }

    @Test
    void placesAndNumbersBelongTogether() {
        var layout = new ChartPainter(ChartTheme.LIGHT, 1).paint(LINES, null, 500, 300).layout();
        assertEquals(1.5, layout.x(layout.column(1.5)), 1e-12);
        assertEquals(2.5, layout.y(layout.row(2.5)), 1e-12);
        var found = layout.nearest(layout.column(1) + 2, layout.row(2) - 1, 5);
        assertEquals(new ChartPoint(0, 1, 1, 2), found);
        assertNull(layout.nearest(layout.column(2), layout.row(4.5), 5));
        var zoomed = layout.zoomed(layout.column(1), layout.row(2), 2);
        assertEquals((layout.range().xMax() - layout.range().xMin()) / 2, zoomed.xMax() - zoomed.xMin(), 1e-12);
        double part = (1 - layout.range().xMin()) / (layout.range().xMax() - layout.range().xMin());
        assertEquals(part, (1 - zoomed.xMin()) / (zoomed.xMax() - zoomed.xMin()), 1e-12);
        assertEquals(layout.range(), layout.within(10, 10, 11, 11));
    }

    @Test
    void theLineIsWhereItsNumbersAre() {
        var model = ChartModel.of("", Axis.linear("", ""), Axis.linear("", ""),
                Series.line("", new double[] {0, 10}, new double[] {4, 4}).withColour(0xFF0000));
        var image = new ChartPainter(ChartTheme.LIGHT, 1).paint(model, new Range(0, 10, 0, 8), 300, 200);
        int row = (int) image.layout().row(4);
        int column = (int) image.layout().column(5);
        int reddest = 0;
        for (int y = row - 1; y <= row + 1; y++) {
            int p = image.pixels()[y * 300 + column];
            reddest = Math.max(reddest, (p >> 16 & 255) - (p & 255));
        }
        assertTrue(reddest > 180, "red by " + reddest);
        int far = image.pixels()[(row - 20) * 300 + column + 3];
        assertEquals(0, (far >> 16 & 255) - (far >> 8 & 255), 12);
    }

    @Test
    void vectorGraphicsAreWellFormed() throws Exception {
        var text = new ChartPainter(ChartTheme.DARK, 1).svg(LINES, null, 400, 300);
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals("svg", document.getDocumentElement().getNodeName());
        assertTrue(text.contains("a &lt; b") && text.contains("Energy &amp; force"));
    }

    @Test
    void manyPointsAndSmallSizesWork() {
        int n = 100_000;
        var x = new double[n];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = Math.sin(i * 0.37) * (i % 97);
        }
        var model = ChartModel.of("", Axis.linear("", ""), Axis.linear("", ""), Series.line("", x, y));
        var painter = new ChartPainter(ChartTheme.LIGHT, 1);
        assertNotNull(painter.paint(model, null, 600, 300));
        assertNotNull(painter.paint(model, null, 1, 1));
        assertArrayEquals(painter.paint(model, null, 600, 300).pixels(), painter.paint(model, null, 600, 300).pixels());
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Series.line("a", X, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> new Band("b", X, new double[2], X, 0));
    }
}
