/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.util.ArrayList;
import java.util.List;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.numerics.parameter.ParameterDescriptor.Kind;
import org.adatom.numerics.parameter.ParameterModel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Several numbers: a box each when their count is known, else a list separated by commas. */
final class VectorField extends Field {
    private static final int MOST_BOXES = 9;
    private static final int BOX = 7;
    private static final int LINE = 28;
    private static final int LONGEST = 44;
    private final List<Text> boxes = new ArrayList<>();

    VectorField(ParameterDescriptor parameter) {
        super(parameter);
    }

    private boolean single() {
        return parameter.about().length() == 0 || parameter.about().length() > MOST_BOXES;
    }

    @Override
    public Control create(Composite parent) {
        int length = parameter.about().length();
        int columns = single() ? 1 : length == MOST_BOXES ? 3 : Math.min(length, 6);
        var row = row(parent, columns + 1);
        for (int i = 0; i < (single() ? 1 : length); i++) {
            var box = text(row, single() ? Math.clamp(emptyHint().length() + 4, LINE, LONGEST) : BOX);
            if (single()) {
                box.setMessage(emptyHint());
            }
            boxes.add(box);
            if (i == columns - 1) {
                unit(row);
            }
        }
        return row;
    }

    @Override
    public Control main() {
        return boxes.getFirst();
    }

    @Override
    public List<Control> parts() {
        return List.copyOf(boxes);
    }

    @Override
    public Object value() {
        if (single()) {
            var raw = boxes.getFirst().getText().strip();
            return raw.isEmpty() ? List.of() : numbers(List.of(raw.split("\\s*[,;\\s]\\s*")), raw);
        }
        var words = boxes.stream().map(b -> b.getText().strip()).toList();
        if (words.stream().allMatch(String::isEmpty)) {
            return "";
        }
        return numbers(words, words);
    }

    private Object numbers(List<String> words, Object otherwise) {
        var out = new ArrayList<Object>();
        for (var word : words) {
            try {
                out.add(parameter.kind() == Kind.WHOLES ? (Object) Long.valueOf(word) : Double.valueOf(word));
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }
        return out;
    }

    @Override
    protected void show(Object value) {
        var text = ParameterModel.write(value);
        if (single()) {
            boxes.getFirst().setText(text.replace(",", ", "));
            return;
        }
        var words = text.isBlank() ? new String[0] : text.strip().split("\\s*[,;\\s]\\s*");
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setText(i < words.length ? words[i] : "");
        }
    }
}
