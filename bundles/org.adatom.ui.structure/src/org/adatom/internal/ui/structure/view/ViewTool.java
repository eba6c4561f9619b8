/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.view;

import org.eclipse.swt.SWT;

/** What the left mouse button does in a view. An event that a tool does not take turns, moves or picks as usual. */
public interface ViewTool {
    /** Picks, turns, and draws a rubber band with Ctrl on the background. */
    ViewTool SELECT = new ViewTool() {
    };

    /** Dragging always draws a rubber band. */
    ViewTool RUBBER_BAND = new ViewTool() {
        @Override
        public boolean rubberBand() {
            return true;
        }

        @Override
        public int cursor() {
            return SWT.CURSOR_CROSS;
        }
    };

    /** {@return whether dragging draws a rubber band} */
    default boolean rubberBand() {
        return false;
    }

    /** {@return whether distances and angles of the chosen atoms are written into the picture} */
    default boolean measures() {
        return false;
    }

    /** {@return the cursor, an SWT constant} */
    default int cursor() {
        return SWT.CURSOR_ARROW;
    }

    /** {@return whether the tool takes a click} @param atom under the pointer, -1 for none @param x points @param y points */
    default boolean click(int atom, int x, int y) {
        return false;
    }

    /** {@return whether the tool takes the drag that begins here} @param atom under the pointer, -1 for none */
    default boolean beginDrag(int atom, int x, int y) {
        return false;
    }

    /** A drag that the tool took went on. @param dx points since it began @param dy points since it began */
    default void drag(int dx, int dy) {
        // nothing to follow
    }

    /** A drag that the tool took ended. @param done false when it was given up */
    default void endDrag(boolean done) {
        // nothing to end
    }
}
