/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.util.List;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.ui.form.Choices.Choice;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Any text, or a text that is usually one of an open set. */
final class TextField extends Field {
    private static final int WIDTH = 28;
    private static final int WIDEST = 44;
    private static final int FEW = 8;
    private final List<Choice> choices;
    private final boolean open;
    private @Nullable Text text;
    private @Nullable Combo combo;

    TextField(ParameterDescriptor parameter, List<Choice> choices) {
        super(parameter);
        this.choices = choices;
        open = parameter.about().choices().equals("columns"); // they come with the input
    }

    @Override
    public Control create(Composite parent) {
        var row = row(parent, 2);
        if (choices.isEmpty() && !open) {
            var hint = emptyHint();
            boolean specs = parameter().about().choices().equals("models");
            var field = text(row, specs ? WIDEST : Math.clamp(hint.length() + 4, WIDTH, WIDEST));
            field.setMessage(hint);
            text = field;
        } else {
            var box = new Combo(row, SWT.DROP_DOWN);
            var ids = choices.stream().map(Choice::id).toArray(String[]::new);
            box.setItems(ids);
            box.setVisibleItemCount(16);
            GridDataFactory.swtDefaults().hint(width(box, WIDTH), SWT.DEFAULT).applyTo(box);
            if (ids.length > FEW) {
                Proposals.install(box, ids);
            }
            box.addModifyListener(e -> changed());
            combo = box;
        }
        unit(row);
        return row;
    }

    @Override
    public void offer(List<String> words) {
        var box = combo;
        if (box != null && open && !List.of(box.getItems()).equals(words)) {
            var typed = box.getText();
            box.setItems(words.toArray(String[]::new));
            boolean first = typed.isBlank() && parameter().about().required() && !words.isEmpty();
            set(first ? words.getLast() : typed); // what is to be predicted often stands last
        }
    }

    @Override
    public void hint(String hint) {
        if (text != null) {
            text.setMessage(hint);
        }
    }

    @Override
    public Control main() {
        Control control = text == null ? combo : text;
        if (control == null) {
            throw new IllegalStateException("the field has no widgets yet");
        }
        return control;
    }

    @Override
    public Object value() {
        return (main() instanceof Text t ? t.getText() : main() instanceof Combo c ? c.getText() : "").strip();
    }

    @Override
    protected void show(Object value) {
        if (main() instanceof Text t) {
            t.setText(value.toString());
        } else if (main() instanceof Combo c) {
            c.setText(value.toString());
        }
    }
}
