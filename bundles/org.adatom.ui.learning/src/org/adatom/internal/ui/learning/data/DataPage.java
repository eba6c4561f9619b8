/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.adatom.internal.ui.learning.Messages;
import org.adatom.internal.ui.learning.Styles;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.TableEdits;
import org.adatom.ui.InfoBar;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What the data editor shows: a search and a summary, the rows, and beside them what is known of the columns. */
public final class DataPage extends Composite {
    private static final int PAUSE = 200;

    private final DataDocument document;
    private final InfoBar info;
    private final Text search;
    private final Label summary;
    private final DataGrid grid;
    private final DataSide side;

    DataPage(Composite parent, DataDocument document, Supplier<Path> file) {
        super(parent, SWT.NONE);
        this.document = document;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        info = new InfoBar(this);
        var head = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(12, 0).applyTo(head);
        search = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.Data_find);
        GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).applyTo(search);
        summary = new Label(head, SWT.RIGHT);
        Styles.quiet(summary);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        var sash = new SashForm(this, SWT.HORIZONTAL);
        sash.setSashWidth(6);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        grid = new DataGrid(sash, document);
        side = new DataSide(sash, document, file);
        sash.setWeights(60, 40);
        search.addListener(SWT.Modify, e -> getDisplay().timerExec(PAUSE, this::find));
        grid.addColumnListener(side::showColumn);
        grid.addRowListener(this::summarise);
        menu();
        document.addListener(this::refresh);
        summarise();
        var columns = document.table().columns();
        int first = IntStream.range(0, columns.size()).filter(i -> columns.get(i) instanceof NumberColumn).findFirst()
                .orElse(0);
        if (!columns.isEmpty()) {
            grid.choose(first);
        }
    }

    private void find() {
        if (!isDisposed()) {
            grid.find(search.getText().strip());
        }
    }

    /** {@return the table that is edited} */
    public DataDocument document() {
        return document;
    }

    /** {@return the line above the rows} */
    InfoBar info() {
        return info;
    }

    /** {@return the rows} */
    DataGrid grid() {
        return grid;
    }

    /** {@return what is known of the columns} */
    public DataSide side() {
        return side;
    }

    private void refresh() {
        if (!isDisposed()) {
            grid.refresh();
            side.refresh();
            summarise();
        }
    }

    private void summarise() {
        var table = document.table();
        int missing = TableEdits.rowsWithMissing(table).length;
        var all = NLS.bind(table.columns().size() == 1 ? Messages.Data_summaryOne : Messages.Data_summary,
                String.format("%,d", table.rows()), Integer.toString(table.columns().size()));
        var seen = grid.seen() < table.rows() && !search.getText().isBlank()
                ? NLS.bind(Messages.Data_seen, String.format("%,d", grid.seen())) + "  \u00b7  " : "";
        summary.setText(seen + all + (missing == 0 ? "" : "  \u00b7  "
                + NLS.bind(Messages.Data_missing, String.format("%,d", missing))));
    }

    private void menu() {
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        grid.widget().setMenu(menu.createContextMenu(grid.widget()));
    }

    private void fill(IMenuManager menu) {
        int column = grid.column();
        if (column >= 0 && column < document.table().columns().size()) {
            var chosen = document.table().columns().get(column);
            boolean numbers = chosen instanceof NumberColumn;
            menu.add(action(Messages.Data_ascending, true, () -> grid.sort(column, false)));
            menu.add(action(Messages.Data_descending, true, () -> grid.sort(column, true)));
            menu.add(action(Messages.Data_unsorted, true, () -> grid.sort(-1, false)));
            menu.add(new Separator());
            menu.add(action(Messages.Data_renameMenu, true, () -> DataCommands.rename(this)));
            menu.add(action(Messages.Data_unitMenu, numbers, () -> DataCommands.unit(this)));
            menu.add(action(numbers ? Messages.Data_asWords : Messages.Data_asNumbers, true,
                    () -> DataCommands.type(this, numbers)));
            menu.add(action(NLS.bind(Messages.Data_deleteColumn, chosen.label()), document.table().columns().size() > 1,
                    () -> DataCommands.deleteColumn(this)));
            menu.add(new Separator());
        }
        menu.add(action(Messages.Data_copy, grid.selection().length > 0, () -> DataCommands.copy(this)));
        menu.add(action(Messages.Data_deleteChosen, grid.selection().length > 0, () -> DataCommands.deleteRows(this)));
        menu.add(action(Messages.Data_deleteMissing, TableEdits.rowsWithMissing(document.table()).length > 0,
                () -> DataCommands.deleteMissing(this)));
    }

    private static Action action(String text, boolean enabled, Runnable what) {
        var action = new Action(text) {
            @Override
            public void run() {
                what.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }
}
