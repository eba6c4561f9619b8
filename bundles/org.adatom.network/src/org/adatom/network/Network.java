/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A graph of layers: inputs with shapes, nodes in an order in which each comes after what it needs, and outputs. It is
 * immutable, and correct once it is made. Make one with {@link #sequential}, {@link #dense} or a {@link
 * NetworkBuilder}.
 */
public final class Network {
    private final Map<String, Shape> inputs;
    private final List<Node> nodes;
    private final List<String> outputs;
    private final Map<String, Shape> shapes;
    private final Map<String, Node> byName = new LinkedHashMap<>();

    /**
     * Checks the graph.
     *
     * @param inputs  shapes by name, in order; at least one
     * @param nodes   each after those that it takes from
     * @param outputs names of nodes, at least one
     * @throws NetworkException if a name is unknown, taken twice or not a word, or shapes do not fit; it names the node
     */
    public Network(Map<String, Shape> inputs, List<Node> nodes, List<String> outputs) {
        this.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        this.nodes = List.copyOf(nodes);
        this.outputs = List.copyOf(outputs);
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new NetworkException("a network has at least one input and one output");
        }
        var found = new LinkedHashMap<String, Shape>();
        inputs.forEach((name, shape) -> found.put(checkName(name), shape));
        for (var node : nodes) {
            checkName(node.name());
            if (found.containsKey(node.name())) {
                throw new NetworkException("node '" + node.name() + "': the name is taken");
            }
            found.put(node.name(), place(node, found));
            byName.put(node.name(), node);
        }
        for (var output : outputs) {
            if (!byName.containsKey(output)) {
                throw new NetworkException("output '" + output + "': there is no such node, only " + byName.keySet());
            }
        }
        if (new HashSet<>(outputs).size() != outputs.size()) {
            throw new NetworkException("outputs " + outputs + ": one is named twice");
        }
        this.shapes = Collections.unmodifiableMap(found);
    }

    private Shape place(Node node, Map<String, Shape> found) {
        var in = new ArrayList<Shape>();
        for (var from : node.inputs()) {
            var shape = found.get(from);
            if (shape == null) {
                throw new NetworkException("node '%s' takes from '%s', which is not before it; there are %s"
                        .formatted(node.name(), from, found.keySet()));
            }
            in.add(shape);
        }
        try {
            var shape = node.layer().shape(in);
            if (node.shares()) {
                checkShared(node, in, found);
            }
            return shape;
        } catch (NetworkException e) {
            throw new NetworkException("node '" + node.name() + "': " + e.getMessage(), e);
        }
    }

    private void checkShared(Node node, List<Shape> in, Map<String, Shape> found) {
        var owner = byName.get(node.weightsOf());
        if (owner == null || owner.shares()) {
            throw new NetworkException("shares the weights of '" + node.weightsOf()
                    + "', which is not a node before it with weights of its own");
        }
        var there = owner.inputs().stream().map(found::get).toList();
        if (!owner.layer().equals(node.layer()) || !there.equals(in)) {
            throw new NetworkException("shares the weights of '%s', which is %s on %s, not %s on %s"
                    .formatted(owner.name(), owner.layer(), there, node.layer(), in));
        }
    }

    private static String checkName(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
            throw new NetworkException("name '" + name
                    + "': letters, digits, point, dash and underscore, a letter first");
        }
        return name;
    }

    /**
     * {@return a chain of layers, from the input "x"; nodes are called after their layer and their place, as dense1,
     * activate2; the output is the last}
     *
     * @param input  shape of one example
     * @param layers in order, at least one
     */
    public static Network sequential(Shape input, List<? extends Layer> layers) {
        var builder = new NetworkBuilder().input("x", input);
        String last = "x";
        for (var layer : layers) {
            last = builder.append(layer, last);
        }
        return builder.output(last).build();
    }

    /**
     * {@return a dense network from the input "x": hidden layers with an activation, then a dense layer without}
     *
     * @param inputs     features, at least 1
     * @param hidden     units of each hidden layer; none for a linear model
     * @param outputs    units of the last layer
     * @param activation after each hidden layer
     */
    public static Network dense(int inputs, int[] hidden, int outputs, Activation activation) {
        return dense(inputs, hidden, outputs, activation, 0);
    }

    /**
     * {@return a dense network from the input "x" with dropout after each hidden activation}
     *
     * @param inputs     features, at least 1
     * @param hidden     units of each hidden layer
     * @param outputs    units of the last layer
     * @param activation after each hidden layer
     * @param dropout    rate; 0 for none
     */
    public static Network dense(int inputs, int[] hidden, int outputs, Activation activation, double dropout) {
        var layers = new ArrayList<Layer>();
        for (int units : hidden) {
            layers.add(new Layer.Dense(units, true, Initialiser.before(activation)));
            layers.add(new Layer.Activate(activation, activation.parameter()));
            if (dropout > 0) {
                layers.add(new Layer.Dropout(dropout));
            }
        }
        layers.add(new Layer.Dense(outputs, true, Initialiser.GLOROT));
        return sequential(Shape.of(inputs), layers);
    }

    /** {@return shapes of the inputs by name, in order} */
    public Map<String, Shape> inputs() {
        return inputs;
    }

    /** {@return the nodes, each after those that it takes from} */
    public List<Node> nodes() {
        return nodes;
    }

    /** {@return names of the nodes whose values come out} */
    public List<String> outputs() {
        return outputs;
    }

    /**
     * {@return the only input's name}
     *
     * @throws NetworkException if there are more
     */
    public String input() {
        return only(List.copyOf(inputs.keySet()), "inputs");
    }

    /**
     * {@return the only output's name}
     *
     * @throws NetworkException if there are more
     */
    public String output() {
        return only(outputs, "outputs");
    }

    private static String only(List<String> names, String what) {
        if (names.size() != 1) {
            throw new NetworkException("the network has " + names.size() + " " + what + ", " + names + ": name one");
        }
        return names.getFirst();
    }

    /**
     * {@return the shape of an input or of what a node gives, for one example}
     *
     * @param name of an input or node
     * @throws NetworkException if there is none
     */
    public Shape shape(String name) {
        var shape = shapes.get(name);
        if (shape == null) {
            throw new NetworkException("there is no node or input '" + name + "', only " + shapes.keySet());
        }
        return shape;
    }

    /**
     * {@return a node}
     *
     * @param name its name
     * @throws NetworkException if there is none
     */
    public Node node(String name) {
        var node = byName.get(name);
        if (node == null) {
            throw new NetworkException("there is no node '" + name + "', only " + byName.keySet());
        }
        return node;
    }

    /**
     * {@return shapes of what goes into a node, in order}
     *
     * @param node of this network
     */
    public List<Shape> inputShapes(Node node) {
        return node.inputs().stream().map(this::shape).toList();
    }

    /**
     * {@return all arrays of weights by their full name, "node.kernel", in the order of nodes; shared ones once}
     */
    public Map<String, WeightSpec> weightSpecs() {
        var specs = new LinkedHashMap<String, WeightSpec>();
        for (var node : nodes) {
            if (!node.shares()) {
                for (var spec : node.layer().weights(inputShapes(node))) {
                    specs.put(node.name() + "." + spec.name(), spec);
                }
            }
        }
        return specs;
    }

    /** {@return the number of values that are trained} */
    public int parameterCount() {
        return weightSpecs().values().stream().filter(WeightSpec::trainable).mapToInt(s -> s.shape().count()).sum();
    }

    /**
     * {@return the nodes that are needed for some, in order}
     *
     * @param names of nodes
     */
    public List<Node> needed(List<String> names) {
        var wanted = new HashSet<>(names);
        names.forEach(this::shape);
        var found = new ArrayList<Node>();
        for (var node : nodes.reversed()) {
            if (wanted.contains(node.name())) {
                wanted.addAll(node.inputs());
                found.add(node);
            }
        }
        return found.reversed();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Network n && n.inputs.equals(inputs) && n.nodes.equals(nodes)
                && n.outputs.equals(outputs) && List.copyOf(n.inputs.keySet()).equals(List.copyOf(inputs.keySet()));
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        return "network of " + nodes.size() + " nodes, " + parameterCount() + " parameters";
    }
}
