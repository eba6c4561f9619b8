/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import org.adatom.internal.ui.Messages;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.structure.Element;
import org.adatom.ui.form.PeriodicTable;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The symbol of an element, typed or chosen from the periodic table; other words, such as a formula, stay allowed. */
final class ElementField extends Field {
    private static final int WIDTH = 9;
    private static final int SWATCH = 22;
    private @Nullable Text text;

    ElementField(ParameterDescriptor parameter) {
        super(parameter);
    }

    @Override
    public Control create(Composite parent) {
        var row = row(parent, 4);
        var field = text(row, WIDTH);
        var choose = new Button(row, SWT.PUSH);
        choose.setText(Messages.Form_periodicTable);
        choose.setToolTipText(Messages.Form_periodicTableTip);
        var swatch = new Canvas(row, SWT.DOUBLE_BUFFERED);
        GridDataFactory.swtDefaults().hint(SWATCH, SWATCH).applyTo(swatch);
        var name = new Label(row, SWT.NONE);
        style(name, QUIET);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(width(name, 16), SWT.DEFAULT).applyTo(name);
        text = field;
        field.addModifyListener(e -> {
            name.setText(Element.find(field.getText().strip()).map(Element::title).orElse(""));
            swatch.redraw();
        });
        swatch.addPaintListener(e -> Element.find(field.getText().strip()).ifPresent(element -> {
            int c = element.colour();
            e.gc.setAntialias(SWT.ON);
            e.gc.setBackground(new Color(c >> 16 & 255, c >> 8 & 255, c & 255));
            e.gc.fillOval(2, 2, SWATCH - 5, SWATCH - 5);
            e.gc.setForeground(name.getForeground());
            e.gc.setAlpha(90);
            e.gc.drawOval(2, 2, SWATCH - 5, SWATCH - 5);
        }));
        choose.addListener(SWT.Selection, e -> PeriodicTable.popup(field, Element.find(field.getText().strip()),
                element -> field.setText(element.symbol())));
        return row;
    }

    @Override
    public Control main() {
        var field = text;
        if (field == null) {
            throw new IllegalStateException("the field has no widgets yet");
        }
        return field;
    }

    @Override
    public Object value() {
        return main() instanceof Text t ? t.getText().strip() : "";
    }

    @Override
    protected void show(Object value) {
        if (main() instanceof Text t) {
            t.setText(value.toString());
        }
    }
}
