/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.form.FieldRow;
import org.adatom.internal.ui.form.Fields;
import org.adatom.internal.ui.form.Layouts;
import org.adatom.internal.ui.form.Twistie;
import org.adatom.internal.ui.form.WorkbenchChoices;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.numerics.parameter.ParameterException.Problem;
import org.adatom.numerics.parameter.ParameterModel;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * The form of an options record: a line for each parameter with label, field and unit, what is wrong with a value below
 * it, rarely used ones under "Advanced", and the help of the field that has the focus at the bottom.
 */
public final class ParameterForm extends Composite {

    /** How a form looks. */
    public enum Style {
        /** A form of its own, with help at the bottom. */
        PAGE,
        /** Part of another form's line. */
        NESTED
    }

    private final ParameterModel<?> model;
    private final List<FieldRow> rows = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<String, Object> initial = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Label recordProblem;
    private final Label help;
    private List<Problem> problems = List.of();

    /**
     * A form whose open sets are filled from what is registered.
     *
     * @param parent where; the form sets no layout data of its own
     * @param model the parameters
     */
    public ParameterForm(Composite parent, ParameterModel<?> model) {
        this(parent, model, WorkbenchChoices.get(), Style.PAGE);
    }

    /**
     * A form.
     *
     * @param parent where
     * @param model the parameters
     * @param choices the members of the open sets
     * @param style how it looks
     */
    public ParameterForm(Composite parent, ParameterModel<?> model, Choices choices, Style style) {
        super(parent, SWT.NONE);
        this.model = model;
        boolean page = style == Style.PAGE;
        GridLayoutFactory.fillDefaults().spacing(0, page ? 8 : 6).margins(page ? 4 : 0, page ? 4 : 0).applyTo(this);
        var advanced = model.parameters().stream().filter(p -> p.about().advanced()).toList();
        var plain = model.parameters().stream().filter(p -> !p.about().advanced()).toList();
        add(this, plain, choices);
        if (!advanced.isEmpty()) {
            var twistie = new Twistie(this, Messages.Form_advanced, this::resized);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(twistie);
            add(twistie.content(), advanced, choices);
        }
        recordProblem = message(Field.WRONG, false);
        help = message(Field.QUIET, page && !model.parameters().isEmpty());
        FieldRow.align(rows);
        reset();
        rows.forEach(row -> initial.put(row.name(), row.value()));
    }

    /** {@return the open sets as they are registered} */
    public static Choices registered() {
        return WorkbenchChoices.get();
    }

