/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

/** A function of each value alone; all but {@link #SOFTMAX}. p is the parameter of {@link Layer.Activate}. */
public enum Activation {
    /** p x. */
    LINEAR(1),
    /** tanh x. */
    TANH(0),
    /** max(x, 0). */
    RELU(0),
    /** x for x &gt; 0, else p x. */
    LEAKY_RELU(0.01),
    /** 1 / (1 + exp(-x)). */
    SIGMOID(0),
    /** ln(1 + exp(x)), computed without overflow. */
    SOFTPLUS(0),
    /** x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))): the tanh form of Hendrycks and Gimpel 2016, arXiv:1606.08415. */
    GELU(0),
    /** x / (1 + exp(-x)). */
    SWISH(0),
    /** x for x &gt; 0, else p (exp(x) - 1). */
    ELU(1),
    /** sin(p x); Sitzmann et al. 2020, arXiv:2006.09661, take p = 30. */
    SINE(1),
    /** exp(p x); with p = 1/2 a standard deviation from a logarithm of a variance. */
    EXP(1),
    /** exp(x_i) / sum_j exp(x_j) over the first axis (features, or the channels of each pixel). */
    SOFTMAX(0);

    private final double parameter;

    Activation(double parameter) {
        this.parameter = parameter;
    }

    /** {@return the usual parameter p; 0 where there is none} */
    public double parameter() {
        return parameter;
    }
}
