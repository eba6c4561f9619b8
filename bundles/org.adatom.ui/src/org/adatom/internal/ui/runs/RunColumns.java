/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.runs;

import java.util.function.Function;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Words;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunState;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Table;

/** The columns of the list of runs. */
final class RunColumns {
    private static final int LEAST_OUTCOME = 260;

    private RunColumns() {
    }

    static void create(TableViewer viewer) {
        var state = column(viewer, Messages.Runs_state, 115, SWT.LEFT);
        state.setLabelProvider(new Cell(r -> Words.of(r.state())) {
            @Override
            public Image getImage(Object element) {
                return Images.of(((Run) element).state());
            }
        });
        var analysis = column(viewer, Messages.Runs_analysis, 200, SWT.LEFT);
        analysis.setLabelProvider(new Cell(Run::analysisLabel) {
            @Override
            public Image getImage(Object element) {
                return Core.analyses().find(((Run) element).analysisId()).map(Images::shared)
                        .orElseGet(() -> Images.image("analysis"));
            }
        });
        column(viewer, Messages.Runs_input, 160, SWT.LEFT).setLabelProvider(new Cell(RunColumns::input));
        column(viewer, Messages.Runs_progress, 120, SWT.LEFT).setLabelProvider(new Cell(r -> ""));
        ProgressCell.attach(viewer.getTable(), 3);
        column(viewer, Messages.Runs_started, 80, SWT.LEFT)
                .setLabelProvider(new Cell(r -> Words.time(r.started().orElse(r.queued()))));
        column(viewer, Messages.Runs_time, 70, SWT.RIGHT)
                .setLabelProvider(new Cell(r -> r.started().isPresent() ? Words.duration(r.elapsed()) : ""));
        column(viewer, Messages.Runs_outcome, LEAST_OUTCOME, SWT.LEFT)
                .setLabelProvider(new Cell(r -> Words.pretty(r.message())));
    }

    /** Keeps the last column as wide as what the others leave. */
    static void fillWidth(Table table) {
        Runnable fill = () -> {
            int others = 0;
            for (int i = 0; i < table.getColumnCount() - 1; i++) {
                others += table.getColumn(i).getWidth();
            }
            var last = table.getColumn(table.getColumnCount() - 1);
            int width = Math.max(LEAST_OUTCOME, table.getClientArea().width - others);
            if (last.getWidth() != width) {
                last.setWidth(width);
            }
        };
        table.addListener(SWT.Resize, e -> fill.run());
        for (int i = 0; i < table.getColumnCount() - 1; i++) {
            table.getColumn(i).addListener(SWT.Resize, e -> fill.run());
        }
    }

    /** {@return what a run works on: its title without the analysis} */
    static String input(Run run) {
        var title = run.title();
        return title.startsWith(run.analysisLabel()) ? title.substring(run.analysisLabel().length()).strip() : title;
    }

    private static TableViewerColumn column(TableViewer viewer, String title, int width, int align) {
        var column = new TableViewerColumn(viewer, align);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        return column;
    }

    /** A cell with a text that is also its tooltip. */
    private static class Cell extends ColumnLabelProvider {
        private final Function<Run, String> text;

        Cell(Function<Run, String> text) {
            this.text = text;
        }

        @Override
        public String getText(Object element) {
            return text.apply((Run) element);
        }

        @Override
        public String getToolTipText(Object element) {
            var run = (Run) element;
            return run.state() == RunState.FAILED ? run.error().orElse(run.message())
                    : Words.pretty(run.title() + "\n" + run.message());
        }
    }
}
