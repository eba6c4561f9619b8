/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.adatom.internal.ui.Messages;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.ui.form.Units;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The widgets of one parameter. */
public abstract class Field {
    /** The CSS class of words that stand back, such as units. */
    public static final String QUIET = "adatom-quiet";
    /** The CSS class of a message about a wrong value. */
    public static final String WRONG = "adatom-wrong";
    /** The CSS class of a page of one ground, whatever the theme does to what is on it. */
    public static final String PAGE = "adatom-page";
    private static final Pattern EMPTY = Pattern.compile("Empty: ((?:[^.,;(]|[.,]\\d)+)");
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    /** What the field is about. */
    protected final ParameterDescriptor parameter;
    private Runnable listener = () -> { };
    private Runnable resized = () -> { };
    private boolean quiet;

    Field(ParameterDescriptor parameter) {
        this.parameter = parameter;
    }

    /** {@return the parameter} */
    public final ParameterDescriptor parameter() {
        return parameter;
    }

    /** Makes the widgets; must set no layout data. */
    public abstract Control create(Composite parent);

    /** {@return the control that is decorated, carries the tooltip and takes the focus} */
    public abstract Control main();

    /** {@return all controls that the tooltip belongs to} */
    public List<Control> parts() {
        return List.of(main());
    }

    /** {@return the value: a number, a flag, a list or a text; a text that cannot be read stays a text} */
    public abstract Object value();

    /** Shows a value. */
    protected abstract void show(Object value);

    /** {@return what is wrong inside the value that its model cannot see} */
    public Optional<String> problem() {
        return Optional.empty();
    }

    /** {@return whether the field fills the width of the form} */
    public boolean fills() {
        return false;
    }

    /** {@return whether the field shows the label itself} */
    public boolean labelled() {
        return false;
    }

    /** Says in grey what an empty field stands for; nothing for fields that are never empty. */
    public void hint(String text) {
        // nothing to say
    }

    /** Offers words of an open set that became known; nothing for fields that know theirs. */
    public void offer(List<String> words) {
        // nothing to offer
    }

    /** {@return what an empty field stands for by the help of the parameter, "Empty: none." giving "none"} */
    final String emptyHint() {
        var matcher = EMPTY.matcher(parameter.about().help());
        return matcher.find() ? matcher.group(1) : parameter.isOptional() ? Messages.Form_notSet : "";
    }

    /** Shows a value without telling the listener. */
    public final void set(Object value) {
        quiet = true;
        try {
            show(value);
        } finally {
            quiet = false;
        }
    }

    /** Says who is told of changes by the user. */
    public final void onChange(Runnable newListener) {
        listener = newListener;
    }

    /** Says who is told when the field needs another size. */
    public final void onResize(Runnable newListener) {
        resized = newListener;
    }

    /** To be called by the widgets' listeners. */
    protected final void changed() {
        if (!quiet) {
            listener.run();
        }
    }

    /** To be called after the size changed. */
    protected final void resized() {
        resized.run();
    }

    /** Gives a control a class of the style sheet. */
    public static void style(Control control, String cssClass) {
        control.setData(CSS_CLASS, cssClass);
    }

    /** {@return a row of controls beside each other without margins} */
    static Composite row(Composite parent, int columns) {
        var row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 6).applyTo(row);
        return row;
    }

    /** {@return a text field for a number of characters, {@code characters} wide} */
    Text text(Composite parent, int characters) {
        var text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(width(text, characters), SWT.DEFAULT)
                .applyTo(text);
        ModifyListener modified = e -> changed();
        text.addModifyListener(modified);
        text.addListener(SWT.FocusIn, e -> text.selectAll()); // what is typed replaces it
        return text;
    }

    /** Puts the unit behind what stands in the row. */
    void unit(Composite row) {
        if (!parameter.about().unit().isEmpty()) {
            var unit = new Label(row, SWT.NONE);
            unit.setText(Units.pretty(parameter.about().unit()));
            style(unit, QUIET);
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(unit);
        }
    }

    static int width(Control control, int characters) {
        var gc = new GC(control);
        try {
            return (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth() * characters);
        } finally {
            gc.dispose();
        }
    }
}
