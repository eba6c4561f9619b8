/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

/**
 * What part of the axes is shown.
 *
 * @param xMin left end
 * @param xMax right end, above xMin
 * @param yMin lower end
 * @param yMax upper end, above yMin
 */
public record Range(double xMin, double xMax, double yMin, double yMax) {
    /** @throws IllegalArgumentException when an end is not finite or an upper end is not above the lower one */
    public Range {
        if (!(xMax > xMin && yMax > yMin && Double.isFinite(xMax - xMin) && Double.isFinite(yMax - yMin))) {
            throw new IllegalArgumentException("a chart from " + xMin + " to " + xMax + " and from " + yMin + " to " + yMax
                    + " shows nothing: upper ends must be above the lower ones");
        }
    }
}
