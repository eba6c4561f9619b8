/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/** A code that runs: started in a folder, its output in a log, stopped with all its children, at the latest with this program. */
final class CodeProcess {
    /** The name of the file with the output of the code. */
    static final String LOG = "log.txt";
    private static final int TAIL = 4000;
    private static final int LINE = 160;
    private static final Pattern TELLING = Pattern.compile("(?i).*(error|abort|exception|fatal|cannot|not found).*");

    private final Process process;
    private final Path log;
    private final Thread atExit = new Thread(this::atExit, "Stop external code");
    private volatile @Nullable Path scratch;

    private CodeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(atExit);
        process.onExit().thenRun(() -> {
            if (scratch == null) {
                forget();
            }
        });
    }

    static CodeProcess start(List<String> command, Path folder) throws IOException {
        var log = folder.resolve(LOG);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return new CodeProcess(builder.start(), log);
    }

    private void atExit() {
        destroy();
        var folder = scratch;
        if (folder != null) {
            delete(folder);
        }
    }

    /** Waits for the end, makes it come when it does not, and deletes a folder then, or at the latest with this program. */
    void tidy(long milliseconds, @Nullable Path folder) {
        scratch = folder;
        if (!ends(milliseconds)) {
            destroy();
            ends(milliseconds);
        }
        if (folder != null) {
            delete(folder);
        }
        forget();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the program is ending: the hook runs, or has run
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end. @return whether it came */
    boolean ends(long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Ends it and everything that it started, at once. */
    void destroy() {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        Stream.concat(Stream.of(process.toHandle()), children.stream()).flatMap(ProcessHandle::descendants)
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** {@return how it ended and what it said last, for a message} @param byItself whether it is ending without us */
    String lastWords(boolean byItself) {
        boolean ended = byItself && ends(500);
        var said = tail();
        return (ended ? " (exit code " + process.exitValue() + ")" : "")
                + (said.isEmpty() ? "; it printed nothing" : "; its last lines: " + said);
    }

    /** The last lines of the log in one; those that tell of an error first. */
    private String tail() {
        List<String> lines;
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            var bytes = new byte[(int) Math.min(TAIL, file.length())];
            file.readFully(bytes);
            lines = new String(bytes, StandardCharsets.UTF_8).lines().map(l -> l.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                    .filter(l -> l.matches(".*\\w.*")).toList();
        } catch (IOException e) {
            return "";
        }
        int first = Math.max(0, lines.size() - 3);
        var last = lines.subList(first, lines.size());
        var telling = lines.subList(0, first).stream().filter(l -> TELLING.matcher(l).matches()).reduce((a, b) -> b);
        boolean told = last.stream().anyMatch(l -> TELLING.matcher(l).matches());
        return Stream.concat(told ? Stream.empty() : telling.stream(), last.stream())
                .map(l -> l.length() > LINE ? l.substring(0, LINE) + "..." : l).reduce((a, b) -> a + " | " + b).orElse("");
    }

    /** Deletes a folder with what is in it, as far as that can be done. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> {
                try {
                    Files.deleteIfExists(f);
                } catch (IOException e) {
                    // stays in the folder for temporary files
                }
            });
        } catch (IOException e) {
            // likewise
        }
    }
}
