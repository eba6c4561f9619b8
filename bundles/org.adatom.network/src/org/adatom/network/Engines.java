/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.adatom.internal.network.compiled.CompiledEngine;
import org.adatom.internal.network.nd4j.Nd4jEngine;
import org.adatom.internal.network.reference.ReferenceEngine;

/** Engines that are always there, and the choice among some. */
public final class Engines {
    /** What a text says that leaves the choice to {@link #choose}. */
    public static final String AUTOMATIC = "auto";

    /** Engines of this bundle that run every layer, slower than a contributed one. */
    private static final Set<String> GENERAL = Set.of("nd4j", "reference");
    private static volatile Supplier<List<Engine>> contributed = List::of;

    private Engines() {
    }

    /** {@return the engine that says what is right: every layer, 64 bits, slow} */
    public static Engine reference() {
        return new ReferenceEngine();
    }

    /** {@return the engines of this bundle, the preferred one first} */
    public static List<Engine> builtIn() {
        return List.of(new CompiledEngine(), new Nd4jEngine(), reference());
    }

    /**
     * Hands over engines that plug-ins contribute; the workbench does so before it runs anything. They are preferred to
     * those of this bundle that run every layer.
     *
     * @param engines called at each look, the preferred one first
     */
    public static void contribute(Supplier<List<Engine>> engines) {
        contributed = engines;
    }

    /** {@return all engines: small ones of this bundle, contributed ones, the others of this bundle} */
    public static List<Engine> all() {
        var all = new ArrayList<>(builtIn());
        int general = 0;
        while (general < all.size() && !GENERAL.contains(all.get(general).id())) {
            general++;
        }
        all.addAll(general, contributed.get());
        return List.copyOf(all);
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
