/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

/**
 * How a tree is grown.
 *
 * @param maxDepth the most questions from root to leaf
 * @param minSplit the fewest samples that are split
 * @param minLeaf the fewest samples of a leaf
 * @param tried how many features that are not constant are tried for each split
 * @param random whether a threshold is drawn at random instead of the best being sought, as extra trees do
 */
public record TreeRule(int maxDepth, int minSplit, int minLeaf, int tried, boolean random) {
}
