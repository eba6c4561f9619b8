/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

/**
 * A point of a chart.
 *
 * @param series index of its series, or {@link #MAP}
 * @param index index in the series; in a map row times columns plus column
 * @param x its number on the x axis
 * @param y its number on the y axis
 */
public record ChartPoint(int series, int index, double x, double y) {
    /** In place of a series: the point is a cell of the map. */
    public static final int MAP = -1;
}
