/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.List;

/**
 * Colours of a chart, 0xRRGGBB.
 *
 * @param background behind everything
 * @param grid thin lines at the ticks
 * @param axis lines of the axes
 * @param text numbers and labels
 * @param strong title and labels of axes
 * @param palette colours of series, in turn
 */
public record ChartTheme(int background, int grid, int axis, int text, int strong, List<Integer> palette) {
    /** For light workbenches and for print. */
    public static final ChartTheme LIGHT = new ChartTheme(0xFFFFFF, 0xE9EDF2, 0x9AA5B1, 0x52606D, 0x1F2933,
            List.of(0x2F6FDE, 0xE0662F, 0x2E9E6B, 0x8F5BD0, 0xC9A227, 0x1FA2B8, 0xD1477A, 0x6B7785));
    /** For dark workbenches and for slides. */
    public static final ChartTheme DARK = new ChartTheme(0x1C2129, 0x2C333E, 0x5C6877, 0xA5B1C0, 0xE8EEF5,
            List.of(0x5B9BFF, 0xFF9357, 0x4FCB93, 0xB48CF2, 0xE8C547, 0x4CC9DC, 0xF277A3, 0x9AA7B5));

    /** Copies the palette. @throws IllegalArgumentException when it is empty */
    public ChartTheme {
        palette = List.copyOf(palette);
        if (palette.isEmpty()) {
            throw new IllegalArgumentException("a chart needs at least one colour for its series");
        }
    }

    /** {@return the colour of series number {@code index}} */
    public int colour(int index) {
        return palette.get(Math.floorMod(index, palette.size()));
    }
}
