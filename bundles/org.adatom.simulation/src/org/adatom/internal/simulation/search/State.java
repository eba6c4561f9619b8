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
import java.util.List;

/** How arrays and minima are written to a checkpoint. */
final class State {
    private State() {
    }

    /** Writes numbers and how many they are. */
    static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double v : values) {
            out.writeDouble(v);
        }
    }

    /** {@return numbers that were written} */
    static double[] readDoubles(DataInput in) throws IOException {
        var values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    /** Writes a minimum. */
    static void write(DataOutput out, Minimum m) throws IOException {
        out.writeDouble(m.energy());
        write(out, m.positions());
    }

    /** {@return a minimum that was written} */
    static Minimum readMinimum(DataInput in) throws IOException {
        double energy = in.readDouble();
        return new Minimum(readDoubles(in), energy);
    }

    /** Writes minima and how many they are. */
    static void write(DataOutput out, List<Minimum> minima) throws IOException {
        out.writeInt(minima.size());
        for (var m : minima) {
            write(out, m);
        }
    }

    /** {@return minima that were written} */
    static List<Minimum> readMinima(DataInput in) throws IOException {
        var minima = new ArrayList<Minimum>();
        for (int left = in.readInt(); left > 0; left--) {
            minima.add(readMinimum(in));
        }
        return minima;
    }
}
