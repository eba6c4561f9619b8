/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.Arrays;
import org.adatom.render.ColourMap;

/**
 * Which colour a number has; drawn as a bar beside the chart.
 *
 * @param label what the number is, such as "Density"
 * @param unit its unit, empty for none
 * @param min the number of the first colour
 * @param max the number of the last colour, above {@code min}
 * @param map the colours
 * @param below whether there are numbers below {@code min}, which have the first colour too
 * @param above whether there are numbers above {@code max}, which have the last colour too
 */
public record ColourScale(String label, String unit, double min, double max, ColourMap map, boolean below,
        boolean above) {
    private static final double SIGNED = 0.15;
    private static final double TAIL = 3;

    /** @throws IllegalArgumentException when the ends are not finite or not ascending */
    public ColourScale {
        if (!(max > min && Double.isFinite(max - min))) {
            throw new IllegalArgumentException("a colour scale from " + min + " to " + max
                    + " shows nothing: its upper end must be above the lower one");
        }
    }

    /** A scale that holds all numbers. */
    public ColourScale(String label, String unit, double min, double max, ColourMap map) {
        this(label, unit, min, max, map, false, false);
    }

    /**
     * {@return a scale for numbers} Those of both signs get colours that diverge from zero, all others ascending ones.
     * Where a few numbers are far out, as in maps of likelihoods, the scale ends where the others are.
     *
     * @param values what is shown; not finite ones are left out
     */
    public static ColourScale of(String label, String unit, double[] values) {
        var finite = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            return new ColourScale(label, unit, 0, 1, ColourMap.VIRIDIS);
        }
        double low = finite[0];
        double high = finite[finite.length - 1];
        if (!(high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) {
            double room = low == 0 ? 0.5 : 0.05 * Math.abs(low);
            return new ColourScale(label, unit, low - room, high + room, ColourMap.VIRIDIS);
        }
        double largest = Math.max(-low, high);
        if (low < 0 && high > 0 && Math.min(-low, high) > SIGNED * largest) {
            return new ColourScale(label, unit, -largest, largest, ColourMap.COOL_WARM);
        }
        double first = quantile(finite, 0.25);
        double third = quantile(finite, 0.75);
        double spread = third - first;
        boolean many = finite.length >= 64 && spread > 0;
        boolean below = many && first - low > TAIL * spread;
        boolean above = many && high - third > TAIL * spread;
        return new ColourScale(label, unit, below ? quantile(finite, 0.05) : low, above ? quantile(finite, 0.95) : high,
                ColourMap.VIRIDIS, below, above);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** {@return the colour of a number, 0xRRGGBB; grey for what is no number} */
    public int colour(double value) {
        return map.at((value - min) / (max - min));
    }

    /** {@return label and unit} */
    public String title() {
        return Axis.linear(label, unit).title();
    }
}
