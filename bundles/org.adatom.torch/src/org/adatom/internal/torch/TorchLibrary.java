/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.torch;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.adatom.internal.numerics.nd4j.NativeCache;
import org.adatom.network.NetworkException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Loads LibTorch once, when it is first needed, from whatever thread. It comes with a JavaCPP and a cache folder of its
 * own: ND4J may be in the same process, before or after.
 */
public final class TorchLibrary {
    private static final String FOLDER = "/org/bytedeco/pytorch/linux-x86_64/";
    private static final List<String> LIBRARIES = List.of("libgomp.so.1", "libc10.so", "libtorch_cpu.so", "libtorch.so",
            "libjnitorch.so");
    private static @Nullable String refusal;

    private TorchLibrary() {
    }

    /** {@return whether LibTorch can be used; if not, {@link #reason} says why} */
    public static synchronized boolean load() {
        var known = refusal;
        if (known == null) {
            refusal = known = attempt();
        }
        return known.isEmpty();
    }

    /** {@return why LibTorch is absent, "" if it is there or nobody asked} */
    public static synchronized String reason() {
        var known = refusal;
        return known == null ? "" : known;
    }

    private static String attempt() {
        if (!NativeCache.isPlatformSupported()) {
            return "LibTorch ships for Linux on x86-64 with AVX2";
        }
        try {
            NativeCache.environment("OMP_WAIT_POLICY", "PASSIVE");
            // the kernels for newer processors take up to ten times as long for flat products
            NativeCache.environment("OPENBLAS_CORETYPE", "Haswell");
            loadWith(Map.of("org.bytedeco.javacpp.cachedir", NativeCache.folder("torch").toString(),
                    "org.bytedeco.javacpp.maxPhysicalBytes", "0", "org.bytedeco.javacpp.maxBytes", "0"));
            return "";
        } catch (IOException | RuntimeException | LinkageError e) {
            return "LibTorch cannot be loaded: " + e.getMessage();
        }
    }

    /** JavaCPP reads system properties once, when its classes start; ND4J's copy must find them as they were. */
    private static void loadWith(Map<String, String> properties) throws IOException {
        synchronized (NativeCache.class) {
            var before = new LinkedHashMap<String, @Nullable String>();
            properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
            var extension = System.clearProperty("org.bytedeco.javacpp.platform.extension");
            try {
                // all of them before the first is loaded: it would take its siblings from the system where
                // they are missing
                for (var library : LIBRARIES) {
                    if (Loader.cacheResource(Loader.class, FOLDER + library) == null) {
                        throw new IOException(library + " is not there; it belongs to org.adatom.torch.linux.x86_64");
                    }
                }
                Loader.load(org.bytedeco.pytorch.global.torch.class);
                try (var scope = new PointerScope()) {
                    org.bytedeco.pytorch.global.torch.get_num_threads();
                }
            } finally {
                before.forEach((name, value) -> {
                    if (value == null) {
                        System.clearProperty(name);
                    } else {
                        System.setProperty(name, value);
                    }
                });
                if (extension != null) {
                    System.setProperty("org.bytedeco.javacpp.platform.extension", extension);
                }
            }
        }
    }

    /** LibTorch's OpenBLAS has threads of its own beside those of OpenMP; they wait in a loop. */
    @SuppressWarnings("restricted") // the launch allows native access
    static void setBlasThreads(int threads) {
        var type = FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT);
        try (var arena = Arena.ofConfined()) {
            var folder = Path.of(Loader.load(openblas_nolapack.class)).getParent();
            for (var name : List.of("libopenblas_nolapack.so.0", "libopenblas.so.0")) {
                if (Files.exists(folder.resolve(name))) {
                    var set = SymbolLookup.libraryLookup(folder.resolve(name), arena).find("openblas_set_num_threads");
                    Linker.nativeLinker().downcallHandle(set.orElseThrow(), type).invokeExact(threads);
                }
            }
        } catch (Throwable e) {
            throw new NetworkException("cannot set the threads of LibTorch's OpenBLAS: " + e.getMessage(), e);
        }
    }
}
