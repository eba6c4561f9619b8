/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import org.adatom.internal.ui.Messages;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;

/** A file. */
final class FileField extends Field {
    private static final int WIDTH = 28;
    private @Nullable Text text;

    FileField(ParameterDescriptor parameter) {
        super(parameter);
    }

    @Override
    public Control create(Composite parent) {
        var row = row(parent, 2);
        var field = text(row, WIDTH);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(width(field, WIDTH), SWT.DEFAULT)
                .applyTo(field);
        var browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.Form_browse);
        browse.addListener(SWT.Selection, e -> {
            var dialog = new FileDialog(browse.getShell(), SWT.OPEN);
            dialog.setText(parameter.about().label());
            var chosen = dialog.open();
            if (chosen != null) {
                field.setText(chosen);
            }
        });
        text = field;
        return row;
    }

    @Override
    public boolean fills() {
        return true;
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
