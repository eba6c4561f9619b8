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

/** Opening a trajectory: its frames are found. */
public final class IndexBenchmark extends TrajectoryBenchmark {
    @Override
    public String name() {
        return "structure.io.index";
    }

    @Override
    public String description() {
        return "Opening an extended XYZ trajectory of 100 MB that the system has in memory, on one thread";
    }

    @Override
    public double run() {
        var file = file();
        try {
            long start = System.nanoTime();
            StructureFiles.open(file).close();
            return rate(Files.size(file), start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
