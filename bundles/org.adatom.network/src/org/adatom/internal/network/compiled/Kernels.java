/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import org.adatom.network.Activation;
import org.adatom.network.Optimiser;

/**
 * Loops over matrices of rows, of 32 or 64 bits.
 *
 * @param <M> double[][] or float[][]
 */
interface Kernels<M> {
    /** {@return zeros} */
    M matrix(int rows, int columns);

    /** {@return several of zeros} */
    M[] matrices(int count, int rows, int columns);

    /** Copies and converts numbers into rows. */
    void load(double[] from, int at, M to, int row, int rows, int columns);

    /** Copies numbers out of rows. */
    void store(M from, int row, int rows, int columns, double[] to, int at);

    /** Sets rows to zero. */
    void clear(M m, int row, int rows);

    /** Sets a column of rows to one. */
    void ones(M m, int row, int rows, int column);

    /** Sets rows 0..rows-1 to the first row of another. */
    void repeat(M first, M m, int rows);

    /** y[i] += sum_k x[i][k] w[k], for i below rows, k below in; rows of w and y have {@code out} values. */
    void multiply(M x, int rows, int in, M w, int out, M y);

    /** y[k] += sum_i x[i][k] g[i], for i below rows, k below in; rows of g and y have {@code out} values. */
    void multiplyTransposed(M x, int rows, int in, M g, int out, M y);

    /** y[i][o] += x[i] . w[o], for i below rows, o below out; rows of x and w have {@code in} values. */
    void dots(M x, int rows, int in, M w, int out, M y);

    /** t[j][k] = w[k][j]. */
    void transpose(M w, int rows, int columns, M t);

    /** into[0] += sum of rows 0..rows-1. */
    void sumRows(M m, int rows, M into);

    /** a += b, rows 0..rows-1. */
    void add(M a, M b, int rows);

    /** a *= factor, rows 0..rows-1. */
    void scale(M a, double factor, int rows);

    /** a += factor b, rows 0..rows-1. */
    void addScaled(M a, double factor, M b, int rows);

    /** {@return the sum of squares of rows 0..rows-1} */
    double squares(M a, int rows);

    /** y[i] = f(z[i]), and as many derivatives as there are in d, rows 0..rows-1. */
    void activate(Activation f, double p, M z, M y, M[] d, int rows);

    /** c[rc + i] = a[ra + i] b[rb + i], or += if add; value by value, i below rows. */
    void product(M a, int ra, M b, int rb, M c, int rc, int rows, boolean add);

    /** d[rd + i] += factor a[ra + i] b[rb + i] c[rc + i], value by value, i below rows. */
    void product(double factor, M a, int ra, M b, int rb, M c, int rc, M d, int rd, int rows);

    /** Moves w by its gradient with an optimiser, rows 0..rows-1. */
    void update(Optimiser optimiser, long t, double rate, boolean decays, M w, M g, M[] slots, int rows);
}
