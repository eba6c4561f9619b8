/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.Shades;
import org.adatom.structure.Structure;
import org.adatom.ui.Thumbnails;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A virtual table: rows are asked for when they are seen. Rows are copied and saved as CSV. */
final class CellTable extends Composite {
    private static final int SAMPLE = 50;
    private static final int PICTURE = 72;
    private final List<Column> columns;
    private final int rows;
    private final String name;
    private final List<Structure> pictures;
    private final Thumbnails thumbnails;
    private final Image clear;
    private final Table table;

    /**
     * A column.
     *
     * @param title its head
     * @param number whether it is aligned to the right
     * @param shown what is seen of a row
     * @param exact what is copied of a row
     */
    record Column(String title, boolean number, IntFunction<String> shown, IntFunction<String> exact) {
        Column(String title, boolean number, IntFunction<String> shown) {
            this(title, number, shown, shown);
        }
    }

    CellTable(Composite parent, List<Column> columns, int rows, String name) {
        this(parent, columns, rows, name, List.of());
    }

    /** @param pictures a structure for each row, drawn before its first column; empty for none */
    CellTable(Composite parent, List<Column> columns, int rows, String name, List<Structure> pictures) {
        super(parent, SWT.NONE);
        this.pictures = pictures;
        this.columns = columns;
        this.rows = rows;
        this.name = name;
        GridLayoutFactory.fillDefaults().applyTo(this);
        table = new Table(this, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        thumbnails = new Thumbnails(table, PICTURE, table::clearAll);
        clear = clear(table);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (var column : columns) {
            var c = new TableColumn(table, column.number() ? SWT.RIGHT : SWT.LEFT);
            c.setText(column.title());
        }
        var rest = new TableColumn(table, SWT.LEFT); // takes the width that is left, so that numbers stay together
        rest.setResizable(false);
        rest.setWidth(1); // without a width GTK does not show it
        table.addListener(SWT.SetData, e -> {
            var item = (TableItem) e.item;
            int row = e.index;
            item.setText(columns.stream().map(c -> c.shown().apply(row)).toArray(String[]::new));
            if (!pictures.isEmpty()) {
                item.setImage(0, picture(row));
            }
        });
        table.setItemCount(rows);
        widths();
        menu();
        table.addListener(SWT.KeyDown, this::key);
    }

    /** {@return the picture of a row} Until it is there a clear one keeps the rows as tall as they will be. */
    private Image picture(int row) {
        var made = thumbnails.get(Integer.toString(row), () -> pictures.get(row), Shades.isDark(table));
        return made == null ? clear : made;
    }

    private static Image clear(Table table) {
        var data = new ImageData(PICTURE, PICTURE, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        data.alphaData = new byte[PICTURE * PICTURE];
        var image = new Image(table.getDisplay(), data);
        table.addListener(SWT.Dispose, e -> image.dispose());
        return image;
    }

    /** Adds somebody who is told which row is chosen. */
    void addRowListener(IntConsumer listener) {
        table.addListener(SWT.Selection, e -> listener.accept(table.getSelectionIndex()));
    }

    /** Chooses a row. */
    void select(int row) {
        table.setSelection(row);
    }

    private void widths() {
        var gc = new GC(table);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            int widest = gc.textExtent(column.title()).x;
            for (int row = 0; row < rows; row += Math.max(1, rows / SAMPLE)) {
                widest = Math.max(widest, gc.textExtent(column.shown().apply(row)).x);
            }
            table.getColumn(i).setWidth(Math.min(600, widest + 36) + (i == 0 && !pictures.isEmpty() ? PICTURE : 0));
        }
        gc.dispose();
    }

    private void menu() {
        var menu = new Menu(table);
        item(menu, Messages.Table_copy, "copy", this::copy);
        item(menu, Messages.Table_selectAll, null, table::selectAll);
        item(menu, Messages.Table_save, "save", this::save);
        table.setMenu(menu);
    }

    private static void item(Menu menu, String text, @Nullable String image, Runnable action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        if (image != null) {
            item.setImage(Images.image(image));
        }
        item.addListener(SWT.Selection, e -> action.run());
    }

    private void key(Event e) {
        if ((e.stateMask & SWT.MOD1) != 0 && e.keyCode == 'c') {
            copy();
        } else if ((e.stateMask & SWT.MOD1) != 0 && e.keyCode == 'a') {
            table.selectAll();
        }
    }

    private String text(IntStream which, String separator) {
        return columns.stream().map(c -> quoted(c.title(), separator)).collect(Collectors.joining(separator)) + "\n"
                + which.mapToObj(row -> columns.stream().map(c -> quoted(c.exact().apply(row), separator))
                        .collect(Collectors.joining(separator))).collect(Collectors.joining("\n")) + "\n";
    }

    private static String quoted(String word, String separator) {
        return word.contains(separator) || word.contains("\"") ? "\"" + word.replace("\"", "\"\"") + "\"" : word;
    }

    private void copy() {
        var some = table.getSelectionCount() > 0 ? IntStream.of(table.getSelectionIndices()) : IntStream.range(0, rows);
        var clipboard = new Clipboard(getDisplay());
        clipboard.setContents(new Object[] {text(some, "\t")}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void save() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.Table_save);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFileName(name + ".csv");
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen != null) {
            try {
                Files.writeString(Path.of(chosen), text(IntStream.range(0, rows), ","));
            } catch (IOException e) {
                Problems.show(this, e);
            }
        }
    }
}
