/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.util.List;
import java.util.function.Consumer;
import org.adatom.internal.ui.Messages;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.ui.form.Units;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A line of a form: label, field, and below it what is wrong. */
public final class FieldRow {
    private static final int HINT = 260;
    private final Field field;
    private final Label label;
    private final Control control;
    private final Label filler;
    private final Label message;
    private final ControlDecoration decoration;
    private boolean shown = true;

    /**
     * Makes the widgets in a grid of two columns.
     *
     * @param grid the parent
     * @param field the field, without widgets yet
     * @param focused told when the field gets the focus
     */
    public FieldRow(Composite grid, Field field, Consumer<ParameterDescriptor> focused) {
        this.field = field;
        var about = field.parameter().about();
        label = new Label(grid, SWT.NONE);
        label.setText(field.labelled() ? "" : about.label().replace("&", "&&"));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, field instanceof NamedField ? SWT.BEGINNING : SWT.CENTER)
                .indent(0, field instanceof NamedField ? 8 : 0).applyTo(label);
        control = field.create(grid);
        GridDataFactory.fillDefaults().align(field.fills() ? SWT.FILL : SWT.BEGINNING, SWT.CENTER)
                .grab(field.fills(), false).applyTo(control);
        filler = new Label(grid, SWT.NONE);
        GridDataFactory.swtDefaults().exclude(true).applyTo(filler);
        filler.setVisible(false);
        message = new Label(grid, SWT.WRAP);
        Field.style(message, Field.WRONG);
        GridDataFactory.fillDefaults().grab(true, false).hint(HINT, SWT.DEFAULT).exclude(true).applyTo(message);
        message.setVisible(false);
        decoration = new ControlDecoration(field.main(), SWT.LEFT | SWT.TOP);
        var error = FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR);
        if (error != null) {
            decoration.setImage(error.getImage());
        }
        decoration.setMarginWidth(2);
        decoration.hide();
        var tip = tip(field.parameter());
        label.setToolTipText(tip);
        for (var part : field.parts()) {
            part.setToolTipText(tip);
            part.addListener(SWT.FocusIn, e -> focused.accept(field.parameter()));
        }
    }

    private static String tip(ParameterDescriptor parameter) {
        var tip = new StringBuilder(parameter.about().help());
        var range = parameter.kind() == ParameterDescriptor.Kind.CHOICE ? "" : Units.pretty(parameter.range());
        if (!range.isEmpty()) {
            tip.append(tip.isEmpty() ? "" : "\n").append(Messages.Form_range.formatted(range));
        }
        if (!parameter.about().initial().isEmpty()) {
            tip.append(tip.isEmpty() ? "" : "\n").append(Messages.Form_default.formatted(parameter.about().initial()));
        }
        return tip.toString().replace("&", "&&");
    }

    /** Gives all labels the width of the widest. */
    public static void align(List<FieldRow> rows) {
        int widest = rows.stream().mapToInt(r -> r.label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).max().orElse(0);
        for (var row : rows) {
            GridDataFactory.createFrom((GridData) row.label.getLayoutData())
                    .hint(widest + 6, SWT.DEFAULT).applyTo(row.label);
        }
    }

    /** {@return the field} */
    public Field field() {
        return field;
    }

    /** {@return the parameter's name} */
    public String name() {
        return field.parameter().name();
    }

    /** {@return the value} */
    public Object value() {
        return field.value();
    }

    /** Shows a value without telling anybody. */
    public void set(Object value) {
        field.set(value);
    }

    /** Shows what is wrong, empty for nothing. @return whether the layout changed */
    public boolean show(String problem) {
        if (problem.isEmpty()) {
            decoration.hide();
        } else {
            decoration.setDescriptionText(problem);
            decoration.show();
        }
        Layouts.show(filler, problem.isEmpty() ? "" : " ");
        return Layouts.show(message, shown ? problem : "");
    }

    /** Shows or hides the line. @return whether that changed it */
    public boolean setShown(boolean newShown) {
        if (shown == newShown) {
            return false;
        }
        shown = newShown;
        Layouts.visible(label, newShown);
        Layouts.visible(control, newShown);
        if (!newShown) {
            Layouts.visible(filler, false);
            Layouts.visible(message, false);
        }
        return true;
    }
}
