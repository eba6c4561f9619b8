/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

/**
 * One array of weights of a layer.
 *
 * @param name      what it is within its node: kernel, bias, scale, shift, mean, variance
 * @param shape     its sizes; row-major
 * @param first     how its first values are drawn
 * @param offset    added to what is drawn: 1 for scales
 * @param fanIn     inputs of one output, for the initialiser
 * @param fanOut    outputs of one input
 * @param trainable whether optimisers move it; false for running means and variances
 * @param decays    whether L2 and weight decay act on it: kernels yes, biases and norms no
 */
public record WeightSpec(String name, Shape shape, Initialiser first, double offset, int fanIn, int fanOut,
        boolean trainable, boolean decays) {
    static WeightSpec kernel(Shape shape, Initialiser first, int fanIn, int fanOut) {
        return new WeightSpec("kernel", shape, first, 0, fanIn, fanOut, true, true);
    }

    static WeightSpec constant(String name, Shape shape, double value, boolean trainable) {
        return new WeightSpec(name, shape, Initialiser.ZEROS, value, 1, 1, trainable, false);
    }
}
