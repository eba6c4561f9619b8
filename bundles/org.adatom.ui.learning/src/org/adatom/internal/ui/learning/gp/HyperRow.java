/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.Locale;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.ui.form.Units;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A hyper-parameter: its name, its value as a number, and a slider. */
final class HyperRow extends Composite {
    private static final int DIGITS = 5;
    private final int index;
    private final StudioHistory history;
    private final Text number;
    private final LogSlider slider;
    private final String name;

    HyperRow(Composite parent, int index, String name, StudioHistory history) {
        super(parent, SWT.NONE);
        this.index = index;
        this.name = name;
        this.history = history;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(this);
        var label = new Label(this, SWT.NONE);
        label.setText(name.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
        number = new Text(this, SWT.BORDER | SWT.RIGHT);
        GridDataFactory.fillDefaults().hint(84, SWT.DEFAULT).applyTo(number);
        number.setToolTipText(Messages.Studio_numberTip);
        number.addListener(SWT.DefaultSelection, e -> typed());
        number.addListener(SWT.FocusOut, e -> typed());
        slider = new LogSlider(this);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(slider);
        slider.onChange(v -> {
            history.preview(history.state().with(index, v));
        }, () -> history.settle(name));
    }

    /** {@return the slider} */
    LogSlider slider() {
        return slider;
    }

    private void typed() {
        try {
            double value = Double.parseDouble(number.getText().strip().replace(',', '.').toLowerCase(Locale.ROOT));
            double now = history.state().kernel().values()[index];
            if (value > 0 && Double.isFinite(value) && !number.getText().equals(Units.number(now, DIGITS))) {
                history.change(name, history.state().with(index, value));
                return;
            }
        } catch (NumberFormatException e) {
            // the old value comes back below
        }
        show(history.state());
    }

    /** Shows the value of a state. */
    void show(StudioState state) {
        double value = state.kernel().values()[index];
        double[] range = Names.range(state, index);
        slider.show(range[0], range[1], value);
        var text = Units.number(value, DIGITS);
        if (!number.getText().equals(text)) {
            number.setText(text);
        }
    }
}
