/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.gp.MeanFunction;
import org.adatom.ui.form.Units;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

/** What is put together: data, kernel, and what of it is shown. */
final class StudioSide extends Composite {
    private final StudioHistory history;
    private final Font bold;
    private final ScrolledComposite scrolled;
    private final Composite body;
    private final Label likelihood;
    private final Label about;
    private final Combo data;
    private final KernelPane kernel;
    private final Button optimise;
    private final Combo mean;
    private final Spinner samples;
    private final Combo worth;
    private final Combo first;
    private final Combo second;
    private final List<StudioState> presets = new ArrayList<>(Presets.all().values());
    private Runnable mapChanged = () -> { };
    private Optional<Job> search = Optional.empty();
    private List<String> axes = List.of();

    StudioSide(Composite parent, StudioHistory history, Runnable fit) {
        super(parent, SWT.NONE);
        this.history = history;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        var resources = new LocalResourceManager(JFaceResources.getResources(), this);
        bold = resources.create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
        scrolled = new ScrolledComposite(this, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        body = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(16, 14, 12, 12).spacing(0, 6).applyTo(body);
        scrolled.setContent(body);
        scrolled.addListener(SWT.Resize, e -> fit());
        quiet(Messages.Studio_likelihood);
        likelihood = new Label(body, SWT.NONE);
        likelihood.setFont(resources.create(FontDescriptor.createFrom(getFont()).increaseHeight(8).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(likelihood);
        about = quiet("");
        title(Messages.Studio_dataTitle);
        data = combo(body, List.copyOf(Presets.all().keySet()));
        data.addListener(SWT.Selection, e -> history.change(data.getText(), presets.get(data.getSelectionIndex())));
        button(Messages.Studio_load, () -> StudioFiles.load(getShell(), history));
        title(Messages.Studio_kernel);
        kernel = new KernelPane(body, history, this::fit);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(kernel);
        optimise = button(Messages.Studio_optimise, () -> search.ifPresentOrElse(Job::cancel, fit));
        title(Messages.Studio_more);
        var grid = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        mean = labelled(grid, Messages.Studio_meanFunction, List.of(Messages.Studio_zero, Messages.Studio_constant,
                Messages.Studio_line));
        mean.addListener(SWT.Selection, e -> history.change(Messages.Studio_meanFunction,
                history.state().with(MeanFunction.values()[mean.getSelectionIndex()])));
        label(grid, Messages.Studio_samples);
        samples = new Spinner(grid, SWT.BORDER);
        samples.setValues(5, 0, 30, 0, 1, 5);
        GridDataFactory.fillDefaults().applyTo(samples);
        samples.addListener(SWT.Selection, e -> history.change(Messages.Studio_samples,
                history.state().withSamples(samples.getSelection())));
        worth = labelled(grid, Messages.Studio_askBy, Arrays.stream(Worth.values()).map(Worth::label).toList());
        worth.addListener(SWT.Selection, e -> history.change(Messages.Studio_askBy,
                history.state().with(Worth.values()[worth.getSelectionIndex()])));
        first = labelled(grid, Messages.Studio_mapX, List.of());
        second = labelled(grid, Messages.Studio_mapY, List.of());
        first.addListener(SWT.Selection, e -> mapChanged.run());
        second.addListener(SWT.Selection, e -> mapChanged.run());
        button(Messages.Studio_save, () -> StudioFiles.save(getShell(), history.state()));
    }

    private void title(String text) {
        var label = new Label(body, SWT.NONE);
        label.setText(text);
        label.setFont(bold);
        GridDataFactory.fillDefaults().indent(0, 12).applyTo(label);
    }

    private Label quiet(String text) {
        var label = new Label(body, SWT.NONE);
        label.setText(text);
        label.setData("org.eclipse.e4.ui.css.CssClassName", "adatom-quiet");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private static void label(Composite grid, String text) {
        new Label(grid, SWT.NONE).setText(text);
    }

    private Combo labelled(Composite grid, String text, List<String> items) {
        label(grid, text);
        return combo(grid, items);
    }

    private static Combo combo(Composite parent, List<String> items) {
        var box = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        box.setItems(items.toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(box);
        return box;
    }

    private Button button(String text, Runnable action) {
        var button = new Button(body, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> action.run());
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 2).applyTo(button);
        return button;
    }

    private void fit() {
        int width = scrolled.getClientArea().width;
        scrolled.setMinHeight(body.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y);
        body.layout(true, true);
        ground(scrolled);
    }

    /** The theme gives areas that scroll another ground than the rest. */
    private void ground(Composite area) {
        if (!area.getBackground().equals(getBackground())) {
            area.setBackground(getBackground());
        }
        for (var child : area.getChildren()) {
            if (child instanceof Composite inner && !(child instanceof Combo) && !(child instanceof Spinner)) {
                ground(inner);
            }
        }
    }

    /** Says who is told when another map is wanted. */
    void onMap(Runnable listener) {
        mapChanged = listener;
    }

    /** {@return the hyper-parameter across the map, -1 for none} */
    int first() {
        return first.getSelectionIndex();
    }

    /** {@return the hyper-parameter up the map, -1 for none} */
    int second() {
        return second.getSelectionIndex();
    }

    /** {@return the kernel's part} */
    KernelPane kernel() {
        return kernel;
    }

    /** Shows a state. */
    void show(StudioState state) {
        kernel.show(state);
        int ready = 0;
        while (ready < presets.size() && !presets.get(ready).sameData(state)) {
            ready++;
        }
        if (ready == presets.size()) {
            data.deselectAll();
        } else {
            data.select(ready);
        }
        mean.select(state.mean().ordinal());
        if (samples.getSelection() != state.samples()) {
            samples.setSelection(state.samples());
        }
        worth.select(state.worth().ordinal());
        var names = state.kernel().names();
        if (!names.equals(axes)) {
            axes = names;
            var pretty = names.stream().map(Names::pretty).toArray(String[]::new);
            first.setItems(pretty);
            second.setItems(pretty);
            int length = index(names, ".*\\.l(\\[.*)?", 0);
            int noise = index(names, "white.*", index(names, "constant.*", names.size() - 1));
            first.select(length);
            second.select(noise == length && names.size() > 1 ? length == 0 ? 1 : 0 : noise);
        }
    }

    private static int index(List<String> names, String pattern, int fallback) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).matches(pattern)) {
                return i;
            }
        }
        return Math.min(fallback, names.size() - 1);
    }

    /** Shows how likely the data are. */
    void likelihood(double value, double jitter) {
        likelihood.setText(Units.number(value, 6).replace('-', '\u2212'));
        var state = history.state();
        about.setText(Messages.Studio_points.formatted(state.x().length)
                + (jitter > 0 ? "  \u00b7  " + Messages.Studio_jitter.formatted(Units.number(jitter, 2)) : ""));
    }

    /** Says what is wrong with the state; nothing when empty. */
    void tell(String problem) {
        kernel.tell(problem);
    }

    /** Shows that a search goes on, which the button then stops. */
    void searching(Optional<Job> job) {
        search = job;
        optimise.setText(job.isPresent() ? Messages.Studio_stop : Messages.Studio_optimise);
    }
}
