/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.Arrays;
import java.util.Optional;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.ui.form.PeriodicTable;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The table of atoms; a row is made when it is seen. Double-click or F2 edits a cell, chosen rows are the chosen atoms. */
final class AtomsTable {
    private static final int ELEMENT = 1;
    private static final int TAG = 5;
    private static final int FIXED = 6;
    private static final int PADDING = 11;

    private final StructureDocument document;
    private final Composite root;
    private final Table table;
    private final TableEditor editor;
    private int[] tags = {};
    private boolean[] fixed = {};
    private boolean[] held = {};
    private @Nullable Text field;
    private int digits = 3;
    private boolean syncing;

    AtomsTable(Composite parent, StructureDocument document) {
        this.document = document;
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(root);
        table = new Table(root, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        var data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 160;
        table.setLayoutData(data);
        table.setHeaderVisible(true);
        String[] titles = {Messages.Atoms_index, Messages.Atoms_element, "x", "y", "z", Messages.Atoms_tag, "\u25cf"}; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        for (int k = 0; k < titles.length; k++) {
            var column = new TableColumn(table, k == ELEMENT || k == FIXED ? SWT.CENTER : SWT.RIGHT);
            column.setText(titles[k]);
            column.setToolTipText(k == FIXED ? Messages.Atoms_fixed : null);
        }
        editor = new TableEditor(table);
        editor.grabHorizontal = true;
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, e -> choose());
        table.addListener(SWT.MouseDoubleClick, e -> edit(new Point(e.x, e.y)));
        table.addListener(SWT.KeyDown, this::key);
    }

    Control control() {
        return root;
    }

    void refresh() {
        closeField();
        var s = document.shown();
        tags = s.tags();
        fixed = s.fixed();
        held = new boolean[s.count()];
        for (var c : s.constraints()) {
            for (int i : c.atoms()) {
                held[i] = true;
            }
        }
        if (table.getItemCount() != s.count()) {
            table.setItemCount(s.count());
        }
        fit(s);
        table.clearAll();
        refreshSelection();
    }

    /** Makes the columns as wide as the widest that stands in them. */
    private void fit(Structure s) {
        var widest = new String[] {Integer.toString(Math.max(0, s.count() - 1)), "Mm", "", "", "", "", "\u25cf"}; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
        double[] p = s.positions();
        double[] low = {0, 0, 0};
        double[] high = {9, 9, 9};
        for (int i = 0; i < p.length; i++) {
            low[i % 3] = Math.min(low[i % 3], p[i]);
            high[i % 3] = Math.max(high[i % 3], p[i]);
        }
        double farthest = Math.max(Arrays.stream(high).max().orElse(0), -Arrays.stream(low).min().orElse(0));
        digits = farthest < 99.95 && s.count() <= 10_000 ? 3 : 2;
        for (int k = 0; k < 3; k++) {
            var least = low[k] < 0 ? SelectionText.number(low[k], digits) : ""; //$NON-NLS-1$
            var most = SelectionText.number(high[k], digits);
            widest[2 + k] = least.length() > most.length() ? least : most;
        }
        for (int tag : tags) {
            var text = Integer.toString(tag);
            widest[TAG] = text.length() > widest[TAG].length() ? text : widest[TAG];
        }
        var gc = new GC(table);
        for (int k = 0; k < widest.length; k++) {
            var column = table.getColumn(k);
            int width = PADDING + Math.max(gc.textExtent(widest[k]).x, gc.textExtent(column.getText()).x);
            if (column.getWidth() < width || column.getWidth() > width + PADDING) { // so that moving atoms do not shake it
                column.setWidth(width);
            }
        }
        gc.dispose();
    }

