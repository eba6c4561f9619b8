/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

/**
 * A coloured area between two lines, such as a confidence interval.
 *
 * @param name for the legend; empty keeps it out
 * @param x [n], rising
 * @param low [n]
 * @param high [n]
 * @param colour 0xRRGGBB, or {@link Series#FROM_THEME}
 */
public record Band(String name, double[] x, double[] low, double[] high, int colour) {
    /** @throws IllegalArgumentException when the lengths differ */
    public Band {
        if (x.length != low.length || x.length != high.length) {
            throw new IllegalArgumentException("the band '" + name + "' has " + x.length + " x, " + low.length + " low and "
                    + high.length + " high: give equally many");
        }
    }
}
