/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.adatom.internal.ui.learning.Messages;
import org.adatom.internal.ui.learning.Styles;
import org.adatom.internal.ui.learning.data.SplitPlan.Way;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Split;
import org.adatom.learning.data.Splits;
import org.adatom.ui.EditorFiles;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Makes splits, stores them beside the data, and says of the stored ones whether they still fit. */
final class SplitsPane extends Composite {
    private static final String ENDING = ".split.json";

    private final DataDocument document;
    private final Supplier<Path> file;
    private final Combo way;
    private final Combo column;
    private final Spinner validation;
    private final Spinner test;
    private final Spinner parts;
    private final Spinner seed;
    private final Text name;
    private final Button save;
    private final Label outcome;
    private final Table stored;
    private final List<Control> columnRow = new ArrayList<>();
    private final List<Control> shareRows = new ArrayList<>();
    private final List<Control> partRow = new ArrayList<>();
    private int asked;

    SplitsPane(Composite parent, DataDocument document, Supplier<Path> file) {
        super(parent, SWT.NONE);
        setBackgroundMode(SWT.INHERIT_FORCE);
        this.document = document;
        this.file = file;
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 10).spacing(10, 6).applyTo(this);
        title(Messages.Split_new);
        row(Messages.Split_way);
        way = new Combo(this, SWT.READ_ONLY);
        for (var w : Way.values()) {
            way.add(w.label());
        }
        way.select(0);
        columnRow.add(row(Messages.Split_column));
        column = new Combo(this, SWT.READ_ONLY);
        columnRow.add(column);
        shareRows.add(row(Messages.Split_validation));
        validation = spinner(0, 0, 90);
        shareRows.add(row(Messages.Split_test));
        test = spinner(20, 1, 99);
        shareRows.addAll(List.of(validation, test));
        partRow.add(row(Messages.Split_parts));
        parts = spinner(5, 2, 1000);
        partRow.add(parts);
        row(Messages.Split_seed);
        seed = spinner(0, 0, Integer.MAX_VALUE);
        row(Messages.Split_name);
        name = new Text(this, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        name.setText(Way.RANDOM.name().toLowerCase());
        new Label(this, SWT.NONE);
        save = new Button(this, SWT.PUSH);
        save.setText(Messages.Split_save);
        outcome = new Label(this, SWT.WRAP);
        Styles.quiet(outcome);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(outcome);
        title(Messages.Split_stored);
        stored = new Table(this, SWT.FULL_SELECTION);
        stored.setHeaderVisible(true);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, 90).applyTo(stored);
        for (var text : List.of(Messages.Split_name, Messages.Split_rows, Messages.Split_fits)) {
            new TableColumn(stored, SWT.LEFT).setText(text);
        }
        way.addListener(SWT.Selection, e -> {
            name.setText(Way.values()[way.getSelectionIndex()].name().toLowerCase());
            adapt();
        });
        column.addListener(SWT.Selection, e -> adapt());
        for (var s : List.of(validation, test, parts, seed)) {
            s.addListener(SWT.Modify, e -> adapt());
        }
        name.addListener(SWT.Modify, e -> save.setEnabled(!name.getText().isBlank()));
        save.addListener(SWT.Selection, e -> save());
    }

    private void title(String text) {
        var label = new Label(this, SWT.NONE);
        label.setText(text);
        label.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 4).applyTo(label);
    }

    private Label row(String text) {
        var label = new Label(this, SWT.NONE);
        label.setText(text);
        return label;
    }

    private Spinner spinner(int value, int least, int most) {
        var spinner = new Spinner(this, SWT.BORDER);
        spinner.setValues(value, least, most, 0, 1, 10);
        return spinner;
    }

    /** Shows the table as it is now. */
    void refresh() {
        var before = column.getText();
        var titles = document.table().columns().stream().map(Column::label).toList();
        column.setItems(titles.toArray(String[]::new));
        column.select(Math.max(0, titles.indexOf(before)));
        adapt();
        list();
    }

    private Way chosen() {
        return Way.values()[Math.max(0, way.getSelectionIndex())];
    }

    private void adapt() {
        show(columnRow, chosen().needsColumn());
        show(shareRows, !chosen().hasParts());
        show(partRow, chosen().hasParts());
        layout(true, true);
        preview();
    }

    private static void show(List<Control> controls, boolean shown) {
        for (var c : controls) {
            if (c.getLayoutData() == null) {
                c.setLayoutData(new GridData());
            }
            ((GridData) c.getLayoutData()).exclude = !shown;
            c.setVisible(shown);
        }
    }

    private SplitPlan plan() {
        return new SplitPlan(chosen(), column.getText(), validation.getSelection() / 100.0, test.getSelection() / 100.0,
                parts.getSelection(), seed.getSelection());
    }

    /** Says what the plan would give. */
    private void preview() {
        var plan = plan();
        var table = document.table();
        int question = ++asked;
        Job.createSystem(Messages.Split_new, (ICoreRunnable) m -> {
            var words = outcome(plan, table);
            if (!isDisposed()) {
                getDisplay().asyncExec(() -> {
                    if (!isDisposed() && question == asked) {
                        outcome.setText(words);
                        layout(true, true);
                    }
                });
            }
        }).schedule();
    }

    private static String outcome(SplitPlan plan, org.adatom.learning.data.Table table) {
        try {
            return plan.way() == Way.TIME && !(table.column(plan.column()) instanceof NumberColumn)
                    ? Messages.Split_timeNumbers
                    : words(plan.of(table));
        } catch (LearningException e) {
            return Says.line(e);
        }
    }

    private static String words(List<Split> splits) {
        var first = splits.getFirst();
        return splits.size() > 1 ? String.format(Messages.Split_several, splits.size(), first.train().length,
                first.test().length)
                : first.validation().length == 0
                ? String.format(Messages.Split_two, first.train().length, first.test().length)
                : String.format(Messages.Split_three, first.train().length, first.validation().length,
                        first.test().length);
    }

    private void save() {
        if (document.isDirty()) {
            outcome.setText(Messages.Split_saveFirst);
            return;
        }
        var data = file.get();
        var title = name.getText().strip();
        var target = data.resolveSibling(stem(data) + "." + title.replaceAll("[^A-Za-z0-9_-]+", "-") + ENDING);
        var plan = plan();
        var table = document.table();
        Job.createSystem(Messages.Split_save, (ICoreRunnable) m -> {
            try {
                Splits.write(target, title, data, plan.of(table));
                later(() -> saved(target));
            } catch (IOException | LearningException e) {
                later(() -> Says.problem(this, e));
            }
        }).schedule();
    }

    private void later(Runnable what) {
        if (!isDisposed()) {
            getDisplay().asyncExec(() -> {
                if (!isDisposed()) {
                    what.run();
                }
            });
        }
    }

    private void saved(Path target) {
        outcome.setText(NLS.bind(Messages.Split_saved, target.getFileName()));
        EditorFiles.resource(target).ifPresent(f -> {
            try {
                f.refreshLocal(IResource.DEPTH_ZERO, null);
            } catch (CoreException e) {
                ILog.get().log(e.getStatus());
            }
        });
        list();
    }

    private static String stem(Path data) {
        return String.valueOf(data.getFileName()).replaceFirst("(\\.\\w+){1,2}$", "");
    }

    /**
     * A stored split.
     *
     * @param name of its file
     * @param rows how many are for what
     * @param fits whether the data are unchanged
     */
    private record Stored(String name, String rows, String fits) {
    }

    private void list() {
        var data = file.get();
        Job.createSystem(Messages.Split_stored, (ICoreRunnable) m -> {
            var found = stored(data);
            later(() -> {
                stored.removeAll();
                for (var s : found) {
                    new TableItem(stored, SWT.NONE).setText(new String[] {s.name(), s.rows(), s.fits()});
                }
                for (var c : stored.getColumns()) {
                    c.pack();
                }
            });
        }).schedule();
    }

    private static List<Stored> stored(Path data) {
        var out = new ArrayList<Stored>();
        var folder = data.toAbsolutePath().getParent();
        try (var files = Files.newDirectoryStream(folder, p -> p.getFileName().toString().startsWith(stem(data) + ".")
                && p.getFileName().toString().endsWith(ENDING))) {
            for (var f : files) {
                out.add(stored(f, data));
            }
        } catch (IOException e) {
            ILog.get().warn(Says.line(e), e);
        }
        return out;
    }

    private static Stored stored(Path split, Path data) {
        var title = String.valueOf(split.getFileName());
        try {
            return new Stored(title, words(Splits.read(split, data)), Messages.Split_yes);
        } catch (IOException | LearningException e) {
            return new Stored(title, "", Says.line(e));
        }
    }
}
