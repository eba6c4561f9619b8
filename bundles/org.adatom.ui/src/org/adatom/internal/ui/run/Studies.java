/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.chart.LiveChartView;
import org.adatom.internal.ui.runs.RunActions;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.adatom.ui.StructureSource;
import org.adatom.workbench.AnalysisFile;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunInput;
import org.adatom.workbench.RunState;
import org.adatom.workbench.StudyLoader;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Analysis files: saving and running them. */
public final class Studies {
    private static final int WAIT = 100;
    /** How many waits a run may take before its chart is shown. */
    private static final int PATIENCE = 6;

    private Studies() {
    }

    /** Asks for a name and writes a study there, beside it the structure when no file holds it as it is. */
    static void saveAs(Shell shell, Study study) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Run_saveStudy);
        dialog.setFilterExtensions(new String[] {"*." + AnalysisFile.EXTENSION});
        var file = study.source().flatMap(StructureSource::file);
        var folder = file.or(() -> study.files().stream().findFirst()).map(Path::getParent)
                .orElse(ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath());
        dialog.setFilterPath(folder == null ? "" : folder.toString());
        dialog.setFileName(study.analysis().name() + "." + AnalysisFile.EXTENSION);
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        var target = Path.of(chosen);
        var unsaved = new ArrayList<Optional<List<Structure>>>();
        try {
            for (var input : study.inputs()) {
                unsaved.add(input.isUnsaved() ? Optional.of(input.structures()) : Optional.empty());
            }
        } catch (IOException e) {
            Problems.show(shell, e);
            return;
        }
        Job.create(Messages.Run_saveStudy, (ICoreRunnable) monitor -> {
            try {
                write(study, unsaved, target);
                refresh(target);
            } catch (IOException e) {
                Problems.showLater(shell.getParent() instanceof Shell parent ? parent : shell, e);
            }
        }).schedule();
    }

    /**
     * Writes a study.
     *
     * @param unsaved for each input the structures that are written beside it, if no file holds them
     */
    static void write(Study study, List<Optional<List<Structure>>> unsaved, Path target) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        var from = new ArrayList<RunInput>();
        for (int k = 0; k < unsaved.size(); k++) {
            var input = study.inputs().get(k);
            var structures = unsaved.get(k);
            if (structures.isPresent()) {
                var beside = free(target);
                StructureFiles.write(beside, structures.get(), null, null);
                from.add(new RunInput.FileInput(String.valueOf(beside.getFileName()), ""));
            } else {
                var file = input.source().file().orElseThrow();
                from.add(input.in(folder != null && file.startsWith(folder) ? folder.relativize(file) : file));
            }
        }
        for (var file : study.files()) {
            var shown = folder != null && file.startsWith(folder) ? folder.relativize(file) : file;
            from.add(new RunInput.FileInput(shown.toString(), ""));
        }
        study.file(from).write(target);
    }

    private static Path free(Path target) {
        var beside = target.resolveSibling(name(target) + ".extxyz");
        for (int i = 2; Files.exists(beside); i++) {
            beside = target.resolveSibling(name(target) + "-" + i + ".extxyz");
        }
        return beside;
    }

    private static String name(Path file) {
        var last = file.endsWith("run.yaml") ? file.getParent() : file;
        var name = String.valueOf(last == null ? file : last.getFileName());
        return name.endsWith("." + AnalysisFile.EXTENSION)
                ? name.substring(0, name.length() - AnalysisFile.EXTENSION.length() - 1) : name;
    }

    /** Opens the results of a run as soon as it has them. @param hideChart whether the live chart then goes */
    static void openWhenDone(IWorkbenchWindow window, Run run, boolean hideChart) {
        openWhenDone(window, run, 0, hideChart);
    }

    /**
     * Opens the results when a run has them. A run that takes a while shows its chart, which goes again with the
     * results.
     */
    private static void openWhenDone(IWorkbenchWindow window, Run run, int waited, boolean opened) {
        var page = window.getActivePage();
        if (page == null) {
            return;
        }
        if (run.state().hasResult() || run.state() == RunState.FAILED) {
            var chart = page.findView(LiveChartView.ID);
            if (opened && chart instanceof LiveChartView live && live.run().filter(run::equals).isPresent()) {
                page.hideView(chart);
            }
            RunActions.open(page, run);
        } else if (!run.state().isEnded()) {
            boolean now = waited == PATIENCE && page.findView(LiveChartView.ID) == null;
            if (now) {
                LiveFrames.showChart(window, run);
            }
            window.getShell().getDisplay().timerExec(WAIT, () -> openWhenDone(window, run, waited + 1, opened || now));
        }
    }

    /** Tells the workspace of a file that was written beside it. */
    public static void refresh(Path file) {
        for (var resource : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
            try {
                resource.getParent().refreshLocal(IResource.DEPTH_ONE, null);
            } catch (CoreException e) {
                ILog.of(Studies.class).log(e.getStatus());
            }
        }
    }

    /** Reads an analysis file with its input and runs it, all in the background; the live chart follows. */
    public static void runInBackground(IWorkbenchWindow window, Path file) {
        runInBackground(window, file, Optional.empty());
    }

    /** Reads an analysis file with its input and runs it; frames are shown by a source of the same atoms, if given. */
    public static void runInBackground(IWorkbenchWindow window, Path file, Optional<StructureSource> source) {
        var shell = window.getShell();
        Job.create(Messages.Run_starting, (ICoreRunnable) monitor -> {
            try {
                var request = new StudyLoader(Core.analyses(), Core.builders()).load(file);
                var run = Core.runs().submit(request.withTitle(request.analysis().label() + " " + name(file)));
                shell.getDisplay().asyncExec(() -> {
                    if (source.isPresent()) {
                        LiveFrames.watch(window, run, source);
                    }
                    openWhenDone(window, run, 0, false);
                });
            } catch (IOException | RuntimeException e) {
                Problems.showLater(shell, e);
            }
        }).schedule();
    }
}
