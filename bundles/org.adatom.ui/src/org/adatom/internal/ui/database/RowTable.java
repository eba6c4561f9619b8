/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.database;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.adatom.database.DatabaseRow;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Shades;
import org.adatom.ui.form.Units;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The rows of a database; columns are sorted by a click on their heads. */
final class RowTable extends Composite {
    private static final int DIGITS = 7;
    private static final int SAMPLE = 40;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.systemDefault());

    /** A column. @param sort what the database sorts by @param text what a cell shows */
    private record Column(String title, String sort, boolean number, Function<DatabaseRow, String> text) {
    }

    private static final List<Column> USUAL = List.of(
            new Column("#", "id", true, r -> Long.toString(r.id())),
            new Column(Messages.Database_formula, "formula", false, DatabaseRow::formula),
            new Column(Messages.Database_atoms, "natoms", true, r -> Integer.toString(r.atoms())),
            new Column(Messages.Database_energy, "energy", true, r -> number(r.energy())),
            new Column(Messages.Database_fmax, "fmax", true, r -> number(r.fmax())),
            new Column(Messages.Database_added, "ctime", false, r -> TIME.format(r.created())));

    private final Table table;
    private final Consumer<String> sorter;
    private List<Column> columns = List.of();
    private List<String> keys = List.of();
    private Rows rows = new Rows("", List.of(), 0, List.of());
    private String hint = "";
    private String sort = "-id";

    /** @param sorter is told what to sort by */
    RowTable(Composite parent, Consumer<String> sorter) {
        super(parent, SWT.NONE);
        this.sorter = sorter;
        GridLayoutFactory.fillDefaults().applyTo(this);
        table = new Table(this, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.setHeaderVisible(true);
        table.addListener(SWT.SetData, e -> {
            var item = (TableItem) e.item;
            rows.at(e.index).ifPresent(row -> item.setText(columns.stream().map(c -> c.text().apply(row))
                    .toArray(String[]::new)));
        });
        table.addListener(SWT.Paint, e -> {
            if (table.getItemCount() == 0) {
                var area = table.getClientArea();
                e.gc.setForeground(Shades.quiet(table));
                var size = e.gc.textExtent(hint);
                e.gc.drawText(hint, Math.max(8, (area.width - size.x) / 2), Math.max(0, (area.height - size.y) / 2), true);
            }
        });
    }

    /** {@return the widget, for menus and selection} */
    Table table() {
        return table;
    }

    /** {@return what rows are sorted by, the newest first at the start} */
    String sort() {
        return sort;
    }

    /** {@return the rows that are selected} */
    List<DatabaseRow> selected() {
        var out = new ArrayList<DatabaseRow>();
        for (int i : table.getSelectionIndices()) {
            rows.at(i).ifPresent(out::add);
        }
        return out;
    }

    /** Shows rows. @param emptyHint what is said where there are none */
    void show(Rows newRows, String emptyHint) {
        rows = newRows;
        hint = emptyHint;
        if (columns.isEmpty() || !keys.equals(newRows.keys())) {
            keys = newRows.keys();
            makeColumns();
        }
        table.setItemCount(newRows.found().size());
        table.clearAll();
        widths();
        table.redraw();
    }

    private void makeColumns() {
        table.setRedraw(false);
        for (var old : table.getColumns()) {
            old.dispose();
        }
        columns = new ArrayList<>(USUAL);
        keys.forEach(k -> columns.add(new Column(k, k, false, r -> value(r.keyValues(), k))));
        for (var c : columns) {
            var made = new TableColumn(table, c.number() ? SWT.RIGHT : SWT.LEFT);
            made.setText(c.title());
            made.addListener(SWT.Selection, e -> sortBy(made, c));
        }
        table.setRedraw(true);
    }

    private void sortBy(TableColumn head, Column column) {
        sort = sort.equals(column.sort()) ? "-" + column.sort() : column.sort();
        table.setSortColumn(head);
        table.setSortDirection(sort.startsWith("-") ? SWT.DOWN : SWT.UP);
        sorter.accept(sort);
    }

    private void widths() {
        var gc = new GC(table);
        for (int i = 0; i < columns.size(); i++) {
            var c = columns.get(i);
            int widest = gc.textExtent(c.title()).x + 16;
            int step = Math.max(1, rows.found().size() / SAMPLE);
            for (int row = 0; row < rows.found().size(); row += step) {
                widest = Math.max(widest, gc.textExtent(c.text().apply(rows.found().get(row))).x);
            }
            table.getColumn(i).setWidth(Math.min(320, widest + 28));
        }
        gc.dispose();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Units.number(value.getAsDouble(), DIGITS) : "";
    }

    /** {@return a value of a key as it is shown} */
    static String value(Map<String, Object> pairs, String key) {
        var value = pairs.get(key);
        return value instanceof Double d ? Units.number(d, DIGITS) : value == null ? "" : value.toString();
    }
}
