/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

/**
 * A painted chart.
 *
 * @param pixels [height][width], 0xAARRGGBB, not premultiplied, row-major
 * @param width columns
 * @param height rows
 * @param layout where things are in it, for picking and zooming
 */
public record ChartImage(int[] pixels, int width, int height, ChartLayout layout) {
}
