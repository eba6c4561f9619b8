/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.reference;

import org.adatom.network.Node;
import org.adatom.network.Shape;

/** One node on one batch: what goes in, what comes out, and the derivatives of the loss by both. */
final class Pass {
    final Node node;
    final int n;
    final Shape[] inShape;
    final Shape outShape;
    final double[][] in;
    final double[] out;
    final double[][] weights;
    final double[][] inGrad;
    final double[] outGrad;
    final double[][] weightGrad;
    /** Whether dropouts and batch norms act as in training. */
    boolean training;
    /** What the way forward keeps for the way back: masks, places of maxima, means and deviations. */
    double[] kept = new double[0];

    Pass(Node node, int n, Shape[] inShape, Shape outShape, double[][] in, double[][] weights, double[][] inGrad,
            double[][] weightGrad) {
        this.node = node;
        this.n = n;
        this.inShape = inShape;
        this.outShape = outShape;
        this.in = in;
        this.out = new double[n * outShape.count()];
        this.weights = weights;
        this.inGrad = inGrad;
        this.outGrad = new double[out.length];
        this.weightGrad = weightGrad;
    }
}
