/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.LearningException;
import org.adatom.learning.gp.Kernel;
import org.adatom.ui.form.Units;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The kernel as a text, what is added to it or multiplied by, and a slider for each of its numbers. */
final class KernelPane extends Composite {
    private static final List<String> READY = List.of("rbf()", "matern12()", "matern32()", "matern52()", "rq()",
            "periodic()", "linear()", "poly(degree=2)", "rbf() + periodic()", "rbf()*periodic()", "linear() + rbf()");
    private static final List<String> PARTS = List.of("rbf()", "matern12()", "matern32()", "matern52()", "rq()",
            "periodic()",
            "linear()", "poly(degree=2)", "white(0.01)");
    private final StudioHistory history;
    private final Runnable resized;
    private final Combo text;
    private final Label problem;
    private final Composite rows;
    private final List<HyperRow> sliders = new ArrayList<>();
    private List<String> names = List.of();

    KernelPane(Composite parent, StudioHistory history, Runnable resized) {
        super(parent, SWT.NONE);
        this.history = history;
        this.resized = resized;
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(this);
        text = new Combo(this, SWT.DROP_DOWN);
        text.setItems(READY.toArray(String[]::new));
        text.setVisibleItemCount(12);
        text.setToolTipText(Messages.Studio_kernelTip);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Selection, e -> chosen(text.getText()));
        text.addListener(SWT.DefaultSelection, e -> typed(text.getText()));
        text.addListener(SWT.FocusOut, e -> typed(text.getText()));
        problem = new Label(this, SWT.WRAP);
        problem.setData("org.eclipse.e4.ui.css.CssClassName", "adatom-wrong");
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).exclude(true).applyTo(problem);
        var buttons = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(6, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        combine(buttons, Messages.Studio_add, Kernel::plus);
        combine(buttons, Messages.Studio_multiply, Kernel::times);
        rows = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).extendedMargins(0, 0, 4, 0).applyTo(rows);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
    }

    private void combine(Composite parent, String label, BinaryOperator<Kernel> how) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addListener(SWT.Selection, e -> {
            var menu = new Menu(button);
            for (var part : PARTS) {
                var item = new MenuItem(menu, SWT.PUSH);
                item.setText(part.replaceAll("\\(.*", ""));
                item.addListener(SWT.Selection, x -> history.change(label,
                        history.state().with(how.apply(history.state().kernel(), Kernel.parse(part)))));
            }
            menu.addListener(SWT.Hide, x -> button.getDisplay().asyncExec(menu::dispose));
            var at = button.toDisplay(0, button.getSize().y);
            menu.setLocation(at.x, at.y);
            menu.setVisible(true);
        });
    }

    /** A ready kernel gets a variance and noise, so that there is something to drag. */
    private void chosen(String ready) {
        typed(READY.contains(ready) ? "1*" + (ready.contains(" + ") ? "(" + ready + ")" : ready) + " + white(0.01)"
                : ready);
    }

    private void typed(String now) {
        if (now.equals(shown(history.state()))) {
            tell("");
            return;
        }
        try {
            var kernel = Kernel.parse(now);
            tell("");
            history.change(Messages.Studio_kernel, history.state().with(kernel));
        } catch (LearningException e) {
            tell(String.valueOf(e.getMessage()));
        }
    }

    /** Says what is wrong, nothing when empty. */
    void tell(@Nullable String words) {
        var said = words == null ? "" : words;
        if (!problem.getText().equals(said)) {
            problem.setText(said.replace("&", "&&"));
            problem.setVisible(!said.isEmpty());
            GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).exclude(said.isEmpty())
                    .applyTo(problem);
            resized.run();
        }
    }

    /** {@return the kernel with numbers as a person reads them} */
    private static String shown(StudioState state) {
        var matcher = Pattern.compile("\\d+\\.\\d{5,}(?:E-?\\d+)?").matcher(state.kernel().text());
        return matcher.replaceAll(m -> Units.number(Double.parseDouble(m.group()), 4));
    }

    /** Shows the kernel of a state. */
    void show(StudioState state) {
        if (!text.isFocusControl() || !names.equals(state.kernel().names())) {
            var words = shown(state);
            if (!text.getText().equals(words)) {
                text.setText(words);
            }
        }
        if (!names.equals(state.kernel().names())) {
            names = state.kernel().names();
            sliders.forEach(HyperRow::dispose);
            sliders.clear();
            for (int i = 0; i < names.size(); i++) {
                var row = new HyperRow(rows, i, Names.pretty(names.get(i)), history);
                GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
                sliders.add(row);
            }
            sliders.forEach(r -> r.show(state));
            resized.run();
        }
        sliders.forEach(r -> r.show(state));
    }

    /** {@return what is said to be wrong, empty for nothing} */
    String problem() {
        return problem.getVisible() ? problem.getText() : "";
    }

    /** {@return the rows of the hyper-parameters} */
    List<HyperRow> rows() {
        return List.copyOf(sliders);
    }
}