    private void add(Composite parent, List<ParameterDescriptor> parameters, Choices choices) {
        var grid = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 8).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        for (var parameter : parameters) {
            var field = Fields.of(parameter, choices);
            field.onChange(this::changed);
            field.onResize(this::resized);
            rows.add(new FieldRow(grid, field, this::explain));
        }
    }

    private Label message(String cssClass, boolean visible) {
        var label = new Label(this, SWT.WRAP);
        Field.style(label, cssClass);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).hint(320, visible
                ? 2 * Layouts.lineHeight(label) + 4
                : SWT.DEFAULT).exclude(!visible).applyTo(label);
        label.setVisible(visible);
        return label;
    }

    private void explain(ParameterDescriptor parameter) {
        var range = parameter.kind() == ParameterDescriptor.Kind.CHOICE ? "" : Units.pretty(parameter.range());
        var text = Stream.of(parameter.about().help(), range.isEmpty() ? ""
                : Messages.Form_range.formatted(range)).filter(s -> !s.isEmpty()).collect(Collectors.joining("  "));
        help.setText(text.replace("&", "&&"));
    }

    /** {@return the model} */
    public ParameterModel<?> model() {
        return model;
    }

    /**
     * {@return the value of every parameter: a Double, Long, Boolean, List or text; what cannot be read stays a text}
     */
    public Map<String, Object> values() {
        var out = new LinkedHashMap<String, Object>();
        rows.forEach(row -> out.put(row.name(), row.value()));
        return out;
    }

    /** {@return the values that differ from the defaults} */
    public Map<String, Object> changedValues() {
        var out = values();
        out.entrySet().removeIf(e -> Objects.equals(e.getValue(), initial.get(e.getKey())));
        return out;
    }

    /** Shows values, defaults for those that are not given; unknown names are ignored. Listeners are not told. */
    public void setValues(Map<String, ?> values) {
        for (var row : rows) {
            Object value = values.get(row.name());
            row.set(value != null ? value : row.field().parameter().about().initial());
        }
        validate();
    }

    /** Shows one value and tells the listeners. */
    public void setValue(String name, Object value) {
        rows.stream().filter(r -> r.name().equals(name)).forEach(r -> r.set(value));
        changed();
    }

    /** Shows the defaults. Listeners are not told. */
    public void reset() {
        setValues(Map.of());
    }

    /** Shows the defaults and tells the listeners. */
    public void restoreDefaults() {
        reset();
        changed();
    }

    /**
     * Shows or hides the line of a parameter. Those that do not matter beside the value of another are hidden by
     * themselves.
     */
    public void setShown(String name, boolean shown) {
        if (shown ? hidden.remove(name) : hidden.add(name)) {
            if (arrange()) {
                resized();
            }
        }
    }

    /** Shows the lines that matter. @return whether the layout changed */
    private boolean arrange() {
        var values = values();
        boolean moved = false;
        for (var row : rows) {
            moved |= row.setShown(!hidden.contains(row.name()) && model.matters(row.field().parameter(), values));
        }
        return moved;
    }

    /** Says in grey what an empty field stands for, such as the lattice constant of the chosen element. */
    public void setHint(String name, String hint) {
        rows.stream().filter(r -> r.name().equals(name)).forEach(r -> r.field().hint(hint));
    }

    /** Offers words of an open set that become known with other input, such as the columns of a table. */
    public void offer(String set, List<String> words) {
        rows.stream().filter(r -> r.field().parameter().about().choices().equals(set))
                .forEach(r -> r.field().offer(words));
    }

    /** {@return whether a parameter takes words of an open set} */
    public boolean asksFor(String set) {
        return rows.stream().anyMatch(r -> r.field().parameter().about().choices().equals(set));
    }

    /** {@return what is wrong, in order, empty when the values make a record} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return whether the values make a record} */
    public boolean isValid() {
        return problems.isEmpty();
    }

    /** Adds somebody who is told after each change by the user. */
    public void addChangeListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public boolean setFocus() {
        return !rows.isEmpty() && rows.getFirst().field().main().setFocus();
    }

    private void changed() {
        validate();
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private void validate() {
        var found = new ArrayList<Problem>();
        rows.forEach(r -> r.field().problem().ifPresent(m -> found.add(new Problem(r.name(), m))));
        found.addAll(model.check(values()));
        problems = found.stream().map(this::worded).toList();
        boolean moved = arrange();
        for (var row : rows) {
            moved |= row.show(problems.stream().filter(p -> p.parameter().equals(row.name())).findFirst()
                    .map(Problem::message).orElse(""));
        }
        var whole = problems.stream().filter(p -> p.parameter().isEmpty()).findFirst().map(Problem::message).orElse("");
        moved |= Layouts.show(recordProblem, whole);
        if (moved) {
            resized();
        }
    }

    private Problem worded(Problem problem) {
        var label = model.find(problem.parameter()).map(p -> p.about().label()).orElse("");
        var message = Words.pretty(problem.message());
        return !label.isEmpty() && message.startsWith(problem.parameter() + " ")
                ? new Problem(problem.parameter(), label + message.substring(problem.parameter().length()))
                : new Problem(problem.parameter(), message);
    }

    private void resized() {
        Layouts.fit(this);
    }
}
