/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.TableEdits;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

/** What can be done with the chosen column and rows. */
final class DataCommands {
    private DataCommands() {
    }

    /** Takes the chosen rows out. */
    static void deleteRows(DataPage page) {
        int[] rows = page.grid().selection();
        if (rows.length > 0) {
            page.document().edit(NLS.bind(Messages.Data_deleteRows, Integer.toString(rows.length)),
                    TableEdits.withoutRows(page.document().table(), rows));
        }
    }

    /** Takes the rows out that lack a value. */
    static void deleteMissing(DataPage page) {
        var table = page.document().table();
        int[] rows = TableEdits.rowsWithMissing(table);
        if (rows.length > 0) {
            page.document().edit(NLS.bind(Messages.Data_deleteRows, Integer.toString(rows.length)),
                    TableEdits.withoutRows(table, rows));
        }
    }

    /** Takes the chosen column out. */
    static void deleteColumn(DataPage page) {
        var label = column(page).label();
        page.document().edit(NLS.bind(Messages.Data_deleteColumn, label), page.document().table().without(label));
    }

    /** Asks for another title of the chosen column. */
    static void rename(DataPage page) {
        var old = column(page).label();
        var dialog = new InputDialog(page.getShell(), Messages.Data_renameTitle,
                NLS.bind(Messages.Data_renameAsk, old), old,
                text -> text.isBlank() ? "" : text.strip().equals(old)
                || page.document().table().find(text.strip()).isEmpty()
                        ? null : NLS.bind(Messages.Data_taken, text.strip()));
        if (dialog.open() == Window.OK) {
            apply(page, NLS.bind(Messages.Data_rename, old),
                    t -> TableEdits.renamed(t, page.grid().column(), String.valueOf(dialog.getValue())));
        }
    }

    /** Asks for another unit of the chosen column. */
    static void unit(DataPage page) {
        if (column(page) instanceof NumberColumn c) {
            var dialog = new InputDialog(page.getShell(), Messages.Data_unitTitle,
                    NLS.bind(Messages.Data_unitAsk, c.label()),
                    c.unit(), null);
            if (dialog.open() == Window.OK) {
                apply(page, NLS.bind(Messages.Data_unit, c.label()),
                        t -> TableEdits.withUnit(t, page.grid().column(), String.valueOf(dialog.getValue())));
            }
        }
    }

    /** Makes the chosen column one of words, or of numbers. */
    static void type(DataPage page, boolean words) {
        apply(page, NLS.bind(Messages.Data_type, column(page).label()), t -> words
                ? TableEdits.asWords(t, page.grid().column()) : TableEdits.asNumbers(t, page.grid().column()));
    }

    private interface Edit {
        Table of(Table table);
    }

    private static void apply(DataPage page, String label, Edit edit) {
        try {
            page.document().edit(label, edit.of(page.document().table()));
        } catch (LearningException e) {
            Says.problem(page, e);
        }
    }

    private static Column column(DataPage page) {
        return page.document().table().columns().get(page.grid().column());
    }

    /** Copies the chosen rows with their titles, tabs between cells. */
    static void copy(DataPage page) {
        var table = page.document().table();
        int[] rows = page.grid().selection();
        if (rows.length == 0) {
            return;
        }
        var text = table.columns().stream().map(Column::label).collect(Collectors.joining("\t")) + "\n"
                + Arrays.stream(rows).mapToObj(row -> IntStream.range(0, table.columns().size())
                        .mapToObj(i -> RowOrder.cell(table.columns().get(i), row)).collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n")) + "\n";
        var clipboard = new Clipboard(page.getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
