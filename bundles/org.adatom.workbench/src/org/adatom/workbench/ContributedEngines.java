/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import org.adatom.internal.workbench.Extensions;
import org.adatom.network.Engine;
import org.adatom.network.Engines;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.jdt.annotation.Nullable;

/** Hands engines of networks that plug-ins contribute to those who look for one; nothing is loaded before. */
final class ContributedEngines {
    private static final String EXTENSION_POINT = "org.adatom.network.engines";
    private final IExtensionRegistry registry;
    private @Nullable List<Engine> engines;

    private ContributedEngines(IExtensionRegistry registry) {
        this.registry = registry;
    }

    static void offer(IExtensionRegistry registry) {
        Engines.contribute(new ContributedEngines(registry)::get);
    }

    private synchronized List<Engine> get() {
        var known = engines;
        if (known != null) {
            return known;
        }
        List<Engine> read = Extensions.of(registry, EXTENSION_POINT, "engine").stream().map(e -> e.create(Engine.class))
                .toList();
        engines = read;
        return read;
    }
}
