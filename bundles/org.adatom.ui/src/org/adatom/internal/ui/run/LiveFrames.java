/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.chart.LiveChartView;
import org.adatom.structure.Structure;
import org.adatom.ui.PreviewSession;
import org.adatom.ui.StructureSource;
import org.adatom.workbench.InputKind;
import org.adatom.workbench.Run;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/**
 * Lets the structure of an editor follow a run: frames while it computes, the outcome as one undoable step when it ends. A
 * drawing that takes long makes frames rarer, never the window slow.
 */
public final class LiveFrames {
    private static final int SHORTEST = 33;
    private static final Set<Run> IN_EDITORS = Collections.newSetFromMap(new WeakHashMap<>());
    private final Display display;
    private final Run run;
    private final Structure start;
    private final PreviewSession session;
    private long seen = -1;

    private LiveFrames(Display display, Run run, Structure start, PreviewSession session) {
        this.display = display;
        this.run = run;
        this.start = start;
        this.session = session;
    }

    /** Shows the live chart of a run, and its frames in the editor it started from, if that can show them. */
    public static void watch(IWorkbenchWindow window, Run run, Optional<StructureSource> source) {
        var page = window.getActivePage();
        if (page == null) {
            return;
        }
        source.ifPresent(s -> {
            var start = s.structure();
            s.preview(run.analysisLabel()).ifPresent(session -> {
                IN_EDITORS.add(run);
                new LiveFrames(window.getShell().getDisplay(), run, start, session).poll();
            });
        });
        showChart(window, run);
    }

    /** {@return whether an editor shows the frames of a run} */
    public static boolean inEditor(Run run) {
        return IN_EDITORS.contains(run);
    }

    /** Shows the curves of a run beside the editors; the focus stays where it is. */
    static void showChart(IWorkbenchWindow window, Run run) {
        var page = window.getActivePage();
        try {
            if (page != null && page.showView(LiveChartView.ID, null, IWorkbenchPage.VIEW_VISIBLE) instanceof LiveChartView chart) {
                chart.show(run);
            }
        } catch (PartInitException e) {
            Problems.show(window.getShell(), e);
        }
    }

    private void poll() {
        if (display.isDisposed() || session.isEnded()) {
            return;
        }
        if (run.state().isEnded()) {
            end();
            return;
        }
        long began = System.nanoTime();
        long version = run.live().version();
        if (version != seen) {
            seen = version;
            run.live().frame().filter(f -> f.count() == start.count()).ifPresent(session::show);
        }
        int took = (int) ((System.nanoTime() - began) / 1_000_000);
        display.timerExec(Math.max(SHORTEST, 2 * took), this::poll);
    }

    private void end() {
        boolean several = run.request().filter(r -> r.analysis().input() == InputKind.STRUCTURES).isPresent();
        if (several || !run.state().hasResult()) {
            session.discard();
            return;
        }
        Job.createSystem("outcome", (ICoreRunnable) monitor -> {
            Optional<Structure> outcome;
            try {
                outcome = run.result().flatMap(r -> outcome(r, start));
            } catch (IOException e) {
                outcome = Optional.empty();
            }
            var found = outcome;
            if (!display.isDisposed()) {
                display.asyncExec(() -> found.ifPresentOrElse(s -> session.apply(run.analysisLabel(), s), session::discard));
            }
        }).schedule();
    }

    /** {@return the first single structure of a result that has the same atoms as the input, if it says more} */
    public static Optional<Structure> outcome(Result result, Structure input) {
        return result.items().stream().filter(i -> i instanceof ResultItem.Structures s && s.structures().size() == 1)
                .map(i -> ((ResultItem.Structures) i).structures().getFirst())
                .filter(s -> Arrays.equals(s.numbers(), input.numbers()) && !s.equals(input)).findFirst();
    }

}
