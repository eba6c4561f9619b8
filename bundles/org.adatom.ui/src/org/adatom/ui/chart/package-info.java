/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** Charts on the screen: a widget that shows the charts of {@code org.adatom.render.chart}. */
@NonNullByDefault
package org.adatom.ui.chart;

import org.eclipse.jdt.annotation.NonNullByDefault;
