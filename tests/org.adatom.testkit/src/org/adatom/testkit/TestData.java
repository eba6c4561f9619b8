/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** The reference data that tests compare with; it lies outside the project and may be absent. */
public final class TestData {

    private TestData() {
    }

    /**
     * The file or folder with that name below the data folder (system property {@code adatom.data}, default
     * {@code ../shared} beside the project); skips the calling test where it is absent.
     *
     * @param name relative, with slashes, for example {@code reference/energies-ase.json}
     * @return the path of an existing file or folder
     */
    public static Path path(String name) {
        var path = root().resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> "reference data absent: " + path);
        return path;
    }

    /**
     * The root of the source tree (system property {@code adatom.root}, default the nearest folder upwards from the
     * working directory that holds {@code target-platform}).
     *
     * @return an absolute path
     */
    public static Path projectRoot() {
        var given = System.getProperty("adatom.root");
        if (given != null && !given.isBlank()) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("target-platform"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no source tree above " + Path.of("").toAbsolutePath()
                + ": start the tests in the project or set -Dadatom.root");
    }

    private static Path root() {
        var given = System.getProperty("adatom.data");
        if (given != null && !given.isBlank()) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        return projectRoot().resolveSibling("shared");
    }
}
