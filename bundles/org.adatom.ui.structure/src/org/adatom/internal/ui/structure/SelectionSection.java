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
import org.adatom.ui.form.PeriodicTable;
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

/** The chosen atoms: element, position (one atom) or shift (several), tag, fixed. */
final class SelectionSection {
    private final StructureDocument document;
    private final Composite root;
    private final Composite facts;
    private final Label formula;
    private final Label summary;
    private final Composite fields;
    private final Label title;
    private final Button element;
    private final Label positionLabel;
    private final NumberField[] position = new NumberField[3];
    private final NumberField tag;
    private final Button fixed;

    SelectionSection(Composite parent, StructureDocument document) {
        this.document = document;
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(root);
        facts = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(facts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
        formula = label(facts, "", 1); //$NON-NLS-1$
        summary = label(facts, "", 1); //$NON-NLS-1$
        ((GridData) formula.getLayoutData()).grabExcessHorizontalSpace = true;
        ((GridData) summary.getLayoutData()).grabExcessHorizontalSpace = true;
        fields = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 4).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(fields);
        fields.setVisible(false);
        title = label(fields, "", 4); //$NON-NLS-1$
        label(fields, Messages.Panel_element, 1);
        element = new Button(fields, SWT.PUSH);
        element.setToolTipText(Messages.Panel_elementTip);
        GridDataFactory.fillDefaults().span(1, 1).grab(true, false).applyTo(element);
        element.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chooseElement()));
        fixed = new Button(fields, SWT.CHECK);
        fixed.setText(Messages.Panel_fixed);
        fixed.setToolTipText(Messages.Panel_fixedTip);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.FILL, SWT.CENTER).applyTo(fixed);
        fixed.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> Edits.setFixed(document, document.selection(), fixed.getSelection())));
        positionLabel = label(fields, Messages.Panel_position, 1);
        for (int axis = 0; axis < 3; axis++) {
            int k = axis;
            position[k] = new NumberField(fields, 4, v -> setPosition(k, v));
        }
        label(fields, Messages.Panel_tag, 1);
        tag = new NumberField(fields, 0, v -> Edits.setTag(document, document.selection(), (int) Math.rint(v)));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(new Label(fields, SWT.NONE));
    }

    static Label label(Composite parent, String text, int span) {
        var label = new Label(parent, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().span(span, 1).align(SWT.FILL, SWT.CENTER).grab(span > 1, false).applyTo(label);
        return label;
    }

    Control control() {
        return root;
    }

    void refresh() {
        var s = document.shown();
        var chosen = document.selection();
        if (fields.getVisible() == chosen.isEmpty()) {
            show(facts, chosen.isEmpty());
            show(fields, !chosen.isEmpty());
            root.getParent().getParent().layout(true, true);
        }
        if (chosen.isEmpty()) {
            formula.setText(s.count() == 0 ? Messages.Status_empty : s.formula());
            summary.setText(summary(s));
            return;
        }
        title.setText(SelectionText.of(s, chosen));
        boolean one = chosen.size() == 1;
        int first = chosen.get(0);
        boolean sameElement = Arrays.stream(chosen.atoms()).allMatch(i -> s.number(i) == s.number(first));
        element.setText(sameElement ? s.element(first).symbol() + "  " + s.element(first).title() //$NON-NLS-1$
                : Messages.Panel_severalElements);
        boolean editable = !document.isPreviewing();
        element.setEnabled(editable);
        fixed.setEnabled(editable);
        tag.setEnabled(editable);
        positionLabel.setText(one ? Messages.Panel_position : Messages.Panel_shift);
        for (int k = 0; k < 3; k++) {
            position[k].set(one ? s.position(first)[k] : 0);
            position[k].setEnabled(editable);
            position[k].setToolTip(NLS.bind(one ? Messages.Panel_positionTip : Messages.Panel_shiftTip, "xyz".charAt(k))); //$NON-NLS-1$
        }
        var tags = s.tags();
        boolean sameTag = Arrays.stream(chosen.atoms()).allMatch(i -> tags[i] == tags[first]);
        tag.set(sameTag ? tags[first] : Double.NaN);
        var held = s.fixed();
        long n = Arrays.stream(chosen.atoms()).filter(i -> held[i]).count();
        fixed.setSelection(n > 0);
        fixed.setGrayed(n > 0 && n < chosen.size());
        fields.layout();
    }

    private static void show(Control control, boolean shown) {
        control.setVisible(shown);
        ((GridData) control.getLayoutData()).exclude = !shown;
    }

    private static String summary(Structure s) {
        var cell = s.lattice();
        var atoms = NLS.bind(s.count() == 1 ? Messages.Panel_oneAtom : Messages.Panel_count, Integer.toString(s.count()));
        if (!cell.has(0) && !cell.has(1) && !cell.has(2)) {
            return atoms + Messages.Panel_noCell;
        }
        return atoms + NLS.bind(Messages.Panel_cellSummary, new Object[] {SelectionText.number(cell.length(0), 2),
                SelectionText.number(cell.length(1), 2), SelectionText.number(cell.length(2), 2)});
    }

    private void chooseElement() {
        var chosen = document.selection();
        PeriodicTable.popup(element, chosen.isEmpty() ? Optional.empty()
                : Optional.of(document.structure().element(chosen.get(0))), e -> Edits.changeElement(document, e));
    }

    private void setPosition(int axis, double value) {
        var chosen = document.selection();
        if (chosen.size() == 1) {
            Edits.setCoordinate(document, chosen.get(0), axis, value);
        } else {
            Edits.move(document, axis == 0 ? value : 0, axis == 1 ? value : 0, axis == 2 ? value : 0);
        }
    }
}
