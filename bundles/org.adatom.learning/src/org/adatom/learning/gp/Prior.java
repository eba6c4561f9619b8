/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.Locale;
import org.adatom.numerics.special.Special;

/** What is known of a hyper-parameter before the data are seen; adds to the log marginal likelihood. */
public sealed interface Prior {

    /** {@return the logarithm of the density at a value above 0} */
    double logDensity(double value);

    /** {@return the derivative of the logarithm of the density with respect to the logarithm of the value} */
    double slope(double value);

    /** {@return as written in the text of a kernel, such as {@code lognormal(0,1)}} */
    String text();

    /** The logarithm of the value is normal. @param mean of the logarithm @param sd of the logarithm, above 0 */
    record LogNormal(double mean, double sd) implements Prior {
        @Override
        public double logDensity(double value) {
            double z = (Math.log(value) - mean) / sd;
            return -0.5 * z * z - Math.log(value * sd) - 0.5 * Math.log(2 * Math.PI);
        }

        @Override
        public double slope(double value) {
            return -(Math.log(value) - mean) / (sd * sd) - 1;
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "lognormal(%s,%s)", KernelText.number(mean), KernelText.number(sd));
        }
    }

    /** Density proportional to value^(shape-1) exp(-rate value). @param shape above 0 @param rate above 0 */
    record Gamma(double shape, double rate) implements Prior {
        @Override
        public double logDensity(double value) {
            return shape * Math.log(rate) - Special.logGamma(shape) + (shape - 1) * Math.log(value)
                    - rate * value;
        }

        @Override
        public double slope(double value) {
            return shape - 1 - rate * value;
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "gamma(%s,%s)", KernelText.number(shape), KernelText.number(rate));
        }
    }

    /** The positive half of a normal density. @param sd its standard deviation, above 0 */
    record HalfNormal(double sd) implements Prior {
        @Override
        public double logDensity(double value) {
            return 0.5 * Math.log(2 / Math.PI) - Math.log(sd) - 0.5 * value * value / (sd * sd);
        }

        @Override
        public double slope(double value) {
            return -value * value / (sd * sd);
        }

        @Override
        public String text() {
            return "halfnormal(" + KernelText.number(sd) + ")";
        }
    }
}
