/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What a search saw, in order: the energy of each visited minimum, the lowest so far, the pool. */
final class Journal {
    private static final int MOST = 20_000;

    private final Pool pool;
    private double[] when = new double[256];
    private double[] energy = new double[256];
    private int size;
    private long visits;
    private int stride = 1;
    private double[] bestWhen = new double[16];
    private double[] best = new double[16];
    private int improvements;

    Journal(Pool pool) {
        this.pool = pool;
    }

    /** {@return the lowest distinct minima} */
    Pool pool() {
        return pool;
    }

    /** {@return the lowest energy so far, eV; infinite before the first visit} */
    double lowest() {
        return improvements == 0 ? Double.POSITIVE_INFINITY : best[improvements - 1];
    }

    /** {@return the lowest minimum so far} */
    Minimum lowestMinimum() {
        return pool.entries().getFirst().minimum();
    }

    /** {@return how often the lowest energy fell} */
    int improvements() {
        return improvements;
    }

    /** {@return the number of visited minima} */
    long visits() {
        return visits;
    }

    /** Takes in a visited minimum. @param minimisations how many there were so far */
    void visit(Minimum m, long minimisations) {
        if (!Double.isFinite(m.energy())) {
            return;
        }
        pool.add(m, minimisations);
        if (visits++ % stride == 0) {
            if (size == MOST) {
                thin();
            }
            if (size == when.length) {
                when = Arrays.copyOf(when, 2 * size);
                energy = Arrays.copyOf(energy, 2 * size);
            }
            when[size] = minimisations;
            energy[size++] = m.energy();
        }
        if (m.energy() < lowest() - 1e-7) {
            if (improvements == best.length) {
                bestWhen = Arrays.copyOf(bestWhen, 2 * improvements);
                best = Arrays.copyOf(best, 2 * improvements);
            }
            bestWhen[improvements] = minimisations;
            best[improvements++] = m.energy();
        }
    }

    private void thin() {
        for (int k = 0; 2 * k < size; k++) {
            when[k] = when[2 * k];
            energy[k] = energy[2 * k];
        }
        size = (size + 1) / 2;
        stride *= 2;
    }

    /** {@return after how many minimisations each visited minimum was found; of long searches every second, fourth, ...} */
    double[] visitedWhen() {
        return Arrays.copyOf(when, size);
    }

    /** {@return the energies of these, eV} */
    double[] visitedEnergies() {
        return Arrays.copyOf(energy, size);
    }

    /** {@return the lowest energy at each of the visits, eV} */
    double[] lowestAtVisits() {
        var out = new double[size];
        int at = 0;
        for (int k = 0; k < size; k++) {
            while (at + 1 < improvements && bestWhen[at + 1] <= when[k]) {
                at++;
            }
            out[k] = best[at];
        }
        return out;
    }

    /** {@return after how many minimisations the lowest was found} */
    double foundAt() {
        return improvements == 0 ? 0 : bestWhen[improvements - 1];
    }

    /** Writes the journal and its pool. */
    void write(DataOutput out) throws IOException {
        pool.write(out);
        State.write(out, visitedWhen());
        State.write(out, visitedEnergies());
        State.write(out, Arrays.copyOf(bestWhen, improvements));
        State.write(out, Arrays.copyOf(best, improvements));
        out.writeLong(visits);
        out.writeInt(stride);
    }

    /** Reads what was written. */
    void read(DataInput in) throws IOException {
        pool.read(in);
        when = State.readDoubles(in);
        energy = State.readDoubles(in);
        size = when.length;
        bestWhen = State.readDoubles(in);
        best = State.readDoubles(in);
        improvements = best.length;
        when = Arrays.copyOf(when, Math.max(256, size));
        energy = Arrays.copyOf(energy, Math.max(256, size));
        bestWhen = Arrays.copyOf(bestWhen, Math.max(16, improvements));
        best = Arrays.copyOf(best, Math.max(16, improvements));
        visits = in.readLong();
        stride = in.readInt();
    }
}
