/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.TableEdits;
import org.adatom.ui.form.Units;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The rows of a table, each made when it is seen. A click on a title chooses a column, a second one sorts by it. */
final class DataGrid extends Composite {
    private static final int SAMPLE = 60;
    private static final int WIDEST = 280;
    private static final int PADDING = 26;

    private final DataDocument document;
    private final org.eclipse.swt.widgets.Table grid;
    private final TableEditor editor;
    private final List<IntConsumer> columnListeners = new ArrayList<>();
    private final List<Runnable> rowListeners = new ArrayList<>();
    private RowOrder order = RowOrder.FILE;
    private int[] rows = {};
    private int chosen = -1;
    private int asked;
    private @Nullable Table shown;
    private @Nullable Text field;

    DataGrid(Composite parent, DataDocument document) {
        super(parent, SWT.NONE);
        this.document = document;
        setLayout(new FillLayout());
        grid = new org.eclipse.swt.widgets.Table(this, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        grid.setHeaderVisible(true);
        grid.setLinesVisible(true);
        editor = new TableEditor(grid);
        editor.grabHorizontal = true;
        grid.addListener(SWT.SetData, this::fill);
        grid.addListener(SWT.MouseDown, this::pick);
        grid.addListener(SWT.MouseDoubleClick, this::edit);
        grid.addListener(SWT.KeyDown, this::key);
        refresh();
    }

    /** Adds somebody who is told which column is chosen. */
    void addColumnListener(IntConsumer listener) {
        columnListeners.add(listener);
    }

    /** Adds somebody who is told that other rows are seen. */
    void addRowListener(Runnable listener) {
        rowListeners.add(listener);
    }

    /** {@return the widget} */
    org.eclipse.swt.widgets.Table widget() {
        return grid;
    }

    /** {@return the chosen column, -1 for none} */
    int column() {
        return chosen;
    }

    /** {@return the chosen rows of the table, by their place in it} */
    int[] selection() {
        return Arrays.stream(grid.getSelectionIndices()).map(i -> rows[i]).toArray();
    }

    /** {@return how many rows are seen} */
    int seen() {
        return rows.length;
    }

    /** Chooses a column and tells the listeners. */
    void choose(int column) {
        chosen = column;
        columnListeners.forEach(l -> l.accept(column));
    }

    /** Shows only rows with a text, all when it is empty. */
    void find(String text) {
        order = new RowOrder(order.column(), order.down(), text);
        arrange();
    }

    /** Sorts by a column; -1 for the order of the file. */
    void sort(int column, boolean down) {
        order = new RowOrder(column, down, order.wanted());
        arrange();
    }

    /** Shows the table as it is now. */
    void refresh() {
        closeField();
        var table = document.table();
        var old = shown;
        if (old == null || !titles(old).equals(titles(table))) {
            columns(table);
        }
        shown = table;
        if (chosen >= table.columns().size()) {
            choose(table.columns().size() - 1);
        }
        arrange();
    }

    private static List<String> titles(Table table) {
        return table.columns().stream().map(DataGrid::title).toList();
    }

    private static String title(Column column) {
        return column instanceof NumberColumn n && !n.unit().isEmpty() ? n.label() + " (" + Units.pretty(n.unit()) + ")"
                : column.label();
    }

    private void columns(Table table) {
        grid.setRedraw(false);
        for (var c : grid.getColumns()) {
            c.dispose();
        }
        var gc = new GC(grid);
        var number = new TableColumn(grid, SWT.RIGHT);
        number.setWidth(PADDING + gc.textExtent(Integer.toString(Math.max(100, table.rows()))).x);
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var head = new TableColumn(grid, column instanceof NumberColumn ? SWT.RIGHT : SWT.LEFT);
            head.setText(title(column));
            head.setToolTipText(title(column));
            head.setWidth(width(gc, column));
            int at = i;
            head.addListener(SWT.Selection, e -> clicked(at));
        }
        var rest = new TableColumn(grid, SWT.LEFT); // takes the width that is left
        rest.setResizable(false);
        rest.setWidth(1); // without a width GTK does not show it
        gc.dispose();
        grid.setRedraw(true);
    }

    private static int width(GC gc, Column column) {
        int widest = gc.textExtent(title(column)).x + 12;
        for (int row = 0; row < column.count(); row += Math.max(1, column.count() / SAMPLE)) {
            widest = Math.max(widest, gc.textExtent(RowOrder.cell(column, row)).x);
        }
        return Math.min(WIDEST, widest + PADDING);
    }

