/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.nd4j;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

import org.adatom.network.Precision;
import org.adatom.network.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays of ND4J from and to Java's, and its operations by name. */
final class Nd {
    private final DataType type;
    private float[] buffer = new float[0];

    Nd(Precision precision) {
        type = precision == Precision.FLOAT ? DataType.FLOAT : DataType.DOUBLE;
    }

    /** An array with whatever is in its memory. */
    INDArray empty(long... sizes) {
        return Nd4j.createUninitialized(type, sizes);
    }

    INDArray zeros(long... sizes) {
        return Nd4j.create(type, sizes);
    }

    boolean isFloat() {
        return type == DataType.FLOAT;
    }

    INDArray like(INDArray other) {
        return Nd4j.createUninitialized(type, other.shape());
    }

    INDArray of(double[] values, long... sizes) {
        var array = empty(sizes);
        put(array, values);
        return array;
    }

    void put(INDArray array, double[] values) {
        var memory = memory(array);
        if (type == DataType.DOUBLE) {
            MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_DOUBLE, 0, values.length);
            return;
        }
        var floats = buffer(values.length);
        for (int k = 0; k < values.length; k++) {
            floats[k] = (float) values[k];
        }
        MemorySegment.copy(floats, 0, memory, ValueLayout.JAVA_FLOAT, 0, values.length);
    }

    double[] get(INDArray array) {
        var memory = memory(array);
        if (type == DataType.DOUBLE) {
            return memory.toArray(ValueLayout.JAVA_DOUBLE);
        }
        var values = new double[Math.toIntExact(array.length())];
        var floats = buffer(values.length);
        MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, 0, floats, 0, values.length);
        for (int k = 0; k < values.length; k++) {
            values[k] = floats[k];
        }
        return values;
    }

    private float[] buffer(int length) {
        if (buffer.length < length) {
            buffer = new float[length];
        }
        return buffer;
    }

    /** The memory of an array that is contiguous and row-major, as all here are. */
    @SuppressWarnings("restricted") // the launch allows native access
    MemorySegment memory(INDArray array) {
        long width = type == DataType.FLOAT ? Float.BYTES : Double.BYTES;
        return MemorySegment.ofAddress(array.data().address() + array.offset() * width)
                .reinterpret(array.length() * width);
    }

    /** Sizes of a batch of examples. */
    static long[] sizes(int count, Shape shape) {
        var sizes = new long[shape.rank() + 1];
        sizes[0] = count;
        for (int k = 0; k < shape.rank(); k++) {
            sizes[k + 1] = shape.size(k);
        }
        return sizes;
    }

    static long[] sizes(Shape shape) {
        return shape.sizes().stream().mapToLong(Integer::longValue).toArray();
    }

    /** Runs an operation of libnd4j. */
    static void run(String name, INDArray[] in, INDArray[] out, long[] whole, double... real) {
        var op = DynamicCustomOp.builder(name).addInputs(in).addOutputs(out);
        if (whole.length > 0) {
            op.addIntegerArguments(Arrays.stream(whole).mapToInt(Math::toIntExact).toArray());
        }
        if (real.length > 0) {
            op.addFloatingPointArguments(Arrays.stream(real).boxed().toArray(Double[]::new));
        }
        Nd4j.exec(op.build());
    }

    /** a b, each transposed or not, into a new array of m x n. */
    INDArray product(INDArray a, boolean transA, INDArray b, boolean transB) {
        var c = empty(a.size(transA ? 1 : 0), b.size(transB ? 0 : 1));
        run("matmul", new INDArray[] {a, b}, new INDArray[] {c}, new long[] {transA ? 1 : 0, transB ? 1 : 0, 0});
        return c;
    }
}
