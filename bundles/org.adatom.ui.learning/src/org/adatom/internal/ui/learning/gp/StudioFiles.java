/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Tables;
import org.adatom.ui.EditorFiles;
import org.adatom.workbench.AnalysisFile;
import org.adatom.workbench.RunInput;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Data from tables, and studies of what was put together. */
final class StudioFiles {
    /** The analysis that does the same from a file. */
    static final String ANALYSIS = "org.adatom.learning.gaussianprocess";

    private StudioFiles() {
    }

    /** Asks for a file and two of its columns. */
    static void load(Shell shell, StudioHistory history) {
        var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(Messages.Studio_load);
        dialog.setFilterPath(ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString());
        var chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        var file = Path.of(chosen);
        Job.create(Messages.Studio_load, (ICoreRunnable) monitor -> {
            try {
                var table = Tables.read(file, monitor);
                later(shell, () -> choose(shell, history, table));
            } catch (IOException | RuntimeException e) {
                later(shell, () -> MessageDialog.openError(shell, Messages.Studio_load,
                        String.valueOf(e.getMessage())));
            }
        }).schedule();
    }

    private static void later(Shell shell, Runnable action) {
        if (!shell.isDisposed()) {
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    action.run();
                }
            });
        }
    }

    private static void choose(Shell shell, StudioHistory history, Table table) {
        var numbers = table.columns().stream().filter(NumberColumn.class::isInstance).map(NumberColumn.class::cast)
                .toList();
        if (numbers.size() < 2) {
            MessageDialog.openError(shell, Messages.Studio_load, Messages.Studio_noColumns.formatted(table.name()));
            return;
        }
        var dialog = new ColumnsDialog(shell, numbers);
        if (dialog.open() == ColumnsDialog.OK) {
            history.change(Messages.Studio_load, from(history.state(), numbers.get(dialog.x()),
                    numbers.get(dialog.y())));
        }
    }

    /** {@return the state with two columns: rows without gaps, every second, third ... of too many} */
    static StudioState from(StudioState state, NumberColumn x, NumberColumn y) {
        int[] whole = IntStream.range(0, x.count()).filter(i -> !x.isMissing(i) && !y.isMissing(i)).toArray();
        int step = Math.max(1, (whole.length + StudioState.MOST - 1) / StudioState.MOST);
        int[] rows = IntStream.range(0, (whole.length + step - 1) / step).map(i -> whole[i * step]).toArray();
        if (rows.length == 0) {
            return state;
        }
        return state.withData(IntStream.of(rows).mapToDouble(i -> x.values()[i]).toArray(),
                IntStream.of(rows).mapToDouble(i -> y.values()[i]).toArray(), title(x), title(y));
    }

    private static String title(NumberColumn column) {
        return column.unit().isEmpty() ? column.label() : column.label() + " (" + column.unit() + ")";
    }

    /** Asks for a name, writes a study and its data there, and opens it. */
    static void save(Shell shell, StudioState state) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Studio_save);
        dialog.setFilterExtensions(new String[] {"*." + AnalysisFile.EXTENSION});
        dialog.setFilterPath(ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString());
        dialog.setFileName("gaussian-process." + AnalysisFile.EXTENSION);
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen != null) {
            var target = Path.of(chosen);
            Job.create(Messages.Studio_save, (ICoreRunnable) monitor -> {
                try {
                    write(state, target);
                    later(shell, () -> open(target));
                } catch (IOException e) {
                    later(shell, () -> MessageDialog.openError(shell, Messages.Studio_save,
                            String.valueOf(e.getMessage())));
                }
            }).schedule();
        }
    }

    /** Writes a study that gives the curve of a state, and its data beside it. */
    static void write(StudioState state, Path target) throws IOException {
        var name = String.valueOf(target.getFileName()).replaceFirst("\\." + AnalysisFile.EXTENSION + "$", "");
        var data = target.resolveSibling(name + ".csv");
        Tables.write(data, new Table(name, List.of(column(state.xLabel(), state.x()),
                column(state.yLabel(), state.y()))));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("target", label(state.yLabel()));
        values.put("features", label(state.xLabel()));
        values.put("kernel", state.kernel().text());
        values.put("ard", false);
        values.put("mean", state.mean().name().toLowerCase(Locale.ROOT));
        values.put("noise", "none");
        values.put("fit", false);
        values.put("normalise", false);
        values.put("samples", (long) state.samples());
        new AnalysisFile(ANALYSIS, 1, List.of(new RunInput.FileInput(name + ".csv", "")), values, OptionalLong.empty())
                .write(target);
        for (var file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(target.toUri())) {
            try {
                file.getParent().refreshLocal(IResource.DEPTH_ONE, null);
            } catch (CoreException e) {
                ILog.of(StudioFiles.class).log(e.getStatus());
            }
        }
    }

    private static String label(String title) {
        return title.replaceFirst(" \\([^()]*\\)$", "");
    }

    private static NumberColumn column(String title, double[] values) {
        var label = label(title);
        var unit = label.equals(title) ? "" : title.substring(label.length() + 2, title.length() - 1);
        return new NumberColumn(label, unit, values);
    }

    private static void open(Path target) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        var page = window == null ? null : window.getActivePage();
        if (page != null && EditorFiles.resource(target).isPresent()) {
            try {
                page.zoomOut();
                IDE.openEditor(page, EditorFiles.resource(target).get());
            } catch (PartInitException e) {
                ILog.of(StudioFiles.class).log(e.getStatus());
            }
        }
    }
}
