/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import org.adatom.learning.LearningException;

/**
 * How several outputs vary together (intrinsic coregionalisation): cov(f_p(x), f_q(x')) = B_pq k(x, x'), B = W W' +
 * diag(kappa), and a noise for each output. E. V. Bonilla, K. M. A. Chai, C. K. I. Williams, NIPS 20, 153 (2007); M. A.
 * Alvarez, L. Rosasco, N. D. Lawrence, Found. Trends Mach. Learn. 4, 195 (2012), doi 10.1561/2200000036.
 *
 * @param kernel k, without noise; scaled features
 * @param w [m][rank] what outputs share, in scaled values
 * @param kappa [m] variance that an output has for itself, not negative
 * @param noise [m] variance of the noise, not negative
 */
public record Coregion(Kernel kernel, double[] w, double[] kappa, double[] noise) {

    /** @throws LearningException when lengths do not fit, a variance is negative or the kernel has noise */
    public Coregion {
        int m = kappa.length;
        if (m < 1 || noise.length != m || w.length % m != 0) {
            throw new LearningException("a coregional process of " + m + " outputs cannot have " + noise.length
                    + " noises and " + w.length + " weights");
        }
        for (int p = 0; p < m; p++) {
            if (!(kappa[p] >= 0 && noise[p] >= 0 && Double.isFinite(kappa[p] + noise[p]))) {
                throw new LearningException("output " + (p + 1) + " has the variance " + kappa[p] + " and the noise "
                        + noise[p] + ": both must be finite and not negative");
            }
        }
        if (Kernels.hasNoise(kernel)) {
            throw new LearningException("the kernel " + kernel.text()
                    + " has noise: coregional outputs have a noise of their own each, take white(...) out");
        }
    }

    /** {@return m, the number of outputs} */
    public int outputs() {
        return kappa.length;
    }

    /** {@return the number of functions that outputs share} */
    public int rank() {
        return w.length / kappa.length;
    }

    /** {@return B = W W' + diag(kappa), [m][m]} */
    public double[] b() {
        int m = outputs();
        int rank = rank();
        var b = new double[m * m];
        for (int p = 0; p < m; p++) {
            for (int o = 0; o < m; o++) {
                for (int r = 0; r < rank; r++) {
                    b[p * m + o] += w[p * rank + r] * w[o * rank + r];
                }
            }
            b[p * (m + 1)] += kappa[p];
        }
        return b;
    }

    /** {@return how alike outputs are, -1 to 1: B_pq/sqrt(B_pp B_qq), [m][m]} */
    public double[] correlation() {
        int m = outputs();
        var b = b();
        var c = new double[m * m];
        for (int p = 0; p < m; p++) {
            for (int o = 0; o < m; o++) {
                double size = Math.sqrt(b[p * (m + 1)] * b[o * (m + 1)]);
                c[p * m + o] = p == o ? 1 : size > 0 ? b[p * m + o] / size : 0;
            }
        }
        return c;
    }
}
