/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.function.Supplier;
import org.adatom.numerics.bench.Benchmark;

/** A measurement that is there to be made. */
public final class BenchmarkDescriptor extends Contribution<Benchmark> {

    /**
     * A benchmark of a hand-made list.
     *
     * @param card what is known of it; its name is the benchmark's, such as {@code potential.emt-4000}
     * @param factory makes it
     */
    public BenchmarkDescriptor(Card card, Supplier<? extends Benchmark> factory) {
        super(card, factory);
    }
}
