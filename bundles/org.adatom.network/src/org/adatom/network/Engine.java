/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.List;

/**
 * Something that runs networks. Registered at extension point org.adatom.network.engines; implementations have a public
 * constructor without arguments, load nothing before they are asked, and can be used by several threads at once (each
 * with sessions of its own). Every engine passes org.adatom.testkit.network.AbstractEngineContract.
 */
public interface Engine {
    /** {@return a short word for texts and options: compiled, reference, nd4j, torch} */
    String id();

    /** {@return a few words for people} */
    String label();

    /**
     * Says whether this engine can run something here.
     *
     * @param network    the network
     * @param objectives what would be trained; may be empty
     * @param options    precision and threads
     * @return "" if it can, else one line that says why not (a layer, the precision, a library that is not there)
     */
    String refusal(Network network, List<Objective> objectives, SessionOptions options);

    /**
     * {@return whether the same seed, threads and batches give the same bits, and a resumed session goes on with the
     * same}
     */
    boolean reproducible();

    /**
     * Opens a session.
     *
     * @param network    the network
     * @param weights    all of its weights
     * @param objectives what can be trained, names unique; empty for prediction only
     * @param options    precision, threads, seed
     * @return the session, to be closed
     * @throws NetworkException if it refuses, or if something does not fit
     */
    Session open(Network network, Weights weights, List<Objective> objectives, SessionOptions options);

    /**
     * Checks what every engine must, at the start of {@link #open}.
     *
     * @param network    the network
     * @param weights    all of its weights
     * @param objectives what can be trained
     * @param options    precision, threads, seed
     * @throws NetworkException if something does not fit
     */
    default void check(Network network, Weights weights, List<Objective> objectives, SessionOptions options) {
        String refusal = refusal(network, objectives, options);
        if (!refusal.isEmpty()) {
            throw new NetworkException("engine " + id() + ": " + refusal);
        }
        weights.check(network);
        objectives.forEach(o -> o.check(network));
        if (objectives.stream().map(Objective::name).distinct().count() != objectives.size()) {
            throw new NetworkException("two objectives have one name");
        }
    }
}
