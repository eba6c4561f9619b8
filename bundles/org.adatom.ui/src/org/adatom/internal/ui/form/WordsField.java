/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.internal.ui.Messages;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

/** Several words with commas between them, such as columns of a table: typed, or ticked in a list. */
final class WordsField extends Field {
    private static final int WIDTH = 30;
    private static final int MOST = 40;
    private @Nullable Text text;
    private @Nullable Button button;
    private List<String> known = List.of();

    WordsField(ParameterDescriptor parameter) {
        super(parameter);
    }

    @Override
    public Control create(Composite parent) {
        var row = row(parent, 2);
        var field = text(row, WIDTH);
        field.setMessage(emptyHint());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
                .hint(width(field, WIDTH), SWT.DEFAULT)
                .applyTo(field);
        var choose = new Button(row, SWT.PUSH);
        choose.setText(Messages.Form_choose);
        choose.setEnabled(false);
        choose.addListener(SWT.Selection, e -> open(choose));
        text = field;
        button = choose;
        return row;
    }

    private void open(Button at) {
        var menu = new Menu(at);
        var chosen = words();
        for (var word : known.subList(0, Math.min(MOST, known.size()))) {
            var item = new MenuItem(menu, SWT.CHECK);
            item.setText(word.replace("&", "&&"));
            item.setSelection(chosen.contains(word));
            item.addListener(SWT.Selection, e -> toggle(word));
        }
        menu.addListener(SWT.Hide, e -> at.getDisplay().asyncExec(menu::dispose));
        var place = at.toDisplay(0, at.getSize().y);
        menu.setLocation(place.x, place.y);
        menu.setVisible(true);
    }

    private List<String> words() {
        return new ArrayList<>(Arrays.stream(value().toString().split(",")).map(String::strip).filter(w -> !w.isEmpty())
                .toList());
    }

    private void toggle(String word) {
        var now = words();
        if (!now.remove(word)) {
            now.add(word);
        }
        if (main() instanceof Text t) {
            t.setText(String.join(", ", now));
        }
    }

    @Override
    public void offer(List<String> words) {
        known = List.copyOf(words);
        var choose = button;
        if (choose != null) {
            choose.setEnabled(!known.isEmpty());
        }
    }

    @Override
    public void hint(String hint) {
        if (main() instanceof Text t) {
            t.setMessage(hint);
        }
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
