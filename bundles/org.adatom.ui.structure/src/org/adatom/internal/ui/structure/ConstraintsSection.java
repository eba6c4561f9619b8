/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.structure.Constraint;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What holds atoms, a row for each constraint: chosen rows choose their atoms, a button takes them away (Del deletes atoms). */
final class ConstraintsSection {
    private static final int MOST_ROWS = 5;
    private static final int PADDING = 14;

    private final StructureDocument document;
    private final Composite root;
    private final Table table;
    private final Button remove;
    private List<Constraint> shown = List.of();

    ConstraintsSection(Composite parent, StructureDocument document) {
        this.document = document;
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(root);
        table = new Table(root, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        new TableColumn(table, SWT.LEFT);
        new TableColumn(table, SWT.LEFT);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, e -> choose());
        remove = new Button(root, SWT.PUSH);
        remove.setText(Messages.Held_remove);
        remove.setToolTipText(Messages.Held_removeTip);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(remove);
        remove.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> removeChosen()));
    }

    Control control() {
        return root;
    }

    /** {@return whether there is anything to show} */
    boolean refresh() {
        var s = document.shown();
        if (!shown.equals(s.constraints())) {
            shown = s.constraints();
            table.deselectAll();
            table.setItemCount(shown.size());
            table.clearAll();
            fit();
        }
        remove.setEnabled(table.getSelectionCount() > 0 && !document.isPreviewing());
        return !shown.isEmpty();
    }

    private void fit() {
        var s = document.shown();
        var gc = new GC(table);
        int kind = 0;
        int text = 0;
        for (var c : shown.subList(0, Math.min(200, shown.size()))) {
            kind = Math.max(kind, gc.textExtent(ConstraintText.kind(c)).x);
            text = Math.max(text, gc.textExtent(ConstraintText.of(s, c)).x);
        }
        gc.dispose();
        table.getColumn(0).setWidth(kind + PADDING);
        table.getColumn(1).setWidth(text + PADDING);
        ((GridData) table.getLayoutData()).heightHint = Math.min(MOST_ROWS, Math.max(1, shown.size())) * table.getItemHeight();
    }

    private void fill(Event e) {
        var item = (TableItem) e.item;
        int i = table.indexOf(item);
        if (i < shown.size()) {
            item.setText(new String[] {ConstraintText.kind(shown.get(i)), ConstraintText.of(document.shown(), shown.get(i))});
        }
    }

    private void choose() {
        var rows = table.getSelectionIndices();
        remove.setEnabled(rows.length > 0 && !document.isPreviewing());
        document.select(AtomSelection.of(Arrays.stream(rows).flatMap(i -> Arrays.stream(shown.get(i).atoms())).distinct()
                .sorted().toArray()));
    }

    private void removeChosen() {
        var rows = AtomSelection.of(table.getSelectionIndices());
        if (rows.isEmpty() || document.isPreviewing()) {
            return;
        }
        var kept = new ArrayList<Constraint>();
        for (int i = 0; i < shown.size(); i++) {
            if (!rows.contains(i)) {
                kept.add(shown.get(i));
            }
        }
        document.edit(Messages.Edit_unhold, document.structure().withConstraints(kept));
    }
}
