/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.math.BigDecimal;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.numerics.parameter.ParameterDescriptor.Kind;
import org.adatom.numerics.parameter.ParameterModel;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A number; the arrow keys step it. */
final class NumberField extends Field {
    private static final int WIDTH = 14;
    private static final int WIDEST = 40;
    private @Nullable Text text;

    NumberField(ParameterDescriptor parameter) {
        super(parameter);
    }

    @Override
    public Control create(Composite parent) {
        var row = row(parent, 2);
        var hint = emptyHint();
        var field = text(row, Math.clamp(hint.length() + 3, WIDTH, WIDEST));
        unit(row);
        field.setMessage(hint);
        field.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN) {
                step(field, e.keyCode == SWT.ARROW_UP ? 1 : -1);
                e.doit = false;
            }
        });
        text = field;
        return row;
    }

    @Override
    public void hint(String hint) {
        field().setMessage(hint);
    }

    @Override
    public Control main() {
        return field();
    }

    private Text field() {
        var field = text;
        if (field == null) {
            throw new IllegalStateException("the field has no widgets yet");
        }
        return field;
    }

    @Override
    public Object value() {
        var raw = field().getText().strip();
        try {
            if (raw.isEmpty()) {
                return "";
            }
            return parameter.kind() == Kind.WHOLE ? (Object) Long.valueOf(raw) : Double.valueOf(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    @Override
    protected void show(Object value) {
        field().setText(ParameterModel.write(value));
    }

    private void step(Text field, int direction) {
        if (!(value() instanceof Number now)) {
            return;
        }
        var about = parameter.about();
        if (parameter.kind() == Kind.WHOLE) {
            long next = now.longValue() + direction;
            if (next >= about.min() && next <= about.max()) {
                field.setText(Long.toString(next));
            }
            return;
        }
        double next = stepped(now.doubleValue(), direction);
        if (next >= about.min() && next <= about.max()) {
            field.setText(ParameterModel.write(next));
        }
    }

    /** {@return the next number with one digit of the last place that matters changed: 0.05 gives 0.06, 3.61 gives 3.62} */
    static double stepped(double value, int direction) {
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int scale = Math.min(Math.max(decimal.scale(), 0), 12);
        return decimal.add(BigDecimal.valueOf(direction, scale)).doubleValue();
    }
}
