/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the whole data set where a sample of it is shipped. Whole sets lie in the folder {@code data} below the one
 * that the system property {@code adatom.data} names, or in that one itself.
 */
public final class Datasets {
    private static final Map<String, String> WHOLE = Map.of("matbench_mp_gap_sample.csv",
            "matbench/matbench_mp_gap.json.bz2", "matbench_expt_gap.csv", "matbench/matbench_expt_gap.json.bz2",
            "matbench_steels.csv", "matbench/matbench_steels.json.bz2");

    private Datasets() {
    }

    /**
     * {@return the whole set of which a shipped file is a sample, where it is found}
     *
     * @param sample the shipped file, by its name
     */
    public static Optional<Path> whole(Path sample) {
        var below = WHOLE.getOrDefault(String.valueOf(sample.getFileName()), "");
        return below.isEmpty() ? Optional.empty() : find(below);
    }

    /** {@return a file of the data folder, where it is} @param below such as matbench/matbench_mp_gap.json.bz2 */
    public static Optional<Path> find(String below) {
        var root = System.getProperty("adatom.data", "");
        if (root.isBlank()) {
            return Optional.empty();
        }
        for (var folder : new Path[] {Path.of(root, "data"), Path.of(root)}) {
            var file = folder.resolve(below);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
