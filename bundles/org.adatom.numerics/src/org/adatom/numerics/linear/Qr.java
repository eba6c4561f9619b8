/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

/**
 * A = Q R of a matrix [m][n], with k = min(m, n).
 *
 * @param m rows of A
 * @param n columns of A
 * @param q [m][k], columns of length 1 and orthogonal
 * @param r [k][n], zeros below the diagonal; signs of its rows are arbitrary
 */
public record Qr(int m, int n, double[] q, double[] r) {
}
