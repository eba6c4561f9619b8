/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Data sets: tables with typed columns, samples that models learn from, and how they are split. Values keep their
 * units.
 */
@NonNullByDefault
package org.adatom.learning.data;

import org.eclipse.jdt.annotation.NonNullByDefault;
