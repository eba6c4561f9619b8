/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.bench;

/** Ten steps of a million atoms: whether the cost is linear. */
public final class LargeMeltBenchmark extends AbstractLargeMelt {
    @Override
    public String name() {
        return "simulation.lj-1M";
    }

    @Override
    public String unit() {
        return "million atom-steps/s";
    }

    @Override
    public String better() {
        return "higher";
    }

    @Override
    public String description() {
        return "Ten steps of the melting Lennard-Jones crystal with 1,048,576 atoms, on all processors";
    }

    @Override
    public double run() {
        var md = start();
        long begin = System.nanoTime();
        for (int k = 1; k <= STEPS; k++) {
            md.advance(k == STEPS);
        }
        return ATOMS * (double) STEPS / (System.nanoTime() - begin) * 1e3;
    }
}
