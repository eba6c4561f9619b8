/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.database;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;

/** A PostgreSQL server of a test's own, on this machine and in a temporary folder. */
final class PostgresServer implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private final Path bin;
    private final Path folder;
    private final int port;

    private PostgresServer(Path bin) throws IOException, InterruptedException {
        this.bin = bin;
        folder = Files.createTempDirectory("adatom-postgres");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        run(asServer("initdb", "-D", folder.resolve("data").toString(), "-A", "trust", "-U", "adatom", "--no-sync"));
        run(asServer("pg_ctl", "-D", folder.resolve("data").toString(), "-w", "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -k " + folder, "start"));
    }

    /** {@return a server that runs; null where PostgreSQL is not installed} */
    static @Nullable PostgresServer start() throws IOException, InterruptedException {
        if (!Files.isDirectory(VERSIONS)) {
            return null;
        }
        try (var versions = Files.list(VERSIONS)) {
            var bin = versions.map(v -> v.resolve("bin")).filter(b -> Files.isExecutable(b.resolve("initdb")))
                    .max(Comparator.naturalOrder());
            return bin.isEmpty() ? null : new PostgresServer(bin.get());
        }
    }

    /** {@return its address} */
    String url() {
        return "postgresql://adatom:any@127.0.0.1:" + port + "/postgres";
    }

    /** {@return its address for JDBC} */
    String jdbc() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=adatom";
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The server refuses to run as root. */
    private List<String> asServer(String program, String... arguments) {
        var out = new ArrayList<String>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        out.add(bin.resolve(program).toString());
        out.addAll(List.of(arguments));
        return out;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("adatom-postgres", ".txt");
        try {
            var process = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true)
                    .redirectOutput(said.toFile()).start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command + " failed: " + Files.readString(said));
            }
        } finally {
            Files.delete(said);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(asServer("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop"));
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
