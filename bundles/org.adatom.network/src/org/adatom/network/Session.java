/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.List;
import java.util.Map;

/**
 * A network in an engine's memory. Not for two threads at once. Every method throws {@link NetworkException} if a batch
 * does not fit the network. Close it: its memory may be outside the heap.
 */
public interface Session extends AutoCloseable {
    /**
     * Computes nodes as in prediction: no dropout, batch norms by their running numbers.
     *
     * @param batch with the inputs that these nodes need
     * @param nodes which
     * @return [count][shape of the node] by node
     */
    Map<String, double[]> forward(Batch batch, List<String> nodes);

    /**
     * Computes losses as in prediction: for validation.
     *
     * @param objective its name
     * @param batch     inputs and targets
     * @return the loss with the terms' own weights
     */
    LossValue loss(String objective, Batch batch);

    /**
     * Computes a loss and its derivatives, and changes nothing but running numbers of batch norms in training.
     *
     * @param objective its name
     * @param batch     inputs and targets
     * @param options   the step's number and weights; the rate is not used
     * @param training  whether dropouts and batch norms act as in training
     * @return loss and derivatives
     */
    Gradient gradient(String objective, Batch batch, StepOptions options, boolean training);

    /**
     * Does a training step: gradient in training, L2, clipping, optimiser. Weights stay as they were if the loss or the
     * gradient is not finite.
     *
     * @param objective its name
     * @param batch     inputs and targets
     * @param options   number, rate, weights
     * @return the loss before the step; not finite where the loss or the gradient was not
     */
    LossValue step(String objective, Batch batch, StepOptions options);

    /** {@return all weights, running numbers included} */
    Weights weights();

    /**
     * Replaces all weights.
     *
     * @param weights all of the network's
     */
    void setWeights(Weights weights);

    /** {@return what the optimisers remember} */
    OptimiserState state();

    /**
     * Replaces what the optimisers remember.
     *
     * @param state from {@link #state} of a session with the same network and objectives, of any engine
     */
    void setState(OptimiserState state);

    /** Frees the memory; a second time does nothing. */
    @Override
    void close();
}
