/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.adatom.database.StructureDatabase;
import org.adatom.internal.ui.database.DatabaseView;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database of the workspace in its view. */
class DatabaseViewTest {
    private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    private final Path file = Platform.getLocation().append("structures.db").toPath();
    private final Text search;
    private final Table table;

    private static Structure metal(int z) {
        return Structure.of(new int[] {z, z}, new double[] {0, 0, 0, 1.8, 1.8, 0}, Lattice.cubic(3.6), Periodicity.ALL);
    }

    DatabaseViewTest() throws Exception {
        Files.deleteIfExists(file);
        try (var database = StructureDatabase.open(file.toString(), true)) {
            database.add(metal(29).withInfo(Structure.ENERGY, -1.0), Map.of("site", "fcc"));
            database.add(metal(79).withInfo(Structure.ENERGY, -3.0), Map.of("site", "hcp"));
            database.add(metal(47).withInfo(Structure.ENERGY, -2.0), Map.of());
        }
        var part = page.showView(DatabaseView.ID);
        var parent = ((Composite) Ui.all(page.getWorkbenchWindow().getShell(), Text.class).stream()
                .filter(t -> t.getMessage().startsWith("Search:")).findFirst().orElseThrow().getParent()).getParent();
        search = Ui.all(parent, Text.class).getFirst();
        table = Ui.all(parent, Table.class).getFirst();
        assertEquals(DatabaseView.ID, part.getSite().getId());
        Ui.until("three rows", () -> table.getItemCount() == 3);
    }

    @AfterEach
    void hide() throws Exception {
        page.hideView(page.findView(DatabaseView.ID));
        Files.deleteIfExists(file);
    }

    private String cell(int row, String title) {
        for (int c = 0; c < table.getColumnCount(); c++) {
            if (table.getColumn(c).getText().equals(title)) {
                return table.getItem(row).getText(c);
            }
        }
        throw new AssertionError("no column " + title);
    }

    @Test
    void theNewestComesFirstAndKeysAreColumns() {
        assertEquals("Ag2", cell(0, "Formula"));
        assertEquals("hcp", cell(1, "site"));
    }

    @Test
    void theTableFollowsWhatIsTyped() {
        search.setText("energy<-1.5");
        Ui.until("two rows", () -> table.getItemCount() == 2);
        search.setText("energy<-1.5,site=hcp");
        Ui.until("one row", () -> table.getItemCount() == 1);
        assertEquals("Au2", cell(0, "Formula"));
        search.setText("energy<-1.5,(");
        Ui.until("no row for what is no question", () -> table.getItemCount() == 0);
    }

    @Test
    void aClickOnAHeadSorts() {
        Ui.select(table.getColumn(3));
        Ui.until("the lowest energy first", () -> table.getItemCount() == 3 && cell(0, "Formula").equals("Au2"));
        Ui.select(table.getColumn(3));
        Ui.until("the highest energy first", () -> cell(0, "Formula").equals("Cu2"));
        assertEquals(SWT.DOWN, table.getSortDirection());
    }
}
