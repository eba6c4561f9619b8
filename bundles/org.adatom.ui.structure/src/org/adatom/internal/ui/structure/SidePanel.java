/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import org.adatom.ui.structure.StructureDocument;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The panel beside the view: what is chosen, the cell, what holds atoms, and the table of atoms. Sections fold. */
final class SidePanel extends Composite {
    private static final int LOWEST = 420;

    private final SelectionSection selection;
    private final CellSection cell;
    private final FoldingSection held;
    private final ConstraintsSection constraints;
    private final AtomsTable atoms;
    private final StructureDocument document;
    private final StructureDocument.Listener listener = this::changed;

    SidePanel(Composite parent, StructureDocument document) {
        super(parent, SWT.NONE);
        this.document = document;
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 10).applyTo(this);
        var first = new FoldingSection(this, Messages.Panel_selection, false);
        selection = new SelectionSection(first, document);
        first.setContent(selection.control());
        var second = new FoldingSection(this, Messages.Panel_cell, false);
        cell = new CellSection(second, document);
        second.setContent(cell.control());
        held = new FoldingSection(this, Messages.Panel_constraints, false);
        constraints = new ConstraintsSection(held, document);
        held.setContent(constraints.control());
        var third = new FoldingSection(this, Messages.Panel_atoms, true);
        atoms = new AtomsTable(third, document);
        third.setContent(atoms.control());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(atoms.control()); // a table needs all the width
        document.addListener(listener);
        addDisposeListener(e -> document.removeListener(listener));
        refresh();
    }

    private void changed(StructureDocument.Change change) {
        if (isDisposed()) {
            return;
        }
        switch (change) {
            case STRUCTURE -> refresh();
            case SELECTION -> {
                selection.refresh();
                atoms.refreshSelection();
            }
            default -> { }
        }
    }

    private void refresh() {
        boolean editable = !document.isPreviewing();
        selection.refresh();
        cell.refresh(editable);
        showConstraints(constraints.refresh());
        atoms.refresh();
    }

    private void showConstraints(boolean shown) {
        var data = (GridData) held.getLayoutData();
        held.setVisible(shown);
        if (data.exclude == shown || shown) {
            data.exclude = !shown;
            layout(true, true);
        }
        if (getParent() instanceof ScrolledComposite scrolled) {
            scrolled.setMinHeight(LOWEST + (shown ? held.getSize().y : 0));
        }
    }
}
