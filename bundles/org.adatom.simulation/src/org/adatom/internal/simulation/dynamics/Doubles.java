/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers that grow, and their bits in a checkpoint. */
final class Doubles {
    private double[] values = new double[64];
    private int size;

    static void write(DataOutput out, double[] values) throws IOException {
        var bytes = ByteBuffer.allocate(Math.multiplyExact(8, values.length));
        bytes.asDoubleBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    static double[] read(DataInput in) throws IOException {
        var out = new double[in.readInt()];
        var bytes = new byte[Math.multiplyExact(8, out.length)];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(out);
        return out;
    }

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double last() {
        return size == 0 ? Double.NaN : values[size - 1];
    }

    /** {@return a copy of the numbers from one on} */
    double[] from(int first) {
        return Arrays.copyOfRange(values, Math.min(first, size), size);
    }

    double[] all() {
        return from(0);
    }

    void replace(double[] with) {
        values = Arrays.copyOf(with, Math.max(64, with.length));
        size = with.length;
    }
}
