/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.linear;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * @param n rows
 * @param values [n], ascending
 * @param vectors [n][n]: row k is the eigenvector of value k, of length 1, orthogonal to the others; its sign is
 * arbitrary
 */
public record SymmetricEigen(int n, double[] values, double[] vectors) {

    /** {@return component c of eigenvector k} */
    public double vector(int k, int c) {
        return vectors[k * n + c];
    }
}
