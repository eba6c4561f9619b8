/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree;

/** The best split found so far of a node; used again and again. */
final class Split {
    int feature;
    /** Ranks up to this one go left. */
    int rank;
    double threshold;
    /** Sum over both sides of the squared sums divided by the weight; the higher, the purer. */
    double score;

    void clear() {
        feature = -1;
        score = Double.NEGATIVE_INFINITY;
    }

    void take(int newFeature, int newRank, double newThreshold, double newScore) {
        feature = newFeature;
        rank = newRank;
        threshold = newThreshold;
        score = newScore;
    }
}
