/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import org.adatom.numerics.parameter.ParameterDescriptor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** True or false. */
final class FlagField extends Field {
    private @Nullable Button button;

    FlagField(ParameterDescriptor parameter) {
        super(parameter);
    }

    @Override
    public Control create(Composite parent) {
        var check = new Button(parent, SWT.CHECK);
        check.setText(parameter.about().label().replace("&", "&&"));
        check.addListener(SWT.Selection, e -> changed());
        button = check;
        return check;
    }

    @Override
    public boolean labelled() {
        return true;
    }

    @Override
    public Control main() {
        return check();
    }

    private Button check() {
        var check = button;
        if (check == null) {
            throw new IllegalStateException("the field has no widgets yet");
        }
        return check;
    }

    @Override
    public Object value() {
        return check().getSelection();
    }

    @Override
    protected void show(Object value) {
        check().setSelection(value.equals(Boolean.TRUE) || value.toString().matches("(?i)true|yes|on|1"));
    }
}
