/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import org.adatom.internal.workbench.Extensions;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.workbench.Contribution.Card;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The benchmarks that plug-ins contribute. */
public final class BenchmarkRegistry extends Registry<BenchmarkDescriptor> {
    /** The extension point that benchmarks are registered at. */
    public static final String EXTENSION_POINT = "org.adatom.numerics.benchmarks";

    /** Reads the extension registry. No class of a plug-in is loaded. */
    public BenchmarkRegistry(IExtensionRegistry registry) {
        this(Extensions.of(registry, EXTENSION_POINT, "benchmark").stream().map(e -> new BenchmarkDescriptor(card(e),
                () -> e.create(Benchmark.class))).toList());
    }

    /** A hand-made list. */
    public BenchmarkRegistry(List<BenchmarkDescriptor> benchmarks) {
        super("benchmark", List.of(), benchmarks);
    }

    private static Card card(Extensions e) {
        var card = e.card();
        return new Card(card.name(), card.name(), card.name(), "", card.description(), card.plugin(), "", "");
    }
}
