/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a network together; each method but {@link #append} gives the builder back. */
public final class NetworkBuilder {
    private final Map<String, Shape> inputs = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();

    /**
     * Adds an input.
     *
     * @param name  unique
     * @param shape of one example
     * @return this
     */
    public NetworkBuilder input(String name, Shape shape) {
        if (inputs.put(name, shape) != null) {
            throw new NetworkException("input '" + name + "': the name is taken");
        }
        return this;
    }

    /**
     * Adds a node.
     *
     * @param name  unique
     * @param layer what it does
     * @param from  names of nodes or inputs before it
     * @return this
     */
    public NetworkBuilder node(String name, Layer layer, String... from) {
        nodes.add(new Node(name, layer, List.of(from)));
        return this;
    }

    /**
     * Adds a node that uses the weights of another one: the same layer at another place.
     *
     * @param name  unique
     * @param owner the node whose layer and weights it takes
     * @param from  names of nodes or inputs before it
     * @return this
     */
    public NetworkBuilder again(String name, String owner, String... from) {
        for (var node : nodes) {
            if (node.name().equals(owner)) {
                nodes.add(new Node(name, node.layer(), List.of(from), node.weightsOf()));
                return this;
            }
        }
        throw new NetworkException("node '" + name + "' shares the weights of '" + owner + "', which is not before it");
    }

    /**
     * Adds a node called after its layer and its place.
     *
     * @param layer what it does
     * @param from  names of nodes or inputs before it
     * @return the node's name
     */
    public String append(Layer layer, String... from) {
        String name = layer.getClass().getSimpleName().toLowerCase(Locale.ROOT) + (nodes.size() + 1);
        node(name, layer, from);
        return name;
    }

    /**
     * Adds layers one after the other, called prefix + 1, prefix + 2 ...
     *
     * @param prefix of the names
     * @param from   where the first takes from
     * @param layers in order, at least one
     * @return the last node's name
     */
    public String chain(String prefix, String from, List<? extends Layer> layers) {
        String last = from;
        for (int k = 0; k < layers.size(); k++) {
            node(prefix + (k + 1), layers.get(k), last);
            last = prefix + (k + 1);
        }
        return last;
    }

    /**
     * Adds mean + exp(logVariance / 2) * noise, the reparametrised draw of a variational autoencoder (Kingma and
     * Welling 2014, arXiv:1312.6114); noise is an input that the caller fills, so that every engine draws the same.
     *
     * @param name        of the draw; its parts are called name.sd and name.part
     * @param mean        node
     * @param logVariance node
     * @param noise       input of standard normal numbers
     * @return this
     */
    public NetworkBuilder draw(String name, String mean, String logVariance, String noise) {
        return node(name + ".sd", new Layer.Activate(Activation.EXP, 0.5), logVariance)
                .node(name + ".part", new Layer.Multiply(), name + ".sd", noise)
                .node(name, new Layer.Add(), mean, name + ".part");
    }

    /**
     * Names outputs.
     *
     * @param names of nodes
     * @return this
     */
    public NetworkBuilder output(String... names) {
        outputs.addAll(List.of(names));
        return this;
    }

    /**
     * {@return the network}
     *
     * @throws NetworkException if it cannot be
     */
    public Network build() {
        return new Network(inputs, nodes, outputs);
    }
}
