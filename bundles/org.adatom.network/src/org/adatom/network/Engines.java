/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.network.compiled.CompiledEngine;
import org.adatom.internal.network.reference.ReferenceEngine;

/** Engines that are always there, and the choice among some. */
public final class Engines {
    /** What a text says that leaves the choice to {@link #choose}. */
    public static final String AUTOMATIC = "auto";

    private Engines() {
    }

    /** {@return the engine that says what is right: every layer, 64 bits, slow} */
    public static Engine reference() {
        return new ReferenceEngine();
    }

    /** {@return the engines of this bundle, the preferred one first} */
    public static List<Engine> builtIn() {
        return List.of(new CompiledEngine(), reference());
    }

    /**
     * {@return the first engine that can run something, or the one that is named}
     *
     * @param id         of the wanted one, or "auto"
     * @param engines    the preferred one first
     * @param network    what is to run
     * @param objectives what is to be trained
     * @param options    precision and threads
     * @throws NetworkException if there is none of that name, or it refuses, or all do; it says why
     */
    public static Engine choose(String id, List<Engine> engines, Network network, List<Objective> objectives,
            SessionOptions options) {
        var why = new ArrayList<String>();
        for (var engine : engines) {
            if (id.equals(AUTOMATIC) || id.equals(engine.id())) {
                String refusal = engine.refusal(network, objectives, options);
                if (refusal.isEmpty()) {
                    return engine;
                }
                why.add(engine.id() + ": " + refusal);
            }
        }
        if (why.isEmpty()) {
            throw new NetworkException("there is no engine '" + id + "', only "
                    + engines.stream().map(Engine::id).toList() + " and auto");
        }
        throw new NetworkException("no engine runs this network: " + String.join("; ", why));
    }
}
