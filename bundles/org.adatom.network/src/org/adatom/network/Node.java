/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.List;

/**
 * A layer in its place.
 *
 * @param name      unique among nodes and inputs of the network
 * @param layer     what it does
 * @param inputs    names of nodes before it or of inputs, in the layer's order
 * @param weightsOf the node whose weights it uses: itself, or an earlier one of the same layer and input shape
 */
public record Node(String name, Layer layer, List<String> inputs, String weightsOf) {
    /** Copies the list. */
    public Node {
        inputs = List.copyOf(inputs);
    }

    /**
     * Makes a node with weights of its own.
     *
     * @param name   unique
     * @param layer  what it does
     * @param inputs where its values come from
     */
    public Node(String name, Layer layer, List<String> inputs) {
        this(name, layer, inputs, name);
    }

    /** {@return whether it uses another node's weights} */
    public boolean shares() {
        return !weightsOf.equals(name);
    }
}
