/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.adatom.internal.ui.learning.Messages;
import org.adatom.internal.ui.learning.Styles;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.ui.chart.ChartCanvas;
import org.adatom.ui.form.Units;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The chosen column: its title, how its values are spread, and its statistics. */
public final class ColumnPane extends Composite {
    private final DataDocument document;
    private final Label title;
    private final Label about;
    private final ChartCanvas chart;
    private final Composite facts;
    private final List<Label> cells = new ArrayList<>();
    private int index = -1;
    private int asked;
    private @Nullable Column shown;

    ColumnPane(Composite parent, DataDocument document) {
        super(parent, SWT.NONE);
        setBackgroundMode(SWT.INHERIT_FORCE);
        this.document = document;
        GridLayoutFactory.fillDefaults().margins(10, 10).spacing(0, 4).applyTo(this);
        title = new Label(this, SWT.NONE);
        title.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        about = new Label(this, SWT.NONE);
        Styles.quiet(about);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(about);
        chart = new ChartCanvas(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 220).applyTo(chart);
        facts = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(14, 4).applyTo(facts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
    }

    /** {@return what is written, title by title} */
    public List<String> words() {
        return cells.stream().map(Label::getText).toList();
    }

    /** Shows a column. */
    void show(int column) {
        index = column;
        refresh();
    }

    /** Shows the column as it is now. */
    void refresh() {
        if (index < 0 || index >= document.table().columns().size()) {
            return;
        }
        var column = document.table().columns().get(index);
        if (column == shown) {
            return;
        }
        shown = column;
        title.setText(column.label().replace("&", "&&"));
        about.setText(column instanceof NumberColumn n
                ? n.unit().isEmpty() ? Messages.Side_numbers : Messages.Side_numbers + ", " + Units.pretty(n.unit())
                : Messages.Side_words);
        int question = ++asked;
        Job.createSystem(Messages.Side_column, (ICoreRunnable) m -> {
            var found = ColumnFacts.of(column);
            if (!isDisposed()) {
                getDisplay().asyncExec(() -> {
                    if (!isDisposed() && question == asked) {
                        show(found);
                    }
                });
            }
        }).schedule();
    }

    private void show(ColumnFacts found) {
        chart.zoom(Optional.empty());
        found.chart().ifPresent(chart::setModel);
        ((GridData) chart.getLayoutData()).exclude = found.chart().isEmpty();
        chart.setVisible(found.chart().isPresent());
        cells.forEach(Label::dispose);
        cells.clear();
        found.words().forEach((name, value) -> {
            var left = new Label(facts, SWT.NONE);
            left.setText(name);
            Styles.quiet(left);
            var right = new Label(facts, SWT.NONE);
            right.setText(value.replace("&", "&&"));
            boolean last = cells.size() == 2 * found.words().size() - 2;
            int over = last && cells.size() % 4 == 0 ? 3 : 1; // the last one has the rest of its row
            GridDataFactory.fillDefaults().grab(true, false).span(over, 1).applyTo(right);
            cells.add(left);
            cells.add(right);
        });
        layout(true, true);
    }
}
