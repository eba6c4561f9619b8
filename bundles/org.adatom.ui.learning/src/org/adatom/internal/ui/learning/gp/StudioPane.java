/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.LearningException;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.ChartLayout;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.Range;
import org.adatom.ui.Latest;
import org.adatom.ui.chart.ChartCanvas;
import org.adatom.ui.chart.ChartTool;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/**
 * The studio: on the left what is put together, on the right what follows, computed outside the user interface thread,
 * the latest state wins.
 */
final class StudioPane extends Composite {
    private static final int GUTTER = 62;
    private static final int COARSE = 14;
    private static final int FINE = 36;
    private static final int SIDE = 330;

    private final StudioHistory history;
    private final ChartCanvas process;
    private final ChartCanvas worth;
    private final ChartCanvas gram;
    private final ChartCanvas map;
    private final StudioSide side;
    private final Latest<StudioCharts.Wish, Outcome> charts;
    private final Latest<LikelihoodMap.Wish, LikelihoodMap> maps;
    private final AtomicLong mapWish = new AtomicLong();
    private final Font bold;
    private Range whole;
    private Optional<LikelihoodMap> shownMap = Optional.empty();
    private Optional<StudioCharts> shown = Optional.empty();
    private boolean settling;

    /** Charts, or what is wrong with the state. */
    private record Outcome(Optional<StudioCharts> charts, String problem) {
    }

    StudioPane(Composite parent, StudioHistory history) {
        super(parent, SWT.NONE);
        this.history = history;
        bold = new LocalResourceManager(JFaceResources.getResources(), this)
                .create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(this);
        side = new StudioSide(this, history, this::optimise);
        GridDataFactory.fillDefaults().hint(SIDE, SWT.DEFAULT).grab(false, true).applyTo(side);
        var across = new SashForm(this, SWT.HORIZONTAL);
        across.setSashWidth(8);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(across);
        var left = new SashForm(across, SWT.VERTICAL);
        left.setSashWidth(4);
        process = chart(left, Messages.Studio_process, Messages.Studio_hint);
        worth = chart(left, Messages.Studio_worthTitle, "");
        left.setWeights(70, 30);
        var right = new SashForm(across, SWT.VERTICAL);
        right.setSashWidth(4);
        map = chart(right, Messages.Studio_mapTitle, Messages.Studio_mapHint);
        gram = chart(right, Messages.Studio_gram, "");
        right.setWeights(50, 50);
        across.setWeights(64, 36);
        process.setGutter(GUTTER);
        worth.setGutter(GUTTER);
        new PointTool(history, process);
        worth.setTool(new ChartTool() {
            @Override
            public boolean press(ChartLayout layout, Event e) {
                return true; // it shows what the chart above shows
            }
        });
        map.setTool(new MapTool());
        whole = whole(history.state());
        charts = new Latest<>(this, StudioPane::compute, this::show);
        maps = new Latest<>(this, LikelihoodMap::of, this::show);
        process.onRange(this::refresh);
        history.addListener(state -> changed());
        side.onMap(this::requestMap);
        side.show(history.state());
        refresh();
        requestMap();
    }

    private ChartCanvas chart(Composite parent, String title, String hint) {
        var box = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 2).extendedMargins(10, 10, 8, 2).applyTo(box);
        var label = new Label(box, SWT.NONE);
        label.setText(title);
        label.setFont(bold);
        var more = new Label(box, SWT.NONE);
        more.setText(hint);
        more.setData("org.eclipse.e4.ui.css.CssClassName", "adatom-quiet");
        GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                .applyTo(more);
        var canvas = new ChartCanvas(box, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(canvas);
        return canvas;
    }

