/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.adatom.workbench.Example;

/** Where examples that are run by their names lie: their results name the data that they read, so those must stay. */
final class ExampleFiles {
    /** A folder for them in the place of the user's cache. */
    static final String FOLDER = "adatom.examples.cache";

    private ExampleFiles() {
    }

    /**
     * {@return the analysis file of an example, what it reads beside it} Other contents come to another folder.
     *
     * @param example the example
     * @param made a folder that goes; its files are used where the cache cannot be written
     */
    static Path extract(Example example, Path made) throws IOException {
        var file = example.extract(made);
        if (example.others().isEmpty()) {
            return file;
        }
        var kept = folder().resolve(hash(made));
        try {
            return example.extract(kept);
        } catch (IOException e) {
            return file;
        }
    }

    private static Path folder() {
        var given = System.getProperty(FOLDER, "");
        var cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        return !given.isBlank() ? Path.of(given) : (cache.isBlank() ? Path.of(System.getProperty("user.home", "."),
                ".cache")
                : Path.of(cache)).resolve("adatom").resolve("examples");
    }

    private static String hash(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.sorted().toList()) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
