/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import java.util.Arrays;
import org.adatom.learning.LearningException;
import org.adatom.learning.gp.Kernel;
import org.adatom.numerics.linear.Cholesky;
import org.adatom.numerics.linear.LinearAlgebra;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a process knows of its data: K = L L', the coefficients beta of its mean function by generalised least squares
 * and alpha = K^-1 (y - H beta).
 */
public final class Factor {
    private static final double MOST_JITTER = 1e-4;
    private static final double FIRST_JITTER = 1e-12;
    final Points points;
    final double[] y;
    final double[] basis;
    final int q;
    final double[] l;
    final double jitter;
    /** L^-1 H, [n][q]. */
    final double[] whiteBasis;
    /** The factor of H' K^-1 H, where there is a mean function. */
    final @Nullable Cholesky basisFactor;
    final double[] beta;
    final double[] alpha;
    final double likelihood;

    /**
     * Finishes a factor.
     *
     * @param l [n][n] lower
     * @param jitter what was added to the diagonal beyond what was asked
     */
    private Factor(Points points, double[] y, double[] basis, int q, double[] l, double jitter) {
        this.points = points;
        this.y = y;
        this.basis = basis;
        this.q = q;
        this.l = l;
        this.jitter = jitter;
        var algebra = LinearAlgebra.get();
        int n = points.n;
        var white = Arrays.copyOf(y, n);
        algebra.triangularSolve(false, l, n, white, 1);
        this.whiteBasis = basis.clone();
        this.beta = new double[q];
        if (q > 0) {
            algebra.triangularSolve(false, l, n, whiteBasis, q);
            var normal = new double[q * q];
            algebra.syrk(true, q, n, 1, whiteBasis, 0, normal);
            var normalFactor = Cholesky.of(normal, q, MOST_JITTER);
            basisFactor = normalFactor;
            algebra.gemv(true, n, q, 1, whiteBasis, white, 0, beta);
            System.arraycopy(normalFactor.solve(beta), 0, beta, 0, q);
            algebra.gemv(false, n, q, -1, whiteBasis, beta, 1, white);
        } else {
            basisFactor = null;
        }
        double sum = -0.5 * n * Math.log(2 * Math.PI);
        for (int i = 0; i < n; i++) {
            sum -= 0.5 * white[i] * white[i] + Math.log(l[i * n + i]);
        }
        this.likelihood = sum;
        algebra.triangularSolve(true, l, n, white, 1);
        this.alpha = white;
    }

    /** {@return a factor whose L is known} @param points as many as L has rows @param l [n][n] lower */
    static Factor of(Points points, double[] y, double[] basis, int q, double[] l, double jitter) {
        return new Factor(points, y, basis, q, l, jitter);
    }

    /**
     * Factors the matrix of a kernel, noise included.
     *
     * @param y [n]
     * @param basis [n][q] of the mean function
     * @param nugget added to the diagonal
     * @param work [n][n], becomes L and belongs to the factor
     * @throws LearningException when the matrix stays singular with 1e-4 of its diagonal added
     */
    public static Factor of(Kernel kernel, Points points, double[] y, double[] basis, int q, double nugget,
            double[] work) {
        int n = points.n;
        double relative = 0;
        for (;;) {
            Gram.lower(kernel, points, true, work);
            double mean = 0;
            for (int i = 0; i < n; i++) {
                mean += work[i * n + i] / n;
            }
            double added = relative * mean;
            for (int i = 0; i < n; i++) {
                work[i * n + i] += nugget + added;
            }
            if (Double.isFinite(mean) && LinearAlgebra.get().cholesky(work, n) == 0 && sound(work, n, mean)) {
                return new Factor(points, y, basis, q, work, added);
            }
            relative = relative == 0 ? FIRST_JITTER : 10 * relative;
            if (!(relative <= MOST_JITTER * (1 + 1e-9)) || !Double.isFinite(mean)) {
                throw new LearningException("the matrix of the kernel " + kernel.text() + " over " + n
                        + " points is singular: add noise (white), take out repeated points or bound its "
                        + "hyper-parameters");
            }
        }
    }

    /** {@return whether pivots are more than what rounding leaves of a zero} */
    static boolean sound(double[] l, int n, double mean) {
        double least = 4 * n * Math.ulp(1.0) * mean;
        for (int i = 0; i < n; i++) {
            if (!(l[i * n + i] * l[i * n + i] > least)) {
                return false;
            }
        }
        return true;
    }

    /** {@return this factor with one more point, by one more row of L; null where the matrix would be singular} */
    @Nullable Factor plus(Kernel kernel, double[] point, double value, double[] pointBasis, double nugget) {
        int n = points.n;
        var more = points.plus(point);
        var row = new double[n];
        var node = Node.of(kernel, points.d);
        for (int j = 0; j < n; j += Node.TILE) {
            int m = Math.min(Node.TILE, n - j);
            node.forward(more, n, points, j, m, -1);
            System.arraycopy(node.v, 0, row, j, m);
        }
        LinearAlgebra.get().triangularSolve(false, l, n, row, 1);
        double own = node.diagonal(more, n, true) + nugget + jitter;
        double rest = own;
        for (double r : row) {
            rest -= r * r;
        }
        if (!(rest > 1e-14 * own)) {
            return null;
        }
        var grown = new double[(n + 1) * (n + 1)];
        for (int i = 0; i < n; i++) {
            System.arraycopy(l, i * n, grown, i * (n + 1), i + 1);
        }
        System.arraycopy(row, 0, grown, n * (n + 1), n);
        grown[(n + 1) * (n + 1) - 1] = Math.sqrt(rest);
        var values = Arrays.copyOf(y, n + 1);
        values[n] = value;
        var bases = Arrays.copyOf(basis, (n + 1) * q);
        System.arraycopy(pointBasis, 0, bases, n * q, q);
        return new Factor(more, values, bases, q, grown, jitter);
    }

    /** {@return the logarithm of the marginal likelihood, that of the mean's best coefficients} */
    public double likelihood() {
        return likelihood;
    }

    /** {@return what was added to the diagonal to make it positive definite} */
    public double jitter() {
        return jitter;
    }

    /**
     * {@return the derivatives of the likelihood with respect to the logarithms of the hyper-parameters} Uses up the
     * factor: L is overwritten with the inverse.
     */
    double[] gradient(Kernel kernel, int count) {
        LinearAlgebra.get().choleskyInverse(l, points.n);
        return Gram.gradient(kernel, points, l, alpha, count);
    }
}
