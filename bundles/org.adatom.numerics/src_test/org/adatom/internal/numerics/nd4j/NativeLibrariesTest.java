/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class NativeLibrariesTest {

    @Test
    @SuppressWarnings("restricted")
    void openblasComputesThroughTheForeignFunctionInterface() throws Throwable {
        assumeTrue(NativeCache.isPlatformSupported(), "native libraries ship for Linux on x86-64 with AVX2");
        var library = SymbolLookup.libraryLookup(NativeLibraries.openblas().orElseThrow(), Arena.global());
        var type = FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        var dot = Linker.nativeLinker().downcallHandle(library.find("cblas_ddot").orElseThrow(), type,
                Linker.Option.critical(true));
        var x = MemorySegment.ofArray(new double[] {1, 2, 3});
        assertEquals(14.0, (double) dot.invokeExact(3, x, 1, x, 1), 0);
    }

    @Test
    void nd4jWorksFromAThreadWithoutALoaderAndSharesOpenblas() throws Exception {
        assumeTrue(NativeCache.isPlatformSupported(), "native libraries ship for Linux on x86-64 with AVX2");
        var sum = new AtomicReference<Object>();
        var worker = new Thread(() -> {
            try {
                sum.set(NativeLibraries.nd4j() ? Nd4j.ones(3, 3).mmul(Nd4j.ones(3, 3)).sumNumber().doubleValue()
                        : NativeLibraries.reason());
            } catch (RuntimeException | LinkageError e) {
                sum.set(e);
            }
        });
        worker.setContextClassLoader(null);
        worker.start();
        worker.join();
        assertEquals(27.0, sum.get());
        var mapped = Files.readAllLines(Path.of("/proc/self/maps")).stream()
                .filter(line -> line.contains("libopenblas"))
                .map(line -> line.substring(line.indexOf('/'))).distinct().toList();
        assertEquals(List.of(NativeLibraries.openblas().orElseThrow().toRealPath().toString()), mapped);
    }
}
