/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.random;

import java.util.random.RandomGenerator;

/** Random orders and choices. */
public final class Shuffle {

    private Shuffle() {
    }

    /** {@return the numbers 0..n-1 in random order} */
    public static int[] permutation(int n, RandomGenerator random) {
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /**
     * {@return k different numbers of 0..n-1, in random order}
     *
     * @throws IllegalArgumentException if k is larger than n
     */
    public static int[] choice(int n, int k, RandomGenerator random) {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException("%d of %d cannot be chosen".formatted(k, n));
        }
        return java.util.Arrays.copyOf(permutation(n, random), k);
    }
}
