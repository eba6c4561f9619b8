/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.Optional;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.render.chart.ChartLayout;
import org.adatom.ui.chart.ChartCanvas;
import org.adatom.ui.chart.ChartTool;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * Points by the mouse: a click adds one, a drag moves one, dragged out of the plot or with Ctrl and a click it goes; so
 * does the chosen one by Delete.
 */
final class PointTool implements ChartTool {
    private static final double NEAR = 11;
    private final StudioHistory history;
    private final ChartCanvas chart;
    private int held = -1;
    private int chosen = -1;
    private boolean moved;
    private @Nullable StudioState start;

    PointTool(StudioHistory history, ChartCanvas chart) {
        this.history = history;
        this.chart = chart;
        chart.setTool(this);
        chart.addListener(SWT.KeyDown, e -> {
            if ((e.keyCode == SWT.DEL || e.keyCode == SWT.BS) && chosen >= 0 && chosen < history.state().x().length) {
                history.change(Messages.Studio_removePoint, history.state().without(chosen));
                chosen = -1;
            }
        });
    }

    private static int nearest(StudioState state, ChartLayout layout, double x, double y) {
        int best = -1;
        double least = NEAR * NEAR;
        for (int i = 0; i < state.x().length; i++) {
            double dx = layout.column(state.x()[i]) - x;
            double dy = layout.row(state.y()[i]) - y;
            if (dx * dx + dy * dy <= least) {
                least = dx * dx + dy * dy;
                best = i;
            }
        }
        return best;
    }

    @Override
    public boolean press(ChartLayout layout, Event e) {
        if ((e.stateMask & SWT.SHIFT) != 0) {
            return false;
        }
        held = nearest(history.state(), layout, e.x, e.y);
        moved = false;
        chosen = held;
        start = history.state();
        return held >= 0;
    }

    @Override
    public void drag(ChartLayout layout, Event e) {
        var from = start;
        if (held < 0 || from == null || (e.stateMask & SWT.MOD1) != 0) {
            return;
        }
        moved = true;
        history.preview(layout.contains(e.x, e.y) || from.x().length == 1
                ? from.moved(held, layout.x(e.x), layout.y(e.y))
                : from.without(held));
    }

    @Override
    public void release(ChartLayout layout, Event e) {
        if ((e.stateMask & SWT.MOD1) != 0 && !moved && held >= 0) {
            history.change(Messages.Studio_removePoint, history.state().without(held));
            chosen = -1;
        } else if (moved) {
            history.settle(layout.contains(e.x, e.y) ? Messages.Studio_movePoint : Messages.Studio_removePoint);
        } else {
            chart.redraw();
        }
        held = -1;
    }

    @Override
    public void click(ChartLayout layout, Event e) {
        if (history.state().x().length < StudioState.MOST && (e.stateMask & SWT.MODIFIER_MASK) == 0) {
            history.change(Messages.Studio_addPoint, history.state().withPoint(layout.x(e.x), layout.y(e.y)));
            chosen = history.state().x().length - 1;
        }
    }

    /** {@return the point that Delete takes away} */
    Optional<Integer> chosen() {
        return chosen < 0 ? Optional.empty() : Optional.of(chosen);
    }
}
