/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.adatom.internal.ui.learning.Messages;
import org.adatom.internal.ui.learning.Styles;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Table;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ScatterMatrix;
import org.adatom.render.chart.Series;
import org.adatom.ui.chart.ChartCanvas;
import org.adatom.ui.chart.ScatterMatrixCanvas;
import org.adatom.ui.form.Units;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * Columns of numbers against each other; a click shows one pair large. Colours tell the groups of a column of words.
 */
final class PairsPane extends Composite {
    private static final int MOST_COLUMNS = 6;
    private static final int MOST_GROUPS = 8;

    private final DataDocument document;
    private final Combo colours;
    private final Label hint;
    private final ScatterMatrixCanvas matrix;
    private final ChartCanvas large;
    private @Nullable Table shown;
    private String grouped = "";
    private List<NumberColumn> columns = List.of();

    PairsPane(Composite parent, DataDocument document) {
        super(parent, SWT.NONE);
        this.document = document;
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 6).applyTo(this);
        var head = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        new Label(head, SWT.NONE).setText(Messages.Pairs_colour);
        colours = new Combo(head, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(colours);
        hint = new Label(head, SWT.RIGHT);
        Styles.quiet(hint);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(hint);
        var sash = new SashForm(this, SWT.VERTICAL);
        sash.setSashWidth(6);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        matrix = new ScatterMatrixCanvas(sash, SWT.NONE);
        large = new ChartCanvas(sash, SWT.NONE);
        sash.setWeights(60, 40);
        matrix.onPanel(this::enlarge);
        colours.addListener(SWT.Selection, e -> {
            grouped = colours.getSelectionIndex() <= 0 ? "" : colours.getText();
            shown = null;
            refresh();
        });
    }

    /** Shows the table as it is now. */
    void refresh() {
        var table = document.table();
        if (table == shown) {
            return;
        }
        shown = table;
        var words = table.columns().stream().filter(PairsPane::groups).map(Column::label).toList();
        colours.removeAll();
        colours.add(Messages.Pairs_none);
        words.forEach(colours::add);
        grouped = words.contains(grouped) ? grouped : "";
        colours.select(words.indexOf(grouped) + 1);
        colours.setEnabled(!words.isEmpty());
        var all = table.columns().stream().filter(NumberColumn.class::isInstance).map(NumberColumn.class::cast)
                .filter(c -> c.missing() < c.count()).toList();
        columns = all.subList(0, Math.min(MOST_COLUMNS, all.size()));
        hint.setText(columns.isEmpty() ? Messages.Pairs_noNumbers : all.size() > columns.size()
                ? String.format(Messages.Pairs_first, columns.size(), all.size()) : "");
        if (!columns.isEmpty()) {
            matrix.setMatrix(matrix(table));
            enlarge(0, columns.size() - 1);
        }
    }

    private static boolean groups(Column column) {
        return column instanceof WordColumn w && Arrays.stream(w.values()).distinct().limit(MOST_GROUPS + 1)
                .count() <= MOST_GROUPS;
    }

    private ScatterMatrix matrix(Table table) {
        var shownColumns = columns.stream()
                .map(c -> new ScatterMatrix.Column(c.label(), Units.pretty(c.unit()), c.values())).toList();
        if (grouped.isEmpty()) {
            return new ScatterMatrix(shownColumns);
        }
        var values = table.words(grouped).values();
        var names = Arrays.stream(values).distinct().sorted().toList();
        return new ScatterMatrix(shownColumns, Arrays.stream(values).mapToInt(names::indexOf).toArray(), names,
                new double[0],
                Optional.empty());
    }

    private void enlarge(int across, int down) {
        var x = columns.get(across);
        var y = columns.get(down);
        large.zoom(Optional.empty());
        large.setModel(across == down ? ColumnFacts.of(x).chart().orElseThrow()
                : ChartModel.of("", Axis.linear(x.label(), Units.pretty(x.unit())),
                        Axis.linear(y.label(), Units.pretty(y.unit())),
                        Series.points("", x.values(), y.values())));
    }
}
