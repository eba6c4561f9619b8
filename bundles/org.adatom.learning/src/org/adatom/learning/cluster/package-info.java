/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Groups of samples and maps of them, without a target: k-means, Gaussian mixtures, DBSCAN, agglomeration, PCA, t-SNE.
 */
@NonNullByDefault
package org.adatom.learning.cluster;

import org.eclipse.jdt.annotation.NonNullByDefault;
