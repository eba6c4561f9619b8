/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Growing of decision trees, the core of trees, forests and boosting: flat arrays, exact splits for small nodes,
 * histograms of 256 bins for large ones.
 */
@NonNullByDefault
package org.adatom.internal.learning.tree;

import org.eclipse.jdt.annotation.NonNullByDefault;
