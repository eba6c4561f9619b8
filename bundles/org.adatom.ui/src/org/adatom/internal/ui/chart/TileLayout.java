/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Lays out charts side by side in rows of equal height, in as many columns as make them largest. All rows are full: the
 * first ones have fewer and wider charts where the number does not divide. Children that are not visible have no place.
 */
public final class TileLayout extends Layout {
    private static final double SHAPE = 1.4;
    private static final int MOST_COLUMNS = 4;
    private static final String HIDDEN = "org.adatom.ui.tile.hidden";
    private final int leastWidth;
    private final int leastHeight;
    private final int gap;
    private int view;

    /** @param leastWidth of a chart @param leastHeight of a chart @param gap between charts */
    public TileLayout(int leastWidth, int leastHeight, int gap) {
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        this.gap = gap;
    }

    /** {@return how many charts stand in each row, from the top} */
    public int[] rows(int count, int width, int height) {
        int best = 1;
        double most = 0;
        for (int columns = 1; columns <= Math.min(MOST_COLUMNS, count); columns++) {
            if (columns > 1 && width / columns < leastWidth) {
                break;
            }
            int rows = (count + columns - 1) / columns;
            double tall = Math.max(leastHeight, (double) height / rows);
            double seen = Math.sqrt(Math.min(1, height / (rows * tall))); // better seen at once than by scrolling
            double size = Math.min(width / (double) columns / SHAPE, tall) * seen;
            if (size > most * 1.02) {
                most = size;
                best = columns;
            }
        }
        int rows = Math.max(1, (count + best - 1) / best);
        var out = new int[rows];
        Arrays.setAll(out, r -> (count + r) / rows);
        return out;
    }

    /** {@return the height that charts need at a width} @param seen what is seen at once of the place that scrolls */
    public int height(int count, int width, int seen) {
        view = seen;
        int rows = rows(count, width, seen).length;
        return rows * leastHeight + (rows - 1) * gap;
    }

    private static List<Control> shown(Composite composite) {
        var out = new ArrayList<Control>();
        for (var child : composite.getChildren()) {
            if (child.getData(HIDDEN) == null) {
                out.add(child);
            }
        }
        return out;
    }

    /** Shows or hides a child; it has no place then. */
    static void setShown(Control child, boolean shown) {
        child.setData(HIDDEN, shown ? null : Boolean.TRUE);
        child.setVisible(shown);
    }

    @Override
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flush) {
        int n = shown(composite).size();
        int width = widthHint == SWT.DEFAULT ? leastWidth : widthHint;
        return new Point(width, heightHint == SWT.DEFAULT ? rows(n, width, leastHeight).length * leastHeight
                : heightHint);
    }

    @Override
    protected void layout(Composite composite, boolean flush) {
        var tiles = shown(composite);
        if (tiles.isEmpty()) {
            return;
        }
        var area = composite.getClientArea();
        int[] rows = rows(tiles.size(), area.width, view > 0 ? view : area.height);
        int next = 0;
        for (int r = 0; r < rows.length; r++) {
            int top = area.y + r * (area.height + gap) / rows.length;
            int end = area.y + (r + 1) * (area.height + gap) / rows.length - gap;
            for (int c = 0; c < rows[r]; c++) {
                int left = area.x + c * (area.width + gap) / rows[r];
                int right = area.x + (c + 1) * (area.width + gap) / rows[r] - gap;
                tiles.get(next++).setBounds(left, top, right - left, end - top);
            }
        }
    }
}
