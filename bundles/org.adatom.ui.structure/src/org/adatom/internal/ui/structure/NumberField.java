/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.function.DoubleConsumer;
import org.adatom.structure.StructureException;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A field for a number: Enter or leaving it takes the value, Escape goes back, a wrong value says what would be right. */
final class NumberField {
    private final Text text;
    private final ControlDecoration problem;
    private final DoubleConsumer taken;
    private final int digits;
    private String shown = ""; //$NON-NLS-1$

    /** @param digits decimals to show @param taken hears of values typed; what it throws is shown beside the field */
    NumberField(Composite parent, int digits, DoubleConsumer taken) {
        this.digits = digits;
        this.taken = taken;
        text = new Text(parent, SWT.BORDER | SWT.RIGHT);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 44;
        text.setLayoutData(data);
        problem = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
        problem.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        problem.hide();
        text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> take()));
        text.addFocusListener(FocusListener.focusLostAdapter(e -> take()));
        text.addFocusListener(FocusListener.focusGainedAdapter(e -> text.selectAll()));
        text.addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (e.keyCode == SWT.ESC) {
                text.setText(shown);
                problem.hide();
            }
        }));
    }

    /** Shows a value; NaN shows nothing. */
    void set(double value) {
        var now = Double.isNaN(value) ? "" : SelectionText.number(value, Math.abs(value) < 99.5 ? digits : Math.max(0, digits - 1)); //$NON-NLS-1$
        problem.hide();
        if (!now.equals(shown) || !now.equals(text.getText())) {
            shown = now;
            text.setText(now);
        }
    }

    void setEnabled(boolean enabled) {
        text.setEnabled(enabled);
    }

    void setHint(String hint) {
        text.setMessage(hint);
    }

    void setToolTip(String tip) {
        text.setToolTipText(tip);
    }

    private void take() {
        var typed = text.getText().strip();
        if (typed.equals(shown)) {
            return;
        }
        try {
            double value = Double.parseDouble(typed);
            if (!Double.isFinite(value)) {
                throw new NumberFormatException(typed);
            }
            shown = typed;
            problem.hide();
            taken.accept(value);
        } catch (NumberFormatException e) {
            complain(NLS.bind(Messages.Field_number, typed));
        } catch (StructureException e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void complain(String message) {
        problem.setDescriptionText(message);
        problem.show();
        problem.showHoverText(message);
    }
}
