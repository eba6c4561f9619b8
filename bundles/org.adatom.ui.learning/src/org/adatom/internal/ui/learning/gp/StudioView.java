/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.List;
import org.adatom.ui.chart.ChartCanvas;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.ViewPart;

/** Gaussian processes to play with: data, kernel and hyper-parameters by hand, and what follows from them. */
public final class StudioView extends ViewPart {
    /** The id of the view. */
    public static final String ID = "org.adatom.ui.learning.studio";
    private @Nullable StudioPane pane;
    private @Nullable StudioHistory history;

    @Override
    public void createPartControl(Composite parent) {
        var operations = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
        var made = new StudioHistory(operations, Presets.all().values().iterator().next());
        history = made;
        IUndoContext context = made.context();
        pane = new StudioPane(parent, made);
        new UndoRedoActionGroup(getSite(), context, true).fillActionBars(getViewSite().getActionBars());
        getViewSite().getActionBars().updateActionBars();
    }

    private StudioPane made() {
        var shown = pane;
        if (shown == null) {
            throw new IllegalStateException("the studio is not made yet");
        }
        return shown;
    }

    /** {@return all that is shown} */
    public Composite body() {
        return made();
    }

    /** {@return the chart of the process} */
    public ChartCanvas process() {
        return made().process();
    }

    /** {@return the map of the likelihood} */
    public ChartCanvas map() {
        return made().map();
    }

    /** {@return the matrix of the kernel} */
    public ChartCanvas gram() {
        return made().gram();
    }

    /** {@return the sliders of the hyper-parameters} */
    public List<? extends Canvas> sliders() {
        return made().side().kernel().rows().stream().map(HyperRow::slider).toList();
    }

    /** {@return the logarithm of the likelihood that is shown, not a number before the first one} */
    public double likelihood() {
        return made().shown().map(c -> c.view().logLikelihood()).orElse(Double.NaN);
    }

    /** {@return how many points there are} */
    public int points() {
        return state().x().length;
    }

    /** {@return the kernel with its numbers} */
    public String kernel() {
        return state().kernel().text();
    }

    /** {@return what is said to be wrong, empty for nothing} */
    public String problem() {
        return made().side().kernel().problem();
    }

    /** {@return whether nothing is computed, and what is shown is that of the state} */
    public boolean isIdle() {
        return made().isIdle() && made().shown().filter(c -> c.state() == state()).isPresent();
    }

    private StudioState state() {
        var now = history;
        if (now == null) {
            throw new IllegalStateException("the studio is not made yet");
        }
        return now.state();
    }

    @Override
    public void dispose() {
        var made = history;
        if (made != null) {
            made.dispose();
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        var shown = pane;
        if (shown != null) {
            shown.setFocus();
        }
    }
}
