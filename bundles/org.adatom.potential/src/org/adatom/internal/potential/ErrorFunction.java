/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

/**
 * The complementary error function for arguments of 0 and more, with a relative error of some 1e-15 (W. J. Cody, Math.
 * Comput. 23, 631, 1969, doi 10.1090/S0025-5718-1969-0247736-4).
 */
public final class ErrorFunction {
    private static final double[] A = {3.16112374387056560e0, 1.13864154151050156e2, 3.77485237685302021e2,
            3.20937758913846947e3,
            1.85777706184603153e-1};
    private static final double[] B = {2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3,
            2.84423683343917062e3};
    private static final double[] C = {5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e1,
            2.98635138197400131e2,
            8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
            2.15311535474403846e-8};
    private static final double[] D = {1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2,
            1.62138957456669019e3,
            3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3};
    private static final double[] P = {3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
            1.60837851487422766e-2, 6.58749161529837803e-4, 1.63153871373020978e-2};
    private static final double[] Q = {2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1,
            6.05183413124413191e-2, 2.33520497626869185e-3};
    private static final double SMALL = 0.46875;
    private static final double INVERSE_ROOT_PI = 0.56418958354775628695;

    private ErrorFunction() {
    }

    /** {@return 1 - erf(x)} @param x 0 or more */
    public static double complement(double x) {
        return complement(x, Math.exp(-x * x));
    }

    /** {@return 1 - erf(x)} @param x 0 or more @param gauss exp(-x^2) */
    static double complement(double x, double gauss) {
        if (x <= SMALL) {
            double y = x * x;
            return 1 - x * ratio(y, A, B, 3);
        }
        if (x <= 4) {
            return gauss * ratio(x, C, D, 7);
        }
        double y = 1 / (x * x);
        return gauss * (INVERSE_ROOT_PI - y * ratio(y, P, Q, 4)) / x;
    }

    private static double ratio(double y, double[] top, double[] bottom, int n) {
        double a = top[n + 1] * y;
        double b = y;
        for (int k = 0; k < n; k++) {
            a = (a + top[k]) * y;
            b = (b + bottom[k]) * y;
        }
        return (a + top[n]) / (b + bottom[n]);
    }
}
