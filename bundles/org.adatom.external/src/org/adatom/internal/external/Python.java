/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Looks for a Python that has ASE, without starting any. */
public final class Python {
    private Python() {
    }

    /** {@return the first Python that has ASE among its packages; the first of all where none is seen to} */
    public static Optional<Path> withAse() {
        var all = all();
        return all.stream().filter(Python::hasAse).findFirst().or(() -> all.stream().findFirst());
    }

    /** {@return what to say when no Python has ASE; empty when one has} @param what is to be installed */
    public static Optional<String> missing(String what) {
        return withAse().filter(Python::hasAse).isPresent() ? Optional.empty()
                : Optional.of("no Python on the PATH has ASE: install " + what + " for Python, or give command=");
    }

    /** {@return whether ASE is found beside a Python; one that hides its packages may have it all the same} */
    public static boolean hasAse(Path python) {
        try {
            var bin = python.toRealPath().getParent();
            for (var place : new Path[] {python.getParent(), bin}) {
                var home = place == null ? null : place.getParent();
                if (home != null && packages(home)) {
                    return true;
                }
            }
        } catch (IOException e) {
            // not seen
        }
        return false;
    }

    private static boolean packages(Path home) throws IOException {
        var lib = home.resolve("lib");
        if (!Files.isDirectory(lib)) {
            return false;
        }
        try (var versions = Files.newDirectoryStream(lib, "python3*")) {
            for (var version : versions) {
                if (Files.isDirectory(version.resolve("site-packages/ase"))
                        || Files.isDirectory(version.resolve("dist-packages/ase"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LinkedHashSet<Path> all() {
        var out = new LinkedHashSet<Path>();
        var path = System.getenv("PATH");
        for (var folder : ((path == null ? "" : path + ":") + "/usr/bin").split(":")) {
            var file = Path.of(folder, "python3");
            if (Files.isExecutable(file)) {
                out.add(file.toAbsolutePath());
            }
        }
        return out;
    }
}
