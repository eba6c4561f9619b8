/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.runs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.chart.LiveChartView;
import org.adatom.internal.ui.result.ResultEditor;
import org.adatom.internal.ui.result.ResultInput;
import org.adatom.internal.ui.run.LiveFrames;
import org.adatom.internal.ui.run.Studies;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.workbench.ResultStore;
import org.adatom.workbench.Run;
import org.adatom.workbench.StudyLoader;
import org.adatom.workbench.WorkbenchException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** What can be done with runs of the list. */
public final class RunActions {
    private RunActions() {
    }

    /** Opens the results of a run that has ended, or the chart of one that goes on. */
    public static void open(IWorkbenchPage page, Run run) {
        try {
            if (run.state().isEnded()) {
                var asks = page.getWorkbenchWindow().getShell().getDisplay().getActiveShell();
                boolean free = asks == null || asks == page.getWorkbenchWindow().getShell(); // no dialog loses its focus
                page.openEditor(new ResultInput(run), ResultEditor.ID, free);
            } else if (page.showView(LiveChartView.ID) instanceof LiveChartView chart) {
                chart.show(run);
            }
        } catch (PartInitException e) {
            Problems.show(page.getWorkbenchWindow().getShell(), e);
        }
    }

    /** Stops runs. */
    public static void cancel(List<Run> runs) {
        runs.forEach(Run::cancel);
    }

    /** Lets interrupted runs go on from their checkpoints. */
    public static void resume(IWorkbenchWindow window, List<Run> runs) {
        var shell = window.getShell();
        for (var run : runs) {
            run.folder().ifPresent(folder -> Job.create(Messages.Run_starting, (ICoreRunnable) monitor -> {
                try {
                    var request = new StudyLoader(Core.analyses(), Core.builders()).load(folder.resolve(ResultStore.RUN_FILE));
                    var next = Core.runs().resume(folder, request.withTitle(run.title()));
                    shell.getDisplay().asyncExec(() -> LiveFrames.watch(window, next, Optional.empty()));
                } catch (IOException | WorkbenchException | ParameterException e) {
                    Problems.showLater(shell, e);
                }
            }).schedule());
        }
    }

    /** Asks for the same again. */
    public static void repeat(IWorkbenchWindow window, List<Run> runs) {
        for (var run : runs) {
            var request = run.request();
            var folder = run.folder();
            if (request.isPresent()) {
                try {
                    LiveFrames.watch(window, Core.runs().submit(request.get()), Optional.empty());
                } catch (ParameterException | WorkbenchException e) {
                    Problems.show(window.getShell(), e);
                }
            } else if (folder.isPresent()) {
                Studies.runInBackground(window, folder.get().resolve("run.yaml"));
            }
        }
    }

    /** Shows the folder of a run in the system's file browser. */
    public static void showFolder(Run run) {
        run.folder().ifPresent(folder -> Program.launch(folder.toString()));
    }

    /** Deletes runs that have ended, with their folders, after asking. */
    public static void delete(Shell shell, List<Run> runs) {
        var ended = runs.stream().filter(r -> r.state().isEnded()).toList();
        if (ended.isEmpty()) {
            return;
        }
        var question = ended.size() == 1 ? NLS.bind(Messages.Runs_deleteOne, ended.getFirst().title())
                : NLS.bind(Messages.Runs_deleteMany, ended.size());
        if (MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Runs_deleteTitle, question, 0,
                Messages.Runs_deleteButton, Messages.Button_cancel) != 0) {
            return;
        }
        Job.create(Messages.Runs_deleteTitle, (ICoreRunnable) monitor -> {
            for (var run : ended) {
                try {
                    Core.runs().delete(run);
                } catch (IOException | WorkbenchException e) {
                    Problems.showLater(shell, e);
                }
            }
        }).schedule();
    }
}
