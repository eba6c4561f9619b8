/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.linear;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** Memory outside the heap for one call. Not by an arena, which would fill it with zeros first. */
@SuppressWarnings("restricted") // the launch allows native access
final class OffHeap implements AutoCloseable {
    private static final MethodHandle MALLOC = find("malloc",
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    private static final MethodHandle FREE = find("free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));

    private final List<MemorySegment> taken = new ArrayList<>();

    private static MethodHandle find(String name, FunctionDescriptor type) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), type);
    }

    /** {@return room for numbers, not initialised} */
    MemorySegment doubles(long count) {
        return bytes(Math.max(1, count) * Double.BYTES);
    }

    /** {@return room for integers, not initialised} */
    MemorySegment ints(long count) {
        return bytes(Math.max(1, count) * Integer.BYTES);
    }

    /** {@return a copy of an array} */
    MemorySegment copy(double[] a) {
        var out = doubles(a.length);
        MemorySegment.copy(a, 0, out, ValueLayout.JAVA_DOUBLE, 0, a.length);
        return out;
    }

    /** {@return a copy of memory as an array} */
    static double[] array(MemorySegment from, int count) {
        var out = new double[count];
        MemorySegment.copy(from, ValueLayout.JAVA_DOUBLE, 0, out, 0, count);
        return out;
    }

    private MemorySegment bytes(long size) {
        try {
            var segment = (MemorySegment) MALLOC.invokeExact(size);
            if (segment.address() == 0) {
                throw new OutOfMemoryError("no " + size + " bytes outside the heap");
            }
            taken.add(segment);
            return segment.reinterpret(size);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (var segment : taken) {
            try {
                FREE.invokeExact(segment);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
        taken.clear();
    }
}
