/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.nd4j;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;

/** Where native libraries are unpacked to, and what their environment must say before they are loaded. */
public final class NativeCache {
    /** System property: the folder of all unpacked native libraries. */
    public static final String FOLDER_PROPERTY = "adatom.native.cache";

    private NativeCache() {
    }

    /**
     * The folder for the native libraries of one engine: below {@value #FOLDER_PROPERTY}, else in the configuration
     * area of the running product, else in the user's cache folder.
     *
     * @param engine a name, as in {@code nd4j}
     * @return a folder that exists
     * @throws IOException if none of these places can be written to
     */
    public static Path folder(String engine) throws IOException {
        var chosen = System.getProperty(FOLDER_PROPERTY);
        var folder = chosen == null || chosen.isBlank() ? defaultFolder() : Path.of(chosen);
        return Files.createDirectories(folder.resolve(engine));
    }

    private static Path defaultFolder() {
        var area = System.getProperty("osgi.configuration.area");
        if (area != null && area.startsWith("file:")) {
            // the framework writes this URL with blanks where there are some
            var folder = Path.of(URI.create(area.replace(" ", "%20")).getPath());
            if (Files.isWritable(folder)) {
                return folder.resolve("org.adatom.native");
            }
        }
        var cache = System.getenv("XDG_CACHE_HOME");
        return (cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache))
                .resolve("adatom").resolve("native");
    }

    /** Whether this is the platform whose native libraries ship: Linux on x86-64 with AVX2. */
    public static boolean isPlatformSupported() {
        var arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        if (!System.getProperty("os.name", "").startsWith("Linux") || !arch.equals("amd64") && !arch.equals("x86_64")) {
            return false;
        }
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("flags")).findFirst().orElse("").contains(" avx2");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Sets a variable of this process's environment as native libraries see it; they read it when they are loaded.
     * What the user has set is kept.
     *
     * @param name the variable
     * @param value its value, null to take the variable away
     */
    @SuppressWarnings("restricted") // the launch allows native access
    public static void environment(String name, @Nullable String value) {
        if (System.getenv(name) != null) {
            return;
        }
        var linker = Linker.nativeLinker();
        var call = value == null ? "unsetenv" : "setenv";
        var type = value == null ? FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS)
                : FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT);
        try (var arena = Arena.ofConfined()) {
            var handle = linker.downcallHandle(linker.defaultLookup().find(call).orElseThrow(), type);
            var text = arena.allocateFrom(name);
            var ignored = value == null ? (int) handle.invokeExact(text)
                    : (int) handle.invokeExact(text, arena.allocateFrom(value), 1);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot set " + name + " for native libraries: " + e.getMessage(), e);
        }
    }
}
