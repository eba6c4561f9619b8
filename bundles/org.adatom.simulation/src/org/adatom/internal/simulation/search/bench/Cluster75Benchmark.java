/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search.bench;

/** The Marks decahedron, one of the hardest clusters of this size. */
public final class Cluster75Benchmark extends ClusterBenchmark {

    /** Sets the cluster. */
    public Cluster75Benchmark() {
        super(75, -397.492331, 600);
    }
}
