/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** Runs benchmarks and the programs they are compared with. */
public final class Benchmarks {
    private static final int WARM_UP = 5;
    private static final long PEER_SECONDS = 600;

    private Benchmarks() {
    }

    /**
     * Measures: warms up, then takes the median.
     *
     * @param runs how many runs count, at least 1
     * @param withPeer whether to run the other program too; left out where it is not installed or fails
     */
    public static BenchmarkResult measure(Benchmark benchmark, int runs, boolean withPeer) {
        for (int i = 0; i < WARM_UP; i++) {
            benchmark.run();
        }
        var values = new double[Math.max(1, runs)];
        for (int i = 0; i < values.length; i++) {
            values[i] = benchmark.run();
        }
        Arrays.sort(values);
        double value = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
        var peer = withPeer ? benchmark.peer() : Optional.<Peer>empty();
        var peerValue = peer.map(Benchmarks::run).orElse(OptionalDouble.empty());
        var ratio = peerValue.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(benchmark.better().equals("lower") ? peerValue.getAsDouble() / value
                        : value / peerValue.getAsDouble());
        return new BenchmarkResult(benchmark.name(), value, benchmark.unit(), benchmark.better(), values.length,
                peerValue.isEmpty() ? Optional.empty() : peer.map(Peer::name), peerValue, ratio);
    }

    private static OptionalDouble run(Peer peer) {
        try {
            var folder = Files.createTempDirectory("adatom-bench");
            try {
                return run(peer, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            return OptionalDouble.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble run(Peer peer, Path folder) throws IOException, InterruptedException {
        for (var file : peer.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(peer.command()).directory(folder.toFile()).redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_NUM_THREADS", "1");
        var process = builder.start();
        try {
            if (!process.waitFor(PEER_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return OptionalDouble.empty();
            }
        } finally {
            process.destroyForcibly();
        }
        var lines = Files.readString(output).strip().lines().toList();
        try {
            return lines.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(lines.getLast().strip()));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
