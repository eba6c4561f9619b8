/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the project, without what builds leave behind. */
record SourceTree(Path root) {

    /** The bundles of the product, sorted by id. */
    List<Bundle> bundles() {
        return folders("bundles").filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF"))).map(Bundle::of).toList();
    }

    /** The bundles of the product and of the tests. */
    List<Bundle> allBundles() {
        return Stream.concat(bundles().stream(),
                folders("tests").filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF"))).map(Bundle::of)).toList();
    }

    private Stream<Path> folders(String name) {
        var folder = root.resolve(name);
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file that belongs to the project. */
    List<Path> files() {
        return files(root, f -> true);
    }

    static List<Path> files(Path folder, Predicate<Path> wanted) {
        var found = new ArrayList<Path>();
        collect(folder, wanted, found);
        return found;
    }

    private static void collect(Path folder, Predicate<Path> wanted, List<Path> found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var entries = Files.list(folder)) {
            for (var entry : entries.sorted().toList()) {
                var name = entry.getFileName().toString();
                if (Files.isDirectory(entry)) {
                    if (!List.of(".git", ".adatom", "target", "bin", "bin_test").contains(name)) {
                        collect(entry, wanted, found);
                    }
                } else if (!name.equals(".git") && !name.startsWith(".polyglot.") && !name.startsWith(".tycho-")
                        && wanted.test(entry)) {
                    found.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> java(Path folder) {
        return files(folder, f -> f.toString().endsWith(".java"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static Properties properties(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    String name(Path file) {
        return root.relativize(file).toString();
    }
}
