/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.bench;

/** The heap that a million moving atoms take. */
public final class MemoryBenchmark extends AbstractLargeMelt {
    @Override
    public String name() {
        return "simulation.lj-1M-memory";
    }

    @Override
    public String unit() {
        return "bytes/atom";
    }

    @Override
    public String better() {
        return "lower";
    }

    @Override
    public String description() {
        return "Heap in use after two steps of the melting Lennard-Jones crystal with 1,048,576 atoms, less that before";
    }

    @Override
    public double run() {
        long before = used();
        var md = start();
        md.advance(false);
        md.advance(true);
        long after = used();
        return (after - before) / (double) md.structure().count();
    }

    private static long used() {
        for (int k = 0; k < 3; k++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
