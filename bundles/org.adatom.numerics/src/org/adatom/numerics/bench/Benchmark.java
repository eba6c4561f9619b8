/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.bench;

import java.util.Optional;

/**
 * A measurement; what a plug-in registers at the extension point {@code org.adatom.numerics.benchmarks}. Needs a public
 * constructor without arguments.
 */
public interface Benchmark {

    /** {@return the name, topic.what-size, such as {@code potential.emt-4000}} */
    String name();

    /** {@return the unit of the value, such as "ms"} */
    String unit();

    /** {@return which values are better, "lower" or "higher"} */
    String better();

    /** {@return what is measured, in a sentence: the state it starts from, how many threads} */
    String description();

    /** {@return one measured value} Called several times; the first calls warm up and do not count. */
    double run();

    /** {@return the same measurement by another program} */
    default Optional<Peer> peer() {
        return Optional.empty();
    }
}