    void refreshSelection() {
        if (syncing) {
            return;
        }
        int[] chosen = document.selection().atoms();
        var now = table.getSelectionIndices();
        var sorted = chosen.clone();
        Arrays.sort(sorted);
        Arrays.sort(now);
        if (!Arrays.equals(sorted, now)) {
            if (chosen.length == table.getItemCount() && chosen.length > 0) {
                table.selectAll();
            } else if (chosen.length > 2000) {
                table.deselectAll();
            } else {
                table.setSelection(chosen);
            }
        }
    }

    private void fill(Event e) {
        var item = (TableItem) e.item;
        int i = table.indexOf(item);
        var s = document.shown();
        if (i < s.count()) {
            item.setText(new String[] {Integer.toString(i), s.element(i).symbol(), SelectionText.number(s.x(i), digits),
                    SelectionText.number(s.y(i), digits), SelectionText.number(s.z(i), digits), Integer.toString(tags[i]),
                    fixed[i] ? "\u25cf" : held[i] ? "\u25cb" : ""}); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
    }

    private void choose() {
        var indices = table.getSelectionIndices();
        var before = document.selection();
        var order = new int[indices.length];
        int n = 0;
        var now = AtomSelection.of(indices);
        for (int i : before.atoms()) {
            if (now.contains(i)) {
                order[n++] = i;
            }
        }
        for (int i : indices) {
            if (!before.contains(i)) {
                order[n++] = i;
            }
        }
        syncing = true;
        document.select(AtomSelection.of(order));
        syncing = false;
    }

    private void key(Event e) {
        if (e.keyCode == SWT.F2 && table.getSelectionIndex() >= 0) {
            open(table.getSelectionIndex(), 2);
        } else if (e.keyCode == SWT.DEL) {
            Edits.delete(document);
        }
    }

    private void edit(Point at) {
        var item = table.getItem(at);
        if (item == null) {
            return;
        }
        for (int column = 0; column <= FIXED; column++) {
            if (item.getBounds(column).contains(at)) {
                open(table.indexOf(item), column);
                return;
            }
        }
    }

    private void open(int row, int column) {
        closeField();
        var item = table.getItem(row);
        if (column == 0 || document.isPreviewing()) {
            return;
        } else if (column == FIXED) {
            Edits.setFixed(document, AtomSelection.of(row), !fixed[row]);
            return;
        } else if (column == ELEMENT) {
            PeriodicTable.popup(table, Optional.of(document.structure().element(row)),
                    e -> Edits.setElement(document, row, e));
            return;
        }
        var text = new Text(table, SWT.RIGHT);
        field = text;
        text.setText(item.getText(column));
        text.selectAll();
        text.addListener(SWT.FocusOut, e -> take(text, row, column));
        text.addListener(SWT.Traverse, e -> traverse(e, text, row, column));
        editor.setEditor(text, item, column);
        text.setFocus();
    }

    private void traverse(Event e, Text text, int row, int column) {
        switch (e.detail) {
            case SWT.TRAVERSE_RETURN -> take(text, row, column);
            case SWT.TRAVERSE_ESCAPE -> closeField();
            case SWT.TRAVERSE_TAB_NEXT -> {
                take(text, row, column);
                if (column < TAG) {
                    open(row, column + 1);
                }
            }
            default -> {
                return;
            }
        }
        e.doit = false;
    }

    private void take(Text text, int row, int column) {
        if (text.isDisposed() || field != text) {
            return;
        }
        var typed = text.getText().strip();
        boolean same = typed.equals(table.getItem(row).getText(column));
        closeField();
        if (same) {
            return;
        }
        try {
            if (column == TAG) {
                Edits.setTag(document, AtomSelection.of(row), Integer.parseInt(typed));
            } else {
                Edits.setCoordinate(document, row, column - 2, Double.parseDouble(typed));
            }
        } catch (NumberFormatException | StructureException e) {
            table.getDisplay().beep();
        }
    }

    private void closeField() {
        var text = field;
        field = null;
        if (text != null && !text.isDisposed()) {
            text.dispose();
        }
    }
}
