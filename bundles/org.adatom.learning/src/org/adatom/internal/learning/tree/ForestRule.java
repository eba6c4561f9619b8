/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

/**
 * How a forest is grown.
 *
 * @param trees how many
 * @param bootstrap whether each tree sees samples drawn with replacement
 * @param jackknife whether to remember which, for the infinitesimal jackknife
 * @param tree how each of them is grown
 */
public record ForestRule(int trees, boolean bootstrap, boolean jackknife, TreeRule tree) {
}
