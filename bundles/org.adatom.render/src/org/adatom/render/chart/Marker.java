/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

/**
 * A line across the chart at a number, such as a tolerance.
 *
 * @param vertical whether it stands at a number of the x axis, else it lies at one of the y axis
 * @param value the number
 * @param label a few words, may be empty
 */
public record Marker(boolean vertical, double value, String label) {
}
