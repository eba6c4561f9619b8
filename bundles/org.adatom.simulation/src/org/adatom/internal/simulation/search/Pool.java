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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** The lowest distinct minima, in the order of their energies. */
final class Pool {
    private static final double SAME_ENERGY = 1e-4;
    private static final double SAME_SHAPE = 0.02;

    private final SearchSpace space;
    private final int most;
    private final List<Entry> entries = new ArrayList<>();

    /** A minimum of the pool. */
    static final class Entry {
        private final Minimum minimum;
        private final double[] shape;
        private final long found;
        private int visits;

        private Entry(Minimum minimum, double[] shape, long found, int visits) {
            this.minimum = minimum;
            this.shape = shape;
            this.found = found;
            this.visits = visits;
        }

        /** {@return the minimum} */
        Minimum minimum() {
            return minimum;
        }

        /** {@return after how many minimisations it was found} */
        long found() {
            return found;
        }

        /** {@return how often it was seen} */
        int visits() {
            return visits;
        }
    }

    /** @param most how many are kept, at least 1 */
    Pool(SearchSpace space, int most) {
        this.space = space;
        this.most = most;
    }

    /** {@return the minima, lowest first} */
    List<Entry> entries() {
        return entries;
    }

    /** Takes a minimum in, unless it is known or higher than all of a full pool. @param found when it was found */
    void add(Minimum m, long found) {
        int at = entries.size();
        while (at > 0 && entries.get(at - 1).minimum.energy() > m.energy()) {
            at--;
        }
        if (at >= most || !Double.isFinite(m.energy())) {
            return;
        }
        var shape = Fingerprint.of(space, m.positions());
        var twin = find(m, shape);
        if (twin != null) {
            twin.visits++;
            return;
        }
        entries.add(at, new Entry(m, shape, found, 1));
        if (entries.size() > most) {
            entries.removeLast();
        }
    }

    /** Puts others in the place of the minima, in the same order, and merges those that became alike. */
    void replace(Minimum[] others) {
        var old = List.copyOf(entries);
        entries.clear();
        for (int k = 0; k < others.length; k++) {
            var shape = Fingerprint.of(space, others[k].positions());
            var twin = find(others[k], shape);
            if (twin != null) {
                twin.visits += old.get(k).visits;
            } else {
                entries.add(new Entry(others[k], shape, old.get(k).found, old.get(k).visits));
            }
        }
        entries.sort(Comparator.comparingDouble(e -> e.minimum.energy()));
    }

    private @Nullable Entry find(Minimum m, double[] shape) {
        for (var e : entries) {
            if (Math.abs(e.minimum.energy() - m.energy()) < SAME_ENERGY * space.depth()
                    && Fingerprint.distance(e.shape, shape) < SAME_SHAPE * space.length()) {
                return e;
            }
        }
        return null;
    }

    /** Writes the pool. */
    void write(DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (var e : entries) {
            State.write(out, e.minimum);
            out.writeLong(e.found);
            out.writeInt(e.visits);
        }
    }

    /** Reads what was written. */
    void read(DataInput in) throws IOException {
        entries.clear();
        int n = in.readInt();
        for (int k = 0; k < n; k++) {
            var m = State.readMinimum(in);
            entries.add(new Entry(m, Fingerprint.of(space, m.positions()), in.readLong(), in.readInt()));
        }
    }
}
