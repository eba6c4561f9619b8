/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.List;

/**
 * A loss on nodes of a network.
 *
 * @param name    for curves, unique within the objective
 * @param loss    which
 * @param outputs names of nodes, as many as the loss takes; all of one shape
 * @param target  name of the target in the batch; "" where the loss has none
 * @param weight  what it counts in the sum; finite
 */
public record LossTerm(String name, Loss loss, List<String> outputs, String target, double weight) {
    /**
     * Checks what can be without the network.
     *
     * @throws NetworkException if outputs or target are not what the loss takes
     */
    public LossTerm {
        outputs = List.copyOf(outputs);
        if (outputs.size() != loss.outputs()) {
            throw new NetworkException("loss '%s' takes %d outputs, not %s".formatted(name, loss.outputs(), outputs));
        }
        if (loss.hasTarget() == target.isEmpty()) {
            throw new NetworkException("loss '" + name + "' " + (loss.hasTarget() ? "needs" : "takes no") + " target");
        }
        if (!Double.isFinite(weight)) {
            throw new NetworkException("loss '" + name + "': weight " + weight + " must be finite");
        }
    }

    /**
     * {@return a loss of weight 1 on one output with the target "y"}
     *
     * @param loss   which
     * @param output name of a node
     */
    public static LossTerm of(Loss loss, String output) {
        return new LossTerm("loss", loss, List.of(output), "y", 1);
    }
}
