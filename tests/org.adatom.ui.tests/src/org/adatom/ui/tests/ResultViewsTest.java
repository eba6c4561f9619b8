/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.internal.ui.result.ModesView;
import org.adatom.internal.ui.result.TableViews;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.ui.structure.StructureView;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
class ResultViewsTest {
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        shell.setSize(900, 500);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private static Structure dimer(double length) {
        return Structure.of(new int[] {7, 7}, new double[] {0, 0, 0, 0, 0, length}, Lattice.cubic(1),
                Periodicity.NONE);
    }

    private static ResultItem.Modes modes() {
        return new ResultItem.Modes("modes", "Modes", dimer(1.1), new double[] {-120.5, 1231.3},
                List.of(new double[] {1, 0, 0, -1, 0, 0}, new double[] {0, 0, -1, 0, 0, 1}));
    }

    private static void choose(Table table, int row) {
        table.setSelection(row);
        table.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void modesAreRowsAndTheImaginaryOneIsShownFirst() {
        var view = new ModesView(shell, modes());
        shell.open();
        var table = Ui.all(view, Table.class).getFirst();
        assertEquals(2, table.getItemCount());
        assertEquals(0, table.getSelectionIndex(), "the imaginary mode");
        assertEquals(List.of("1", "120.5i", "14.94i"), cells(table, 0));
        assertEquals(List.of("2", "1231.3", "152.66"), cells(table, 1));
    }

    @Test
    void aModeSwingsUntilItIsPaused() {
        var view = new ModesView(shell, modes());
        shell.open();
        var structure = Ui.all(view, StructureView.class).getFirst();
        var first = structure.getStructure();
        Ui.until("the atoms swing", () -> structure.getStructure() != first);
        var bars = Ui.all(view, ToolBar.class);
        var play = bars.stream().flatMap(b -> List.of(b.getItems()).stream())
                .filter(i -> "Pause".equals(i.getToolTipText())).findFirst().orElseThrow();
        Ui.select(play);
        assertEquals("Play", play.getToolTipText());
        var rest = structure.getStructure();
        var passed = new boolean[1];
        shell.getDisplay().timerExec(200, () -> passed[0] = true);
        Ui.until("five frames could have passed", () -> passed[0]);
        assertTrue(structure.getStructure() == rest, "nothing moves");
        choose(Ui.all(view, Table.class).getFirst(), 1);
        assertNotEquals(rest.positions()[2], structure.getStructure().positions()[2], 0.05);
    }

    @Test
    void rowsOfAPoolHavePicturesAndShowTheirStructure() {
        var structures = new ResultItem.Structures("pool", "Pool", List.of(dimer(1.1), dimer(1.5), dimer(2)));
        var table = new ResultItem.Table("minima", "Distinct minima", List.of(),
                List.of(new ResultItem.Column("Energy", "eV", new double[] {-2, -1, 0})), Optional.of("pool"),
                new int[] {0, 1, 2});
        var pool = TableViews.of(shell, table, Result.done("Done.").with(structures).with(table));
        shell.open();
        shell.layout();
        var rows = Ui.all(shell, Table.class).getFirst();
        assertEquals(3, rows.getItemCount());
        assertEquals(0, rows.getSelectionIndex());
        assertTrue(!pool.isDisposed());
        assertEquals("-2", rows.getItem(0).getText(0));
        assertNotNull(rows.getItem(0).getImage(0));
        choose(rows, 2);
        var shown = Ui.all(shell, StructureView.class).getFirst().getStructure();
        assertEquals(2, shown.positions()[5] - shown.positions()[2], 1e-9);
    }

    private static List<String> cells(Table table, int row) {
        var item = table.getItem(row);
        return List.of(item.getText(0), item.getText(1), item.getText(2));
    }
}
