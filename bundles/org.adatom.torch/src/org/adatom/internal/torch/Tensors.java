/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.torch;

import java.lang.foreign.MemorySegment;

import org.adatom.network.Precision;
import org.adatom.network.Shape;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Tensors from and to Java's arrays. */
final class Tensors {
    private final ScalarType type;
    private float[] buffer = new float[0];

    Tensors(Precision precision) {
        type = precision == Precision.FLOAT ? ScalarType.Float : ScalarType.Double;
    }

    /** An uninitialised tensor that the caller closes, or the scope that is open. */
    Tensor empty(long... sizes) {
        return torch.empty(sizes, new TensorOptions(type), new MemoryFormatOptional());
    }

    Tensor of(double[] values, long... sizes) {
        var tensor = empty(sizes);
        put(tensor, values);
        return tensor;
    }

    /** Whole numbers, as indices. */
    static Tensor indices(double[] values, long... sizes) {
        var tensor = torch.empty(sizes, new TensorOptions(ScalarType.Long), new MemoryFormatOptional());
        var whole = new long[values.length];
        for (int k = 0; k < whole.length; k++) {
            whole[k] = Math.round(values[k]);
        }
        new LongPointer(tensor.data_ptr()).put(whole, 0, whole.length);
        return tensor;
    }

    void put(Tensor tensor, double[] values) {
        if (type == ScalarType.Double) {
            new DoublePointer(tensor.data_ptr()).put(values, 0, values.length);
            return;
        }
        var floats = buffer(values.length);
        for (int k = 0; k < values.length; k++) {
            floats[k] = (float) values[k];
        }
        new FloatPointer(tensor.data_ptr()).put(floats, 0, values.length);
    }

    double[] get(Tensor tensor) {
        var plain = tensor.contiguous();
        var values = new double[Math.toIntExact(plain.numel())];
        if (type == ScalarType.Double) {
            new DoublePointer(plain.data_ptr()).get(values, 0, values.length);
            return values;
        }
        var floats = buffer(values.length);
        new FloatPointer(plain.data_ptr()).get(floats, 0, values.length);
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

    /** The memory of a tensor that is contiguous. */
    @SuppressWarnings("restricted") // the launch allows native access
    static MemorySegment memory(Tensor tensor) {
        return MemorySegment.ofAddress(tensor.data_ptr().address()).reinterpret(tensor.nbytes());
    }

    /** Takes a tensor out of the scope that is open: it lives until it is closed. */
    static Tensor keep(Tensor tensor) {
        return tensor.detach().retainReference();
    }

    /** The sizes of a batch of examples. */
    static long[] sizes(int count, Shape shape) {
        var sizes = new long[shape.rank() + 1];
        sizes[0] = count;
        for (int k = 0; k < shape.rank(); k++) {
            sizes[k + 1] = shape.size(k);
        }
        return sizes;
    }

    /** The sizes of an array of weights. */
    static long[] sizes(Shape shape) {
        return shape.sizes().stream().mapToLong(Integer::longValue).toArray();
    }

    static Scalar scalar(double value) {
        return new Scalar(value);
    }

    static TensorOptional some(Tensor tensor) {
        return new TensorOptional(tensor);
    }
}
