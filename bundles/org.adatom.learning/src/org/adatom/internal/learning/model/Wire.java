/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Arrays in files of models: a length and its numbers. A damaged length ends in an IOException, not in a full memory.
 */
public final class Wire {
    private static final int CHUNK = 1 << 16;

    private Wire() {
    }

    /** Writes numbers. */
    public static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double v : values) {
            out.writeDouble(v);
        }
    }

    /** Writes whole numbers. */
    public static void write(DataOutput out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int v : values) {
            out.writeInt(v);
        }
    }

    /** {@return what {@link #write(DataOutput, double[])} wrote} */
    public static double[] doubles(DataInput in) throws IOException {
        int length = length(in);
        var out = new double[Math.min(length, CHUNK)];
        for (int i = 0; i < length; i++) {
            if (i == out.length) {
                out = Arrays.copyOf(out, (int) Math.min(length, 2L * i));
            }
            out[i] = in.readDouble();
        }
        return out;
    }

    /** {@return that many numbers} @throws IOException when there are others */
    public static double[] doubles(DataInput in, int length) throws IOException {
        var out = doubles(in);
        if (out.length != length) {
            throw new IOException("there are " + out.length + " numbers where " + length + " should be");
        }
        return out;
    }

    /** {@return what {@link #write(DataOutput, int[])} wrote} */
    public static int[] ints(DataInput in) throws IOException {
        int length = length(in);
        var out = new int[Math.min(length, CHUNK)];
        for (int i = 0; i < length; i++) {
            if (i == out.length) {
                out = Arrays.copyOf(out, (int) Math.min(length, 2L * i));
            }
            out[i] = in.readInt();
        }
        return out;
    }

    /** {@return a length between bounds} */
    public static int between(DataInput in, int low, int high) throws IOException {
        int v = in.readInt();
        if (v < low || v > high) {
            throw new IOException("there is " + v + " where " + low + " to " + high + " should be");
        }
        return v;
    }

    private static int length(DataInput in) throws IOException {
        return between(in, 0, Integer.MAX_VALUE - 8);
    }
}
