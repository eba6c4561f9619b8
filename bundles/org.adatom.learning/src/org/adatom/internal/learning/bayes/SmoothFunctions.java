/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import org.adatom.learning.bayes.TestFunction.Value;

/** Test functions without constraints. */
public final class SmoothFunctions {
    private static final double[] ALPHA = {1, 1.2, 3, 3.2};
    private static final double[][] A3 = {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}};
    private static final double[][] P3 = {{3689, 1170, 2673}, {4699, 4387, 7470}, {1091, 8732, 5547},
            {381, 5743, 8828}};
    private static final double[][] A6 = {{10, 3, 17, 3.5, 1.7, 8}, {0.05, 10, 17, 0.1, 8, 14},
            {3, 3.5, 1.7, 10, 17, 8},
            {17, 8, 0.05, 10, 0.1, 14}};
    private static final double[][] P6 = {{1312, 1696, 5569, 124, 8283, 5886}, {2329, 4135, 8307, 3736, 1004, 9991},
            {2348, 1451, 3522, 2883, 3047, 6650}, {4047, 8828, 8732, 5743, 1091, 381}};

    private SmoothFunctions() {
    }

    /** {@return Branin's function} */
    public static Value branin(double[] x) {
        double t = x[1] - 5.1 / (4 * Math.PI * Math.PI) * x[0] * x[0] + 5 / Math.PI * x[0] - 6;
        return new Value(t * t + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x[0]) + 10);
    }

    /** {@return Hartmann's function of 3 variables} */
    public static Value hartmann3(double[] x) {
        return hartmann(x, A3, P3);
    }

    /** {@return Hartmann's function of 6 variables} */
    public static Value hartmann6(double[] x) {
        return hartmann(x, A6, P6);
    }

    private static Value hartmann(double[] x, double[][] a, double[][] p) {
        double out = 0;
        for (int i = 0; i < 4; i++) {
            double inner = 0;
            for (int j = 0; j < x.length; j++) {
                double d = x[j] - 1e-4 * p[i][j];
                inner += a[i][j] * d * d;
            }
            out -= ALPHA[i] * Math.exp(-inner);
        }
        return new Value(out);
    }

    /** {@return the six-hump camel} */
    public static Value camel(double[] x) {
        double u = x[0] * x[0];
        double v = x[1] * x[1];
        return new Value((4 - 2.1 * u + u * u / 3) * u + x[0] * x[1] + (4 * v - 4) * v);
    }

    /** {@return the eggholder} */
    public static Value eggholder(double[] x) {
        double b = x[1] + 47;
        return new Value(-b * Math.sin(Math.sqrt(Math.abs(b + x[0] / 2)))
                - x[0] * Math.sin(Math.sqrt(Math.abs(x[0] - b))));
    }

    /** {@return the function of Styblinski and Tang} */
    public static Value styblinski(double[] x) {
        double out = 0;
        for (double v : x) {
            out += 0.5 * (v * v * v * v - 16 * v * v + 5 * v);
        }
        return new Value(out);
    }

    /** {@return Holder's table} */
    public static Value holder(double[] x) {
        double r = Math.sqrt(x[0] * x[0] + x[1] * x[1]);
        return new Value(-Math.abs(Math.sin(x[0]) * Math.cos(x[1]) * Math.exp(Math.abs(1 - r / Math.PI))));
    }
}
