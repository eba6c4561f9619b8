/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adatom.analysis.ResultItem;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Shades;
import org.adatom.internal.ui.StructureViews;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.run.LiveFrames;
import org.adatom.render.chart.ChartModel;
import org.adatom.structure.Structure;
import org.adatom.ui.StructureView;
import org.adatom.ui.chart.ChartCanvas;
import org.adatom.workbench.ResultCharts;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunListener;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** The curves of a run while it computes: of the run that is selected, or of the one that started last. */
public final class LiveChartView extends ViewPart {
    /** The id of the view. */
    public static final String ID = "org.adatom.ui.views.chart";
    private static final int INTERVAL = 60;
    private static final int MOST = 4;
    private static final int LEAST_HEIGHT = 130;
    private static final int LEAST_WIDTH = 300;

    private final List<ChartCanvas> charts = new ArrayList<>();
    private final ISelectionListener selection = this::selected;
    private Composite body;
    private Canvas status;
    private @Nullable Run run;
    private @Nullable StructureView view;
    private long seen = -1;
    private String line = "";

    private final RunListener listener = new RunListener() {
        @Override
        public void added(Run added) {
            if (!added.state().isEnded() && !body.isDisposed()) {
                body.getDisplay().asyncExec(() -> show(added));
            }
        }
    };

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        status = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 62).applyTo(status);
        status.addListener(SWT.Paint, this::paintStatus);
        status.addListener(SWT.Resize, e -> fitStatus());
        body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        body.setLayout(new TileLayout(LEAST_WIDTH, LEAST_HEIGHT, 4));
        body.addListener(SWT.Paint, this::paintHint);
        var runs = Core.runs();
        runs.addListener(listener);
        body.addListener(SWT.Dispose, e -> runs.removeListener(listener));
        getSite().getPage().addSelectionListener(selection);
        runs.runs().stream().filter(r -> !r.state().isEnded()).reduce((a, b) -> b).ifPresent(this::show);
        poll();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(selection);
        super.dispose();
    }

    private void selected(IWorkbenchPart part, ISelection what) {
        if (what instanceof IStructuredSelection s && s.getFirstElement() instanceof Run selectedRun) {
            show(selectedRun);
        }
    }

    /** Follows a run. */
    public void show(Run newRun) {
        if (body.isDisposed() || newRun == run) {
            return;
        }
        run = newRun;
        seen = -1;
        charts.forEach(c -> c.zoom(Optional.empty()));
        hideStructure();
        refresh(newRun);
    }

    /** {@return the run that is followed} */
    public Optional<Run> run() {
        return Optional.ofNullable(run);
    }

    private void poll() {
        if (body.isDisposed()) {
            return;
        }
        var now = run;
        if (now != null) {
            refresh(now);
        }
        body.getDisplay().timerExec(INTERVAL, this::poll);
    }

    private void refresh(Run now) {
        var words = Words.pretty(now.title() + "\n" + Words.of(now.state()) + (now.started().isPresent() ? "  ·  "
                + Words.duration(now.elapsed()) : "") + (now.message().isBlank() ? "" : "  ·  " + now.message()));
        if (!words.equals(line)) {
            line = words;
            fitStatus();
            status.redraw();
        }
        long version = now.live().version();
        if (version == seen) {
            return;
        }
        seen = version;
        var frame = LiveFrames.inEditor(now) ? Optional.<Structure>empty() : now.live().frame();
        frame.ifPresentOrElse(this::draw, this::hideStructure);
        var series = now.live().series();
        var whole = now.live().charts();
        var items = now.live().items();
        if (series.isEmpty() && whole.isEmpty() && items.isEmpty() && now.state().hasResult()) {
            load(now);
        } else {
            var models = new ArrayList<ChartModel>();
            whole.forEach(c -> models.addAll(Plots.of(c)));
            items.forEach(i -> ResultCharts.of(i).ifPresent(m -> models.add(m.titled(i.label()))));
            models.addAll(Plots.of(series));
            draw(models.subList(0, Math.min(models.size(), room())));
        }
    }

    /** Draws the structure as it is now above the curves, for a run that no editor follows. */
    private void draw(Structure structure) {
        var made = view;
        if (made == null) {
            made = StructureViews.create(body).orElse(null);
            if (made == null) {
                return;
            }
            view = made;
            var control = made.control();
            if (body.getChildren().length > 1) {
                control.moveAbove(body.getChildren()[0]);
            }
            body.layout();
        }
        made.show(structure);
    }

    private void hideStructure() {
        var made = view;
        if (made != null) {
            made.control().dispose();
            view = null;
            body.layout();
        }
    }

    /** Draws the curves of a run of an earlier session from its results. */
    private void load(Run old) {
        var display = body.getDisplay();
        Job.createSystem("curves", (ICoreRunnable) monitor -> {
            List<ChartModel> models = new ArrayList<>();
            try {
                old.result().ifPresent(r -> r.items().forEach(i -> {
                    if (i instanceof ResultItem.Series s) {
                        models.addAll(Plots.of(s));
                    }
                    ResultCharts.of(i).ifPresent(m -> models.add(m.titled(i.label())));
                }));
            } catch (IOException e) {
                ILog.of(LiveChartView.class).warn(Words.error(e), e);
            }
            display.asyncExec(() -> {
                if (!body.isDisposed() && run == old) {
                    draw(models.subList(0, Math.min(Math.max(MOST, room()), models.size())));
                }
            });
        }).schedule();
    }

    /** {@return how many charts are tall enough to be read, at least two} The others are in the results. */
    private int room() {
        var area = body.getClientArea();
        return Math.max(2, Math.max(1, area.width / LEAST_WIDTH) * (area.height / LEAST_HEIGHT)
                - (view == null ? 0 : 1));
    }

    private void draw(List<ChartModel> models) {
        boolean moved = models.size() != charts.size();
        while (charts.size() > models.size()) {
            charts.removeLast().dispose();
        }
        while (charts.size() < models.size()) {
            var chart = new ChartCanvas(body, SWT.NONE);
            charts.add(chart);
        }
        if (moved) {
            body.layout();
            body.redraw();
        }
        for (int i = 0; i < models.size(); i++) {
            charts.get(i).setModel(models.get(i));
        }
    }

    private void paintStatus(Event e) {
        var now = run;
        if (now == null) {
            return;
        }
        var gc = e.gc;
        gc.setAntialias(SWT.ON);
        gc.setBackground(new Color(Shades.of(now.state())));
        gc.fillRoundRectangle(10, 8, 4, status.getClientArea().height - 16, 4, 4);
        var lines = line.split("\n", 2);
        int height = gc.getFontMetrics().getHeight();
        gc.setForeground(status.getForeground());
        gc.drawText(lines[0], 24, 22 - height, true);
        gc.setForeground(Shades.quiet(status));
        var layout = statusLines();
        layout.draw(gc, 24, 23);
        layout.dispose();
    }

    private TextLayout statusLines() {
        var lines = line.split("\n", 2);
        var layout = new TextLayout(status.getDisplay());
        layout.setFont(status.getFont());
        layout.setText(lines.length > 1 ? lines[1] : "");
        layout.setWidth(Math.max(60, status.getClientArea().width - 32));
        return layout;
    }

    /** Makes the lines about the run as tall as their words. */
    private void fitStatus() {
        var layout = statusLines();
        int height = Math.max(62, 23 + layout.getBounds().height + 6);
        layout.dispose();
        if (status.getLayoutData() instanceof GridData data && data.heightHint != height) {
            data.heightHint = height;
            status.requestLayout();
        }
    }

    private void paintHint(Event e) {
        if (charts.isEmpty()) {
            var hint = run == null ? Messages.Chart_nothing : Messages.Chart_noCurves;
            var area = body.getClientArea();
            e.gc.setForeground(Shades.quiet(body));
            var size = e.gc.textExtent(hint);
            e.gc.drawText(hint, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
        }
    }

    @Override
    public void setFocus() {
        body.setFocus();
    }
}
