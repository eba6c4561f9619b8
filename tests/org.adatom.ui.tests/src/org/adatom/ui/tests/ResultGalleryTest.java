/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.adatom.analysis.Axis;
import org.adatom.analysis.Layer;
import org.adatom.analysis.ResultItem;
import org.adatom.internal.ui.chart.ChartMenu;
import org.adatom.internal.ui.chart.TileLayout;
import org.adatom.internal.ui.chart.Tiles;
import org.adatom.internal.ui.run.FileSection;
import org.adatom.render.chart.ChartPoint;
import org.adatom.ui.chart.ChartCanvas;
import org.adatom.workbench.ResultCharts;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plots, maps and files of results, and the files that a run starts with. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
class ResultGalleryTest {
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        shell.setSize(1000, 600);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private static ResultItem.Matrix matrix() {
        return new ResultItem.Matrix("m", "Map", new Axis("x", "A"), new Axis("y", "eV"), new double[] {0, 1, 2},
                new double[] {5, 6}, new double[] {1, 2, 3, 4, 5, 6}, "Energy", "eV");
    }

    private static ResultItem.Plot plot() {
        double[] x = {0, 1, 2};
        return new ResultItem.Plot("p", "Parity", new Axis("True", "eV"), new Axis("Predicted", "eV"),
                List.of(new Layer.Points("Test", x, x, new double[] {0.1, 0.2, 0.3})), true);
    }

    @Test
    void chartsStandSideBySideAsLargeAsTheyCan() {
        var layout = new TileLayout(330, 225, 10);
        assertArrayEquals(new int[] {3, 3}, layout.rows(6, 1250, 460));
        assertArrayEquals(new int[] {2, 3}, layout.rows(5, 1250, 460), "the first ones are larger");
        assertArrayEquals(new int[] {2}, layout.rows(2, 1250, 460));
        assertArrayEquals(new int[] {1, 1}, layout.rows(2, 500, 700));
    }

    @Test
    void oneChartFillsThePlaceAndGoesBack() {
        var tiles = new Tiles(shell);
        var first = tiles.add("First", place -> new ChartCanvas(place, SWT.NONE));
        var second = tiles.add("Second", place -> new ChartCanvas(place, SWT.NONE));
        shell.open();
        int before = first.getSize().x;
        var button = Ui.all(tiles, ToolBar.class).getFirst().getItem(0);
        button.notifyListeners(SWT.Selection, new Event());
        assertTrue(tiles.enlarged().isPresent());
        assertTrue(first.getSize().x > 1.5 * before, "twice as wide");
        assertFalse(second.isVisible());
        button.notifyListeners(SWT.Selection, new Event());
        assertEquals(before, first.getSize().x);
        assertTrue(second.isVisible());
    }

    @Test
    void cellsOfMapsAreChosenAndSaved(@TempDir Path folder) throws Exception {
        var chart = new ChartCanvas(shell, SWT.NONE);
        shell.open();
        chart.setModel(ResultCharts.of(matrix()).orElseThrow());
        Ui.until("the map is painted", () -> chart.layoutNow().filter(l -> l.model() == chart.model()).isPresent());
        var chosen = new ArrayList<ChartPoint>();
        chart.addPointListener(chosen::add);
        var layout = chart.layoutNow().orElseThrow();
        int x = (int) layout.column(2);
        int y = (int) layout.row(6);
        Ui.send(chart, SWT.MouseDown, x, y, 1);
        Ui.send(chart, SWT.MouseUp, x, y, 1);
        assertEquals(List.of(new ChartPoint(ChartPoint.MAP, 5, 2, 6)), chosen);
        assertEquals(6, layout.value(chosen.getFirst()), 0);
        ChartMenu.save(chart, folder.resolve("map.csv"));
        var lines = Files.readAllLines(folder.resolve("map.csv"));
        assertEquals("x (\u00c5),y (eV),Energy (eV)", lines.getFirst());
        assertEquals("2.0,6.0,6.0", lines.getLast());
        assertEquals(7, lines.size());
    }

    @Test
    void errorBarsAreSavedToo() {
        var lines = ChartMenu.csv(ResultCharts.of(plot()).orElseThrow()).lines().toList();
        assertEquals("series,True (eV),Predicted (eV),error", lines.getFirst());
        assertEquals("Test,1.0,1.0,0.2", lines.get(2));
    }

    @Test
    void theColumnsOfTheFirstFileBecomeKnown(@TempDir Path folder) throws Exception {
        var file = folder.resolve("gaps.csv");
        Files.writeString(file, "formula,gap (eV)\nSi,1.1\nGe,0.7\n");
        var section = new FileSection(shell, List.of(), List.of());
        shell.open();
        assertFalse(section.isValid());
        var seen = new ArrayList<String>();
        section.onColumns(seen::addAll);
        section.choose(List.of(file));
        Ui.until("the columns are there", () -> !seen.isEmpty());
        assertEquals(List.of("formula", "gap"), seen);
        assertEquals(List.of(file), section.files());
        assertTrue(section.isValid());
        section.choose(List.of(folder.resolve("gone.csv")));
        assertFalse(section.isValid());
    }
}
