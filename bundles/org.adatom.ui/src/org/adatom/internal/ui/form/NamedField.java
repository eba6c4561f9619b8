/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.internal.ui.Messages;
import org.adatom.learning.LearningException;
import org.adatom.learning.model.ModelSpec;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.numerics.parameter.ParameterException.Problem;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.PotentialException;
import org.adatom.potential.PotentialSpec;
import org.adatom.ui.form.Choices;
import org.adatom.ui.form.Choices.Choice;
import org.adatom.ui.form.ParameterForm;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A registered potential or model, with a form of its own for the options it has. */
final class NamedField extends Field {
    private static final int WIDTH = 22;
    private final List<Choice> choices;
    private final boolean models;
    private @Nullable Combo combo;
    private @Nullable Composite box;
    private @Nullable Label about;
    private @Nullable ParameterForm form;
    private @Nullable String unknown;

    NamedField(ParameterDescriptor parameter, List<Choice> choices) {
        super(parameter);
        this.choices = choices;
        this.models = parameter.about().choices().equals("models");
    }

    /** What a text names. */
    private record Named(String id, Map<String, String> options) {
        static Named of(String text, boolean model) {
            if (model) {
                var spec = ModelSpec.parse(text);
                return new Named(spec.id(), spec.options());
            }
            var spec = PotentialSpec.parse(text);
            return new Named(spec.id(), spec.options());
        }

        String text(boolean model) {
            return model ? new ModelSpec(id, options).toString() : new PotentialSpec(id, options).toString();
        }
    }

    @Override
    public Control create(Composite parent) {
        var column = row(parent, 1);
        var list = new Combo(column, SWT.READ_ONLY | SWT.DROP_DOWN);
        list.setItems(choices.stream().map(Choice::label).toArray(String[]::new));
        list.setVisibleItemCount(16);
        GridDataFactory.swtDefaults().minSize(width(list, WIDTH), 0).applyTo(list);
        list.addListener(SWT.Selection, e -> {
            unknown = null;
            options(Map.of());
            changed();
            resized();
        });
        var words = new Label(column, SWT.WRAP);
        style(words, QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(width(words, 48), SWT.DEFAULT).applyTo(words);
        var inner = new Composite(column, SWT.NONE);
        inner.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(inner);
        combo = list;
        about = words;
        box = inner;
        return column;
    }

    @Override
    public Control main() {
        var list = combo;
        if (list == null) {
            throw new IllegalStateException("the field has no widgets yet");
        }
        return list;
    }

    @Override
    public boolean fills() {
        return true;
    }

    private Optional<Choice> selected() {
        int i = main() instanceof Combo c ? c.getSelectionIndex() : -1;
        return i < 0 ? Optional.empty() : Optional.of(choices.get(i));
    }

    private void options(Map<String, ?> values) {
        var inner = box;
        var words = about;
        if (inner == null || words == null) {
            return;
        }
        for (var child : inner.getChildren()) {
            child.dispose();
        }
        form = null;
        var choice = selected();
        words.setText(choice.map(Choice::description).orElse(""));
        visible(words, !words.getText().isEmpty());
        var model = choice.flatMap(Choice::options).filter(m -> !m.parameters().isEmpty());
        visible(inner, model.isPresent());
        model.ifPresent(m -> {
            var sub = new ParameterForm(inner, m, Choices.NONE, ParameterForm.Style.NESTED);
            sub.setValues(values);
            sub.addChangeListener(this::changed);
            choice.ifPresent(c -> c.machine().hints(values).forEach(sub::setHint));
            form = sub;
        });
        inner.requestLayout();
    }

    private static void visible(Control control, boolean visible) {
        control.setVisible(visible);
        GridDataFactory.createFrom((GridData) control.getLayoutData()).exclude(!visible)
                .applyTo(control);
    }

    @Override
    public Object value() {
        var other = unknown;
        if (other != null) {
            return other;
        }
        var id = selected().map(Choice::id).orElse("");
        var sub = form;
        if (sub == null || id.isEmpty()) {
            return id;
        }
        var options = new LinkedHashMap<String, String>();
        sub.changedValues().forEach((k, v) -> options.put(k, ParameterModel.write(v)));
        return new Named(id, options).text(models);
    }

    @Override
    public Optional<String> problem() {
        if (unknown != null) {
            return Optional.of(NLS.bind(models ? Messages.Form_unknownModel : Messages.Form_unknownPotential, unknown));
        }
        var sub = form;
        var wrong = sub == null ? Optional.<String>empty() : sub.problems().stream().findFirst().map(Problem::message);
        return wrong.isPresent() ? wrong : selected().flatMap(c -> c.machine()
                .missing(sub == null ? Map.of() : sub.values()));
    }

    @Override
    protected void show(Object value) {
        var text = value.toString();
        try {
            var spec = text.isBlank() && !choices.isEmpty() ? new Named(choices.getFirst().id(), Map.of())
                    : Named.of(text, models);
            for (int i = 0; i < choices.size(); i++) {
                if (choices.get(i).id().equalsIgnoreCase(spec.id()) && main() instanceof Combo c) {
                    unknown = null;
                    c.select(i);
                    options(spec.options());
                    return;
                }
            }
        } catch (PotentialException | LearningException e) {
            // shown as unknown below
        }
        unknown = text;
        if (main() instanceof Combo c) {
            c.deselectAll();
        }
        options(Map.of());
    }
}
