/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import org.adatom.internal.render.Colours;

/** Colours for numbers. */
public enum ColourMap {
    /** Dark blue over green to yellow, even to the eye (S. van der Walt, N. Smith, 2015; public domain). */
    VIRIDIS(0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725),
    /** Black over purple and orange to pale yellow (S. van der Walt, N. Smith, 2015; public domain). */
    INFERNO(0x1B0C41, 0x4A0C6B, 0x781C6D, 0xA52C60, 0xCF4446, 0xED6925, 0xFB9B06, 0xF7D13D, 0xFCFFA4),
    /** Blue over pale grey to red, for numbers of both signs. */
    COOL_WARM(0x3B4CC0, 0x6788EE, 0x9ABBFF, 0xC9D7F0, 0xEDD1C2, 0xF7A889, 0xE26952, 0xB40426);

    private final int[] stops;

    ColourMap(int... stops) {
        this.stops = stops;
    }

    /** {@return the colour, 0xRRGGBB, at a place} @param t 0..1, clamped; not a number gives grey */
    public int at(double t) {
        if (Double.isNaN(t)) {
            return 0x9AA0A6;
        }
        double p = Math.clamp(t, 0.0, 1.0) * (stops.length - 1);
        int k = Math.min((int) p, stops.length - 2);
        return Colours.mix(stops[k], stops[k + 1], p - k);
    }
}
