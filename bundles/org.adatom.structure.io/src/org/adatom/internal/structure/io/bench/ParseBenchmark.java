/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.adatom.structure.io.StructureFiles;

/** Reading the frames of a trajectory. */
public final class ParseBenchmark extends TrajectoryBenchmark {
    @Override
    public String name() {
        return "structure.io.parse";
    }

    @Override
    public String description() {
        return "Reading every frame of an extended XYZ trajectory of 100 MB, 1,000 atoms with forces in each, on one thread";
    }

    @Override
    public double run() {
        var file = file();
        try (var frames = StructureFiles.open(file)) {
            long start = System.nanoTime();
            for (int i = 0; i < frames.count(); i++) {
                frames.frame(i);
            }
            return rate(Files.size(file), start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
