/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Charts without a display: a {@link org.adatom.render.chart.ChartModel} says what is shown, a
 * {@link org.adatom.render.chart.ChartPainter} turns it into pixels or SVG, on screen and in files alike.
 */
@NonNullByDefault
package org.adatom.render.chart;

import org.eclipse.jdt.annotation.NonNullByDefault;