    private void clicked(int column) {
        if (column == chosen) {
            boolean same = order.column() == column;
            sort(same && order.down() ? -1 : column, same);
        }
        choose(column);
    }

    /** Finds out in a job which rows are seen; the latest question wins. */
    private void arrange() {
        var table = document.table();
        var wanted = order;
        int question = ++asked;
        Job.createSystem(Messages.Data_sorting, (ICoreRunnable) m -> {
            int[] found = wanted.of(table);
            if (!isDisposed()) {
                getDisplay().asyncExec(() -> {
                    if (!isDisposed() && question == asked) {
                        show(found);
                    }
                });
            }
        }).schedule();
    }

    private void show(int[] found) {
        rows = found;
        boolean sorts = order.column() >= 0 && order.column() < grid.getColumnCount() - 2;
        grid.setSortColumn(sorts ? grid.getColumn(order.column() + 1) : null);
        grid.setSortDirection(sorts ? order.down() ? SWT.DOWN : SWT.UP : SWT.NONE);
        grid.setItemCount(found.length);
        grid.clearAll();
        rowListeners.forEach(Runnable::run);
    }

    private void fill(Event e) {
        var table = document.table();
        var item = (TableItem) e.item;
        int row = e.index < rows.length ? rows[e.index] : -1;
        if (row < 0 || row >= table.rows()) {
            return; // the table became shorter, the new order is on its way
        }
        var texts = new String[table.columns().size() + 1];
        texts[0] = Integer.toString(row + 1);
        for (int i = 1; i < texts.length; i++) {
            var column = table.columns().get(i - 1);
            texts[i] = column.isMissing(row) ? "\u00b7" : RowOrder.cell(column, row);
        }
        item.setText(texts);
    }

    private void pick(Event e) {
        int column = columnAt(new Point(e.x, e.y));
        if (column >= 0 && column != chosen) {
            choose(column);
        }
    }

    private int columnAt(Point at) {
        var item = grid.getItem(at);
        for (int i = 0; item != null && i < document.table().columns().size(); i++) {
            if (item.getBounds(i + 1).contains(at)) {
                return i;
            }
        }
        return -1;
    }

    private void edit(Event e) {
        var at = new Point(e.x, e.y);
        int column = columnAt(at);
        if (column >= 0) {
            open(grid.indexOf(grid.getItem(at)), column);
        }
    }

    private void key(Event e) {
        if (e.keyCode == SWT.F2 && grid.getSelectionIndex() >= 0) {
            open(grid.getSelectionIndex(), Math.max(0, chosen));
        }
    }

    private void open(int index, int column) {
        closeField();
        var text = new Text(grid, document.table().columns().get(column) instanceof NumberColumn ? SWT.RIGHT
                : SWT.LEFT);
        field = text;
        text.setText(RowOrder.cell(document.table().columns().get(column), rows[index]));
        text.selectAll();
        text.addListener(SWT.FocusOut, e -> take(text, rows[index], column));
        text.addListener(SWT.Traverse, e -> traverse(e, text, index, column));
        editor.setEditor(text, grid.getItem(index), column + 1);
        text.setFocus();
    }

    private void traverse(Event e, Text text, int index, int column) {
        switch (e.detail) {
            case SWT.TRAVERSE_RETURN -> take(text, rows[index], column);
            case SWT.TRAVERSE_ESCAPE -> closeField();
            case SWT.TRAVERSE_TAB_NEXT -> {
                if (take(text, rows[index], column) && column + 1 < document.table().columns().size()) {
                    open(index, column + 1);
                }
            }
            default -> {
                return;
            }
        }
        e.doit = false;
    }

    private boolean take(Text text, int row, int column) {
        if (text.isDisposed() || field != text) {
            return false;
        }
        var typed = text.getText().strip();
        closeField();
        var about = document.table().columns().get(column);
        if (!typed.equals(RowOrder.cell(about, row))) {
            try {
                document.edit(NLS.bind(Messages.Data_editCell, about.label()),
                        TableEdits.withCell(document.table(), row, column, typed));
            } catch (LearningException e) {
                Says.problem(this, e);
                return false;
            }
        }
        return true;
    }

    private void closeField() {
        var text = field;
        field = null;
        if (text != null && !text.isDisposed()) {
            text.dispose();
        }
    }
}
