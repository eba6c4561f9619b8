/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.adatom.numerics.bench.Benchmark;
import org.eclipse.jdt.annotation.Nullable;

/** A trajectory of 100 MB in the temporary folder: frames of 1,000 atoms with forces, numbers as ASE prints them. */
abstract class TrajectoryBenchmark implements Benchmark {
    private static final int FRAMES = 1000;
    private static @Nullable Path made;

    @Override
    public String unit() {
        return "MB/s";
    }

    @Override
    public String better() {
        return "higher";
    }

    static synchronized Path file() {
        var known = made;
        if (known != null) {
            return known;
        }
        try {
            var file = Files.createTempFile("adatom-benchmark", ".extxyz");
            file.toFile().deleteOnExit();
            var frame = frame().getBytes(StandardCharsets.US_ASCII);
            try (var out = Files.newOutputStream(file)) {
                for (int i = 0; i < FRAMES; i++) {
                    out.write(frame);
                }
            }
            made = file;
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String frame() {
        var random = new Random(1);
        var text = new StringBuilder("1000\nLattice=\"30 0 0 0 30 0 0 0 30\" Properties=species:S:1:pos:R:3:forces:R:3 "
                + "energy=-12.5 pbc=\"T T T\"\n");
        for (int i = 0; i < 1000; i++) {
            text.append("Cu");
            for (int k = 0; k < 6; k++) {
                text.append(String.format(Locale.ROOT, " %15.8f", k < 3 ? 30 * random.nextDouble() : random.nextGaussian()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** {@return bytes per time} @param bytes how many @param start System.nanoTime() at the start */
    static double rate(long bytes, long start) {
        return bytes / 1e6 / ((System.nanoTime() - start) / 1e9);
    }
}
