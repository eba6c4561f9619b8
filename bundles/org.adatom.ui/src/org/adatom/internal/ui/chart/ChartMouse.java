/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.chart;

import java.util.Optional;
import org.adatom.render.chart.ChartLayout;
import org.adatom.render.chart.ChartPoint;
import org.adatom.render.chart.Range;
import org.adatom.ui.chart.ChartCanvas;
import org.adatom.ui.chart.ChartTool;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Mouse and keys of a chart. */
public final class ChartMouse {
    private static final int NEAR = 24;
    private static final int CLOSE = 8; // a map is read out everywhere else
    private static final int CLICK = 4;
    private static final double STEP = 1.25;
    private final ChartCanvas chart;
    private @Nullable Event down;
    private Optional<ChartLayout> grabbed = Optional.empty();
    private Optional<ChartTool> held = Optional.empty();

    /** @param chart listens to it */
    public ChartMouse(ChartCanvas chart) {
        this.chart = chart;
        chart.addListener(SWT.MouseDown, this::down);
        chart.addListener(SWT.MouseMove, this::move);
        chart.addListener(SWT.MouseUp, this::up);
        chart.addListener(SWT.MouseExit, e -> chart.hover(Optional.empty()));
        chart.addListener(SWT.MouseDoubleClick, e -> {
            if (chart.tool().isEmpty()) {
                chart.zoom(Optional.empty());
            }
        });
        chart.addListener(SWT.MouseVerticalWheel, this::wheel);
        chart.addListener(SWT.KeyDown, this::key);
        chart.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT
                && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
    }

    private void down(Event e) {
        chart.setFocus();
        if (e.button == 1 || e.button == 2) {
            var at = chart.layoutNow().filter(l -> l.contains(e.x, e.y));
            if (e.button == 1 && at.isPresent() && chart.tool().filter(t -> t.press(at.get(), e)).isPresent()) {
                held = chart.tool();
                chart.hover(Optional.empty());
                return;
            }
            down = e;
            grabbed = chart.layoutNow().filter(l -> l.contains(e.x, e.y));
        }
    }

    private void move(Event e) {
        if (held.isPresent()) {
            chart.layoutNow().ifPresent(l -> held.get().drag(l, e));
            return;
        }
        var start = down;
        var from = grabbed;
        if (start != null && from.isPresent() && far(start, e)) {
            chart.hover(Optional.empty());
            if (pans(start)) {
                chart.zoom(from.map(l -> l.dragged(e.x - start.x, e.y - start.y)));
            } else {
                chart.band(new int[] {start.x, start.y, e.x, e.y});
            }
            return;
        }
        chart.hover(near(e));
    }

    /** {@return whether a drag moves the chart; where a tool sets points a rectangle would surprise} */
    private boolean pans(Event start) {
        return start.button == 2 || (start.stateMask & SWT.SHIFT) != 0 || chart.tool().isPresent();
    }

    private Optional<ChartPoint> near(Event e) {
        boolean close = chart.model().map().isPresent() || chart.tool().isPresent();
        return chart.layoutNow().flatMap(l -> Optional.ofNullable(l.at(e.x, e.y, close ? CLOSE : NEAR)));
    }

    private static boolean far(Event a, Event b) {
        return Math.abs(a.x - b.x) > CLICK || Math.abs(a.y - b.y) > CLICK;
    }

    private void up(Event e) {
        if (held.isPresent()) {
            var tool = held.get();
            held = Optional.empty();
            chart.layoutNow().ifPresent(l -> tool.release(l, e));
            return;
        }
        var start = down;
        var from = grabbed;
        down = null;
        grabbed = Optional.empty();
        if (start == null || e.button != start.button) {
            return;
        }
        chart.band(null);
        if (!far(start, e)) {
            if (e.button == 1) {
                chart.tool().ifPresentOrElse(t -> from.ifPresent(l -> t.click(l, e)),
                        () -> near(e).ifPresent(chart::choose));
            }
        } else if (from.isPresent() && !pans(start)) {
            show(from.get().within(start.x, start.y, e.x, e.y));
        }
    }

    private void show(Range range) {
        chart.zoom(Optional.of(range));
    }

    private void wheel(Event e) {
        e.doit = false;
        chart.layoutNow().filter(l -> l.contains(e.x, e.y)).ifPresent(l -> {
            try {
                show(l.zoomed(e.x, e.y, Math.pow(STEP, Math.signum(e.count))));
            } catch (IllegalArgumentException tooFar) {
                chart.getDisplay().beep();
            }
        });
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.HOME -> chart.zoom(Optional.empty());
            case SWT.ARROW_LEFT -> step(-1);
            case SWT.ARROW_RIGHT -> step(1);
            default -> {
                return;
            }
        }
    }

    private void step(int by) {
        var series = chart.model().series();
        if (series.isEmpty()) {
            return;
        }
        int which = Math.min(chart.selected().map(ChartPoint::series).filter(k -> k >= 0).orElse(0),
                series.size() - 1);
        int length = series.get(which).x().length;
        int index = Math.max(0, Math.min(length - 1, chart.selected().map(p -> p.index() + by).orElse(0)));
        if (length > 0) {
            chart.choose(new ChartPoint(which, index, series.get(which).x()[index], series.get(which).y()[index]));
        }
    }
}
