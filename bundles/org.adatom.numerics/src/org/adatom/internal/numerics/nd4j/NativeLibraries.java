/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.nd4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J and the OpenBLAS that it brings, each loaded once, when it is first asked for and from whatever thread. Nothing
 * is loaded or unpacked before. There is one OpenBLAS for both: a second one in a process can crash it.
 */
public final class NativeLibraries {
    private static final Object LOCK = new Object();
    private static boolean prepared;
    private static @Nullable Optional<Path> openblas;
    private static volatile boolean nd4j;
    private static String reason = "";

    private NativeLibraries() {
    }

    /**
     * The library file of OpenBLAS (CBLAS, LAPACK and LAPACKE), unpacked and loaded into this process; the first call
     * takes up to half a second, and some seconds where the library has to be unpacked.
     *
     * @return the file, empty where there is no OpenBLAS for this machine; {@link #reason()} then says why
     */
    public static Optional<Path> openblas() {
        synchronized (LOCK) {
            var known = openblas;
            if (known == null) {
                openblas = known = loadOpenblas();
            }
            return known;
        }
    }

    private static Optional<Path> loadOpenblas() {
        try {
            if (!prepare()) {
                return Optional.empty();
            }
            var folder = Path.of(Loader.load(openblas_nolapack.class)).getParent();
            return Optional.of(sameFile(folder.resolve("libopenblas_nolapack.so.0"),
                    folder.resolve("libopenblas.so.0")));
        } catch (IOException | RuntimeException | LinkageError e) {
            reason = "OpenBLAS cannot be loaded: " + e.getMessage();
            return Optional.empty();
        }
    }

    /** JavaCPP unpacks OpenBLAS under two names, of which ND4J loads both: as one file they are one library. */
    private static Path sameFile(Path unpacked, Path other) throws IOException {
        if (!Files.exists(other) || !Files.isSameFile(unpacked, other)) {
            var link = Files.createSymbolicLink(
                    unpacked.resolveSibling("link-" + ProcessHandle.current().pid() + "-" + System.nanoTime()),
                    unpacked.getFileName());
            Files.move(link, other, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    /** Why a library is absent, "" where nothing is known to be wrong. */
    public static String reason() {
        synchronized (LOCK) {
            return reason;
        }
    }

    /**
     * Loads ND4J where that has not happened, and makes its first array.
     *
     * @return whether ND4J can be used; if not, {@link #reason()} says why
     */
    public static boolean nd4j() {
        if (nd4j) {
            return true;
        }
        synchronized (LOCK) {
            if (!nd4j && openblas().isPresent()) {
                try {
                    // its backend is looked for through the loader of the thread else, which workers do not have
                    ND4JClassLoading.setNd4jClassloaderFromClass(Nd4j.class);
                    Nd4j.getBackend();
                    nd4j = true;
                } catch (RuntimeException | LinkageError e) {
                    reason = "ND4J cannot be loaded: " + e.getMessage();
                }
            }
            return nd4j;
        }
    }

    private static boolean prepare() throws IOException {
        if (prepared) {
            return true;
        }
        if (!NativeCache.isPlatformSupported()) {
            reason = "native libraries ship for Linux on x86-64 with AVX2";
            return false;
        }
        setDefault("org.bytedeco.javacpp.platform.extension", "-onednn-avx2");
        setDefault("org.bytedeco.javacpp.cachedir", NativeCache.folder("nd4j").toString());
        // a thread of OpenMP that waits must not take a core from the threads of Java
        NativeCache.environment("OMP_WAIT_POLICY", "PASSIVE");
        NativeCache.environment("OPENBLAS_CORETYPE", "Haswell");
        prepared = true;
        return true;
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
