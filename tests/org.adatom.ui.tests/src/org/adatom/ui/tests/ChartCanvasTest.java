/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.adatom.internal.ui.chart.ChartMenu;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ChartPoint;
import org.adatom.render.chart.Series;
import org.adatom.ui.chart.ChartCanvas;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
class ChartCanvasTest {
    private Shell shell;
    private ChartCanvas chart;

    @BeforeEach
    void open() {
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        chart = new ChartCanvas(shell, SWT.NONE);
        shell.setSize(600, 400);
        shell.open();
        chart.setModel(ChartModel.of("", Axis.linear("Step", ""), Axis.linear("Energy", "eV"),
                Series.linePoints("Energy", new double[] {0, 1, 2, 3}, new double[] {4, 2, 1, 0.5})));
        Ui.until("the chart is painted", () -> chart.layoutNow().filter(l -> l.model() == chart.model()).isPresent());
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void aClickSelectsTheNearestPoint() {
        var chosen = new ArrayList<ChartPoint>();
        chart.addPointListener(chosen::add);
        var layout = chart.layoutNow().orElseThrow();
        int x = (int) layout.column(2) + 3;
        int y = (int) layout.row(1) - 3;
        Ui.send(chart, SWT.MouseDown, x, y, 1);
        Ui.send(chart, SWT.MouseUp, x, y, 1);
        assertEquals(1, chosen.size());
        assertEquals(2, chosen.getFirst().index());
    }

    @Test
    void aDragZoomsAndADoubleClickShowsEverything() {
        var layout = chart.layoutNow().orElseThrow();
        int left = (int) layout.column(0.9);
        int right = (int) layout.column(2.1);
        Ui.send(chart, SWT.MouseDown, left, (int) layout.top() + 5, 1);
        Ui.send(chart, SWT.MouseMove, right, (int) layout.top() + 100, 1);
        Ui.send(chart, SWT.MouseUp, right, (int) layout.top() + 100, 1);
        assertTrue(chart.isZoomed());
        assertEquals(0.9, chart.range().xMin(), 0.02);
        assertEquals(2.1, chart.range().xMax(), 0.02);
        Ui.send(chart, SWT.MouseDoubleClick, right, 100, 1);
        assertFalse(chart.isZoomed());
    }

    @Test
    void savesPicturesDrawingsAndNumbers(@TempDir Path folder) throws Exception {
        ChartMenu.save(chart, folder.resolve("a.csv"));
        assertEquals("series,Step,Energy (eV)", Files.readAllLines(folder.resolve("a.csv")).getFirst());
        assertEquals(5, Files.readAllLines(folder.resolve("a.csv")).size());
        ChartMenu.save(chart, folder.resolve("a.svg"));
        assertTrue(Files.readString(folder.resolve("a.svg")).contains("<svg"));
        ChartMenu.save(chart, folder.resolve("a.png"));
        assertTrue(Files.size(folder.resolve("a.png")) > 1000);
    }

    @Test
    void theChosenKindOfFileGivesTheEnding() {
        assertEquals("chart.svg", ChartMenu.ended("chart.png", 1));
        assertEquals("chart.csv", ChartMenu.ended("chart", 2));
        assertEquals("mine.svg", ChartMenu.ended("mine.svg", 0));
        assertEquals("chart.png", ChartMenu.ended("chart.png", -1));
    }
}