    /** {@return what is shown when all is shown: the data with room for what is not known} */
    private static Range whole(StudioState state) {
        double[] x = state.span(state.x());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : state.y()) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        double room = high > low ? 0.45 * (high - low) : Math.max(1, Math.abs(high));
        return new Range(x[0], x[1], low - room, high + room);
    }

    private void changed() {
        var state = history.state();
        if (!history.isDragging()) {
            var now = whole(state);
            if (!now.equals(whole)) {
                whole = grown(now, state);
            }
        }
        side.show(state);
        refresh();
        if (shownMap.filter(m -> m.fits(state, side.first(), side.second())).isPresent()) {
            map.setModel(shownMap.get().at(state));
        } else {
            requestMap();
        }
    }

    /** A point that was set in sight does not make the chart jump; other data do. */
    private Range grown(Range now, StudioState state) {
        boolean inSight = true;
        for (int i = 0; i < state.x().length; i++) {
            inSight &= state.x()[i] >= whole.xMin() && state.x()[i] <= whole.xMax() && state.y()[i] >= whole.yMin()
                    && state.y()[i] <= whole.yMax();
        }
        boolean fills = now.xMax() - now.xMin() > 0.5 * (whole.xMax() - whole.xMin())
                && now.yMax() - now.yMin() > 0.4 * (whole.yMax() - whole.yMin());
        if (inSight && fills) {
            return whole;
        }
        settling = true;
        process.zoom(Optional.empty());
        settling = false;
        return now;
    }

    private void refresh() {
        if (!settling) {
            var seen = process.isZoomed() ? process.range() : whole;
            charts.request(new StudioCharts.Wish(history.state(), seen.xMin(), seen.xMax(), whole));
        }
    }

    private static Outcome compute(StudioCharts.Wish wish) {
        try {
            return new Outcome(Optional.of(StudioCharts.of(wish)), "");
        } catch (LearningException e) {
            return new Outcome(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private void show(Outcome outcome) {
        side.tell(outcome.problem());
        outcome.charts().ifPresent(c -> {
            shown = outcome.charts();
            process.setModel(c.process());
            double from = c.view().x()[0];
            double to = c.view().x()[c.view().x().length - 1];
            var r = c.worth().range();
            worth.setModel(c.worth().showing(new Range(from, to, r.yMin(), r.yMax())));
            gram.setModel(c.gram());
            side.likelihood(c.view().logLikelihood(), c.view().jitter());
        });
    }

    private void requestMap() {
        var state = history.state();
        int first = side.first();
        int second = side.second();
        if (first < 0 || second < 0 || first == second) {
            shownMap = Optional.empty();
            map.setModel(ChartModel.of("", Axis.log("", ""), Axis.log("", "")));
            return;
        }
        long number = mapWish.incrementAndGet();
        maps.request(new LikelihoodMap.Wish(state, first, second, COARSE, () -> mapWish.get() != number));
    }

    private void show(LikelihoodMap made) {
        var state = history.state();
        if (!made.fits(state, side.first(), side.second())) {
            return;
        }
        shownMap = Optional.of(made);
        map.setModel(made.at(state));
        if (made.wish().cells() == COARSE) {
            long number = mapWish.incrementAndGet();
            maps.request(new LikelihoodMap.Wish(state, side.first(), side.second(), FINE,
                    () -> mapWish.get() != number));
        }
    }

    private void optimise() {
        Optimising.start(getDisplay(), history, side);
    }

    /** {@return what was computed last} */
    Optional<StudioCharts> shown() {
        return shown;
    }

    /** {@return the chart of the process} */
    ChartCanvas process() {
        return process;
    }

    /** {@return the map of the likelihood} */
    ChartCanvas map() {
        return map;
    }

    /** {@return the matrix of the kernel} */
    ChartCanvas gram() {
        return gram;
    }

    /** {@return the left side} */
    StudioSide side() {
        return side;
    }

    /** {@return whether nothing is computed} */
    boolean isIdle() {
        return charts.isIdle() && maps.isIdle();
    }

    @Override
    public boolean setFocus() {
        return process.setFocus();
    }

    /** A press in the map, and a drag over it, sets both hyper-parameters. */
    private final class MapTool implements ChartTool {
        private @Nullable StudioState last;

        @Override
        public boolean press(ChartLayout layout, Event e) {
            if (shownMap.isEmpty()) {
                return false;
            }
            drag(layout, e);
            return true;
        }

        @Override
        public void drag(ChartLayout layout, Event e) {
            shownMap.ifPresent(m -> {
                double x = layout.x(Math.clamp(e.x, layout.left(), layout.left() + layout.width()));
                double y = layout.y(Math.clamp(e.y, layout.top(), layout.top() + layout.height()));
                var next = history.state().with(m.wish().first(), x).with(m.wish().second(), y);
                last = next;
                history.preview(next);
            });
        }

        @Override
        public void release(ChartLayout layout, Event e) {
            if (last != null) {
                last = null;
                history.settle(Messages.Studio_fromMap);
            }
        }
    }
}
