/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.chart;

import org.adatom.render.chart.ChartLayout;
import org.eclipse.swt.widgets.Event;

/** What the mouse does in a chart beside zooming and reading out, such as moving points. */
public interface ChartTool {

    /** {@return whether a press begins a drag of this tool; else the chart zooms} */
    default boolean press(ChartLayout layout, Event e) {
        return false;
    }

    /** The mouse moved while the tool drags. */
    default void drag(ChartLayout layout, Event e) {
        // nothing to drag
    }

    /** The drag ended. */
    default void release(ChartLayout layout, Event e) {
        // nothing was dragged
    }

    /** A click of the first button in the plot that dragged nothing. */
    default void click(ChartLayout layout, Event e) {
        // nothing to set
    }
}
