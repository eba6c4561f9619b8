/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp;

import org.adatom.learning.LearningException;
import org.adatom.learning.gp.Kernel;
import org.adatom.numerics.linear.LinearAlgebra;

/**
 * The variational bound of M. K. Titsias (AISTATS 2009) on the log marginal likelihood with inducing points z:
 * F = log N(y; 0, Q + s I) - tr(K - Q)/(2 s), Q = C'B^-1 C, B = K(z,z), C = K(z,x), s the variance of the noise.
 * Computed by A = L_B^-1 C/sqrt(s), D = I + A A' = L_D L_D', c = L_D^-1 A y/sqrt(s), in n m^2 operations. Its gradient
 * follows from the derivatives of F with respect to B, C and s, so that kernels are differentiated by tiles as
 * everywhere.
 */
public final class SparseBound {
    private static final double JITTER = 1e-8;
    final double[] lowerB;
    final double[] lowerD;
    final double[] c;
    final double value;
    private final Kernel kernel;
    private final Points inducing;
    private final Points points;
    private final double[] y;
    private final double noise;
    private final double[] cross;
    private final double[] a;
    private final double diagonalSum;
    private final double traceA;
    private final double squares;

    /**
     * Computes the bound.
     *
     * @param noise variance, above 0
     * @throws LearningException when the matrix of the inducing points is singular
     */
    public SparseBound(Kernel kernel, Points inducing, Points points, double[] y, double noise) {
        this.kernel = kernel;
        this.inducing = inducing;
        this.points = points;
        this.y = y;
        this.noise = noise;
        int m = inducing.n;
        int n = points.n;
        var algebra = LinearAlgebra.get();
        lowerB = Gram.full(kernel, inducing, false);
        double mean = 0;
        for (int i = 0; i < m; i++) {
            mean += lowerB[i * m + i] / m;
        }
        for (int i = 0; i < m; i++) {
            lowerB[i * m + i] += JITTER * mean;
        }
        if (algebra.cholesky(lowerB, m) != 0) {
            throw new LearningException("the matrix of the kernel " + kernel.text() + " over " + m
                    + " inducing points is singular: take fewer of them");
        }
        cross = Gram.cross(kernel, inducing, points);
        a = cross.clone();
        algebra.triangularSolve(false, lowerB, m, a, n);
        double scale = 1 / Math.sqrt(noise);
        for (int i = 0; i < a.length; i++) {
            a[i] *= scale;
        }
        lowerD = new double[m * m];
        algebra.syrk(false, m, n, 1, a, 0, lowerD);
        double trace = 0;
        for (int i = 0; i < m; i++) {
            trace += lowerD[i * m + i];
            lowerD[i * m + i] += 1;
        }
        traceA = trace;
        if (algebra.cholesky(lowerD, m) != 0) {
            throw new LearningException("the noise of a sparse process is too small: variance " + noise);
        }
        c = new double[m];
        algebra.gemv(false, m, n, scale, a, y, 0, c);
        algebra.triangularSolve(false, lowerD, m, c, 1);
        double sum = 0;
        for (double k : Gram.diagonal(kernel, points, false)) {
            sum += k;
        }
        diagonalSum = sum;
        double yy = 0;
        for (double v : y) {
            yy += v * v;
        }
        squares = yy;
        double bound = -0.5 * n * Math.log(2 * Math.PI * noise) - (yy + sum) / (2 * noise) + trace / 2;
        for (int i = 0; i < m; i++) {
            bound += 0.5 * c[i] * c[i] - Math.log(lowerD[i * m + i]);
        }
        value = bound;
    }

    /** {@return the bound} */
    public double value() {
        return value;
    }

    /**
     * {@return its derivatives with respect to the logarithms of the hyper-parameters}
     *
     * @param noiseIndex which is the noise
     */
    public double[] gradient(int noiseIndex) {
        int m = inducing.n;
        int n = points.n;
        var algebra = LinearAlgebra.get();
        int count = kernel.hyperParameters().size();
        var inverseB = lowerB.clone();
        algebra.choleskyInverse(inverseB, m);
        var p = lowerD.clone();
        algebra.choleskyInverse(p, m);
        algebra.triangularSolve(true, lowerB, m, p, m);
        p = transposed(p, m);
        algebra.triangularSolve(true, lowerB, m, p, m);
        // v = B^-1 C, w = P C
        var v = a;
        algebra.triangularSolve(true, lowerB, m, v, n);
        double root = Math.sqrt(noise);
        for (int i = 0; i < v.length; i++) {
            v[i] *= root;
        }
        var w = new double[m * n];
        algebra.gemm(false, false, m, n, m, 1, p, cross, 0, w);
        var b = new double[m];
        algebra.gemv(false, m, n, 1, w, y, 0, b);
        var fitted = new double[n];
        algebra.gemv(true, m, n, 1, cross, b, 0, fitted);
        double tracePc = 0;
        double yFitted = 0;
        double fittedSquares = 0;
        for (int j = 0; j < n; j++) {
            yFitted += y[j] * fitted[j];
            fittedSquares += fitted[j] * fitted[j];
        }
        for (int i = 0; i < w.length; i++) {
            tracePc += w[i] * cross[i];
        }
        var weightB = new double[m * m];
        algebra.syrk(false, m, n, -1 / (2 * noise), v, 0, weightB);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                weightB[i * m + j] += 0.5 * (inverseB[i * m + j] - p[i * m + j])
                        - b[i] * b[j] / (2 * noise * noise);
            }
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                w[i * n + j] = (v[i * n + j] - w[i * n + j]) / noise
                        + b[i] * (y[j] - fitted[j] / noise) / (noise * noise);
            }
        }
        var gradient = Gram.crossGradient(kernel, inducing, points, w, count);
        var second = Gram.crossGradient(kernel, inducing, inducing, weightB, count);
        var third = Gram.diagonalGradient(kernel, points, -1 / (2 * noise), count);
        for (int k = 0; k < count; k++) {
            gradient[k] += second[k] + third[k];
        }
        gradient[noiseIndex] = noise * (tracePc / (2 * noise * noise) - n / (2 * noise)
                + (squares + diagonalSum) / (2 * noise * noise) - yFitted / (noise * noise * noise)
                + fittedSquares / (2 * noise * noise * noise * noise) - traceA / (2 * noise));
        return gradient;
    }

    private static double[] transposed(double[] x, int m) {
        var t = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                t[j * m + i] = x[i * m + j];
            }
        }
        return t;
    }
}
