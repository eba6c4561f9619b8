/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import org.adatom.ui.structure.StructureDocument;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;

/** The panel beside the view: what is chosen, the cell, and the table of atoms. Sections fold. */
final class SidePanel extends Composite {
    private final SelectionSection selection;
    private final CellSection cell;
    private final AtomsTable atoms;
    private final StructureDocument document;
    private final StructureDocument.Listener listener = this::changed;

    SidePanel(Composite parent, StructureDocument document) {
        super(parent, SWT.NONE);
        this.document = document;
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(this);
        var first = section(Messages.Panel_selection, true);
        selection = new SelectionSection(first, document);
        use(first, selection.control());
        var second = section(Messages.Panel_cell, true);
        cell = new CellSection(second, document);
        use(second, cell.control());
        var third = section(Messages.Panel_atoms, true);
        atoms = new AtomsTable(third, document);
        use(third, atoms.control());
        grow(third, true);
        third.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(e -> grow(third, e.getState())));
        document.addListener(listener);
        addDisposeListener(e -> document.removeListener(listener));
        refresh();
    }

    private ExpandableComposite section(String title, boolean open) {
        var section = new ExpandableComposite(this, SWT.NONE, ExpandableComposite.TWISTIE | ExpandableComposite.COMPACT);
        section.setText(title);
        section.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold("")); //$NON-NLS-1$
        section.setExpanded(open);
        section.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        section.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(this::relayout));
        return section;
    }

    private void relayout(ExpansionEvent event) {
        layout(true, true);
    }

    private static void use(ExpandableComposite section, Control client) {
        section.setClient(client);
    }

    private static void grow(ExpandableComposite section, boolean open) {
        ((GridData) section.getLayoutData()).grabExcessVerticalSpace = open;
        section.getParent().layout(true, true);
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
        atoms.refresh();
    }
}
