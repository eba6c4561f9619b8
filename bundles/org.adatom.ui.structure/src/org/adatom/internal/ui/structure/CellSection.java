/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.StructureException;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The cell: lengths, angles, or the vectors themselves, and along which of them the structure repeats. */
final class CellSection {
    private final StructureDocument document;
    private final Composite root;
    private final NumberField[] parameters = new NumberField[6];
    private final NumberField[] vectors = new NumberField[9];
    private final Button[] periodic = new Button[3];
    private final Button scale;
    private final Label volume;
    private final Label problem;

    CellSection(Composite parent, StructureDocument document) {
        this.document = document;
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 4).applyTo(root);
        SelectionSection.label(root, Messages.Cell_lengths, 1);
        for (int k = 0; k < 6; k++) {
            if (k == 3) {
                SelectionSection.label(root, Messages.Cell_angles, 1);
            }
            int index = k;
            parameters[k] = new NumberField(root, k < 3 ? 4 : 2, v -> setParameter(index, v));
        }
        var vectorPart = new FoldingSection(root, Messages.Cell_vectors, false);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(vectorPart);
        var grid = new Composite(vectorPart, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 4).applyTo(grid);
        vectorPart.setContent(grid);
        for (int k = 0; k < 9; k++) {
            if (k % 3 == 0) {
                SelectionSection.label(grid, NLS.bind(Messages.Cell_vector, "abc".charAt(k / 3)), 1); //$NON-NLS-1$
            }
            int index = k;
            vectors[k] = new NumberField(grid, 4, v -> setComponent(index, v));
        }
        vectorPart.setOpen(false);
        SelectionSection.label(root, Messages.Cell_periodic, 1);
        for (int k = 0; k < 3; k++) {
            periodic[k] = new Button(root, SWT.CHECK);
            periodic[k].setText(String.valueOf("abc".charAt(k))); //$NON-NLS-1$
            periodic[k].addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> setPeriodic()));
        }
        scale = new Button(root, SWT.CHECK);
        scale.setText(Messages.Cell_scale);
        scale.setToolTipText(Messages.Cell_scaleTip);
        GridDataFactory.fillDefaults().span(4, 1).applyTo(scale);
        volume = SelectionSection.label(root, "", 4); //$NON-NLS-1$
        problem = SelectionSection.label(root, "", 4); //$NON-NLS-1$
        ((GridData) problem.getLayoutData()).exclude = true;
        problem.setVisible(false);
    }

    Control control() {
        return root;
    }

    void refresh(boolean editable) {
        var s = document.shown();
        var cell = s.lattice();
        var p = cell.parameters();
        for (int k = 0; k < 6; k++) {
            parameters[k].set(p[k]);
            parameters[k].setEnabled(editable);
        }
        var rows = cell.rows();
        for (int k = 0; k < 9; k++) {
            vectors[k].set(rows[k]);
            vectors[k].setEnabled(editable);
        }
        for (int k = 0; k < 3; k++) {
            periodic[k].setSelection(s.periodicity().along(k));
            periodic[k].setEnabled(editable);
        }
        scale.setEnabled(editable && cell.isComplete());
        volume.setText(cell.isComplete() ? NLS.bind(Messages.Cell_volume, SelectionText.number(cell.volume(), 3))
                : Messages.Cell_noVolume);
        complain(""); //$NON-NLS-1$
    }

    private void setParameter(int index, double value) {
        var p = document.structure().lattice().parameters();
        p[index] = value;
        for (int k = 0; k < 3; k++) {
            p[k] = p[k] == 0 && document.structure().lattice().equals(Lattice.NONE) ? value : p[k];
        }
        apply(Lattice.ofParameters(p[0], p[1], p[2], p[3], p[4], p[5]), document.structure().periodicity());
    }

    private void setComponent(int index, double value) {
        var rows = document.structure().lattice().rows();
        rows[index] = value;
        apply(Lattice.of(rows), document.structure().periodicity());
    }

    private void apply(Lattice lattice, Periodicity periodicity) {
        Edits.setCell(document, lattice, periodicity, scale.getSelection());
    }

    private void setPeriodic() {
        try {
            apply(document.structure().lattice(),
                    new Periodicity(periodic[0].getSelection(), periodic[1].getSelection(), periodic[2].getSelection()));
        } catch (StructureException e) {
            refresh(true);
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void complain(String message) {
        boolean show = !message.isEmpty();
        problem.setText(message);
        problem.setToolTipText(message);
        if (problem.getVisible() != show) {
            problem.setVisible(show);
            ((GridData) problem.getLayoutData()).exclude = !show;
            root.getParent().getParent().layout(true, true);
        }
    }
}
