/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.reference;

import java.util.List;
import org.adatom.network.Engine;
import org.adatom.network.Network;
import org.adatom.network.Objective;
import org.adatom.network.Precision;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.Weights;

/** Every layer, plain loops, 64 bits, one thread: the yardstick of the others, and what runs where none of them is. */
public final class ReferenceEngine implements Engine {
    @Override
    public String id() {
        return "reference";
    }

    @Override
    public String label() {
        return "Reference (plain loops, slow)";
    }

    @Override
    public String refusal(Network network, List<Objective> objectives, SessionOptions options) {
        return options.precision() == Precision.DOUBLE ? "" : "computes in 64 bits only";
    }

    @Override
    public boolean reproducible() {
        return true;
    }

    @Override
    public Session open(Network network, Weights weights, List<Objective> objectives, SessionOptions options) {
        check(network, weights, objectives, options);
        return new ReferenceSession(network, weights, objectives, options);
    }
}
