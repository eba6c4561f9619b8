/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.nd4j;

import java.util.List;

import org.adatom.internal.numerics.nd4j.NativeLibraries;
import org.adatom.network.Engine;
import org.adatom.network.Network;
import org.adatom.network.Objective;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.Weights;

/** Runs every network on ND4J. */
public final class Nd4jEngine implements Engine {
    /** Loads nothing. */
    public Nd4jEngine() {
        // nothing before it is asked
    }

    @Override
    public String id() {
        return "nd4j";
    }

    @Override
    public String label() {
        return "ND4J";
    }

    @Override
    public String refusal(Network network, List<Objective> objectives, SessionOptions options) {
        return NativeLibraries.nd4j() ? "" : NativeLibraries.reason();
    }

    @Override
    public boolean reproducible() {
        return true;
    }

    @Override
    public Session open(Network network, Weights weights, List<Objective> objectives, SessionOptions options) {
        check(network, weights, objectives, options);
        return new Nd4jSession(network, weights, objectives, options);
    }
}
