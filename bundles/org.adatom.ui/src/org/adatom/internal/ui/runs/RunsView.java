/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.runs;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Shades;
import org.adatom.internal.ui.Throttle;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunListener;
import org.adatom.workbench.RunManager;
import org.adatom.workbench.RunState;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.services.IEvaluationService;

/** The list of runs: what computes, what waits, how each ended. */
public final class RunsView extends ViewPart {
    /** The id of the view. */
    public static final String ID = "org.adatom.ui.views.runs";
    private static final int INTERVAL = 100;
    private static final int TICK = 500;

    private final Set<Run> changed = Collections.synchronizedSet(new HashSet<>());
    private final RunManager manager = Core.runs();
    private TableViewer viewer;
    private Throttle update;

    private final RunListener listener = new RunListener() {
        @Override
        public void added(Run run) {
            changed.add(run);
            update.request();
        }

        @Override
        public void changed(Run run) {
            changed.add(run);
            update.request();
        }

        @Override
        public void removed(Run run) {
            changed.add(run);
            update.request();
        }
    };

    @Override
    public void createPartControl(Composite parent) {
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        var table = viewer.getTable();
        table.setHeaderVisible(true);
        table.setLinesVisible(false);
        ColumnViewerToolTipSupport.enableFor(viewer);
        RunColumns.create(viewer);
        RunColumns.fillWidth(table);
        table.addListener(SWT.Paint, e -> {
            if (table.getItemCount() == 0) {
                var area = table.getClientArea();
                var size = e.gc.textExtent(Messages.Runs_nothing);
                e.gc.setForeground(Shades.quiet(table));
                e.gc.drawText(Messages.Runs_nothing, (area.width - size.x) / 2, Math.max(0, (area.height - size.y) / 2), true);
            }
        });
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer v, Object a, Object b) {
                return ((Run) b).queued().compareTo(((Run) a).queued());
            }
        });
        update = new Throttle(table, INTERVAL, this::update);
        viewer.setInput(manager.runs());
        viewer.addDoubleClickListener(e -> first().ifPresent(run -> RunActions.open(getSite().getPage(), run)));
        getSite().setSelectionProvider(viewer);
        var menu = new MenuManager();
        table.setMenu(menu.createContextMenu(table));
        getSite().registerContextMenu(menu, viewer);
        manager.addListener(listener);
        table.addListener(SWT.Dispose, e -> manager.removeListener(listener));
        manager.folder().ifPresent(folder -> Job.createSystem("runs", (ICoreRunnable) m -> manager.loadHistory(folder))
                .schedule());
        tick();
    }

    private Optional<Run> first() {
        return ((IStructuredSelection) viewer.getSelection()).getFirstElement() instanceof Run run
                ? Optional.of(run) : Optional.empty();
    }

    /** Selects a run, for the parts that follow the selection. */
    public void select(Run run) {
        viewer.setSelection(new StructuredSelection(run), true);
    }

    private void update() {
        Set<Run> news;
        synchronized (changed) {
            news = new HashSet<>(changed);
            changed.clear();
        }
        var now = manager.runs();
        var shown = viewer.getInput();
        if (!now.equals(shown)) {
            viewer.getTable().setRedraw(false);
            viewer.setInput(now);
            viewer.getTable().setRedraw(true);
        } else {
            viewer.update(news.toArray(), null);
        }
        if (news.stream().anyMatch(r -> r.state() != RunState.RUNNING)) {
            var evaluation = getSite().getService(IEvaluationService.class);
            evaluation.requestEvaluation("org.adatom.ui.ended");
            evaluation.requestEvaluation("org.adatom.ui.hasFolder");
            evaluation.requestEvaluation("org.adatom.ui.canResume");
        }
        summary();
    }

    private void summary() {
        long running = manager.runs().stream().filter(r -> r.state() == RunState.RUNNING).count();
        long queued = manager.runs().stream().filter(r -> r.state() == RunState.QUEUED).count();
        setContentDescription("");
        setPartName(Messages.Runs_title + (running + queued == 0 ? "" : " (" + (running + queued) + ")"));
    }

    private void tick() {
        var table = viewer.getTable();
        if (table.isDisposed()) {
            return;
        }
        var going = manager.runs().stream().filter(r -> r.state() == RunState.RUNNING).toArray();
        if (going.length > 0) {
            viewer.update(going, null);
        }
        table.getDisplay().timerExec(TICK, this::tick);
    }

    @Override
    public void setFocus() {
        viewer.getTable().setFocus();
    }
}
