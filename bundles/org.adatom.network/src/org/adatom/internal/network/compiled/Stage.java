/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import java.util.ArrayList;
import java.util.List;
import org.adatom.network.Activation;
import org.adatom.network.Layer;
import org.adatom.network.Network;
import org.adatom.network.NetworkException;

/**
 * A dense layer with the activation and the dropout that follow.
 *
 * @param name        of the dense node
 * @param in          features that go in
 * @param out         units
 * @param bias        whether there is a bias
 * @param function    activation; linear with 1 if there is none
 * @param parameter   of the activation
 * @param dropout     rate; 0 if there is none
 * @param dropoutNode its node; "" if there is none
 */
record Stage(String name, int in, int out, boolean bias, Activation function, double parameter, double dropout,
        String dropoutNode) {

    /** {@return whether its weights are kept output by output, as rows are too short the other way} */
    boolean thin() {
        return out < 8 && in > out;
    }

    /** {@return whether the activation does nothing} */
    boolean linear() {
        return function == Activation.LINEAR && parameter == 1;
    }

    String kernel() {
        return name + ".kernel";
    }

    String biasName() {
        return name + ".bias";
    }

    /**
     * {@return why a network is not a chain of such stages; "" if it is}
     *
     * @param network any
     */
    static String refusal(Network network) {
        try {
            of(network);
            return "";
        } catch (NetworkException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * {@return the stages of a chain of dense layers, activations and dropouts}
     *
     * @param network one input of features, one output at the end
     * @throws NetworkException if it is something else
     */
    static List<Stage> of(Network network) {
        if (network.inputs().size() != 1 || network.outputs().size() != 1) {
            throw new NetworkException("has one input and one output only");
        }
        var stages = new ArrayList<Stage>();
        String last = network.input();
        for (var node : network.nodes()) {
            if (node.inputs().size() != 1 || !node.inputs().getFirst().equals(last) || node.shares()) {
                throw new NetworkException("takes chains of layers only, '" + node.name() + "' is a branch");
            }
            last = node.name();
            var stage = stages.isEmpty() ? null : stages.removeLast();
            switch (node.layer()) {
                case Layer.Dense d -> {
                    if (stage != null) {
                        stages.add(stage);
                    }
                    stages.add(new Stage(last, network.inputShapes(node).getFirst().count(), d.units(), d.bias(),
                            Activation.LINEAR, 1, 0, ""));
                }
                case Layer.Activate a when stage != null && stage.linear() && stage.dropoutNode.isEmpty()
                        && a.function() != Activation.SOFTMAX -> stages.add(stage.with(a));
                case Layer.Dropout d when stage != null && stage.dropoutNode.isEmpty() ->
                        stages.add(new Stage(stage.name,
                        stage.in, stage.out, stage.bias, stage.function, stage.parameter, d.rate(), last));
                default -> throw new NetworkException(
                        "takes dense layers, each with one activation and one dropout at most, not '" + last + "'");
            }
        }
        if (stages.isEmpty() || !network.output().equals(last)) {
            throw new NetworkException("takes chains that end at the output only");
        }
        return List.copyOf(stages);
    }

    private Stage with(Layer.Activate a) {
        return new Stage(name, in, out, bias, a.function(), a.parameter(), dropout, dropoutNode);
    }
}
