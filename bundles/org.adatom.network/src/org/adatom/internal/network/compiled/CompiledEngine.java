/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.compiled;

import java.util.List;
import org.adatom.network.Engine;
import org.adatom.network.Network;
import org.adatom.network.Objective;
import org.adatom.network.Precision;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.Weights;

/**
 * Chains of dense layers in loops of our own: where layers are small, a call into a library costs more than the work.
 */
public final class CompiledEngine implements Engine {
    @Override
    public String id() {
        return "compiled";
    }

    @Override
    public String label() {
        return "Compiled (small dense networks)";
    }

    @Override
    public String refusal(Network network, List<Objective> objectives, SessionOptions options) {
        String refusal = Stage.refusal(network);
        for (var objective : objectives) {
            for (var term : objective.terms()) {
                if (refusal.isEmpty() && !term.outputs().equals(network.outputs())) {
                    refusal = "takes losses on the output only, not on " + term.outputs();
                }
            }
        }
        return refusal;
    }

    @Override
    public boolean reproducible() {
        return true;
    }

    @Override
    public Session open(Network network, Weights weights, List<Objective> objectives, SessionOptions options) {
        check(network, weights, objectives, options);
        return options.precision() == Precision.DOUBLE
                ? new CompiledSession<>(new DoubleKernels(), network, weights, objectives, options)
                : new CompiledSession<>(new FloatKernels(), network, weights, objectives, options);
    }
}
