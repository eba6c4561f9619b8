/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.adatom.analysis.Result;
import org.adatom.internal.workbench.Hashes;
import org.adatom.internal.workbench.OldResults;
import org.adatom.internal.workbench.ResultReader;
import org.adatom.internal.workbench.ResultWriter;
import org.adatom.internal.workbench.RunRecords;
import org.adatom.internal.workbench.Unfinished;
import org.adatom.internal.workbench.WholeFiles;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Results on disk, one folder for each run: {@code run.yaml} (a {@link RunRecord}), {@code result.json}, series and
 * tables
 * as CSV, structures and the input as extxyz, pictures as PNG, {@code log.txt}. A folder is written beside its place
 * and
 * renamed, so it is there as a whole or not at all. Numbers come back bit by bit.
 */
public final class ResultStore {
    /** The name of the file that makes a folder one of results. */
    public static final String RUN_FILE = "run.yaml";
    private static final System.Logger LOG = System.getLogger(ResultStore.class.getName());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneId.systemDefault());

    private final boolean replacing;

    /** Makes a store that writes into new or empty folders only. */
    public ResultStore() {
        this(false);
    }

    private ResultStore(boolean replacing) {
        this.replacing = replacing;
    }

    /**
     * {@return a store that puts new results in the place of older ones too} A folder is replaced as a whole, when the
     * new one is written, and only if it holds what a run wrote and nothing else. What a finished run found does not
     * give way to a run that failed or was cancelled.
     */
    public static ResultStore replacing() {
        return new ResultStore(true);
    }

    /**
     * A run on disk.
     *
     * @param folder its folder
     * @param record what is written about it
     */
    public record Entry(Path folder, RunRecord record) {
    }

    /**
     * A run on disk with what it found.
     *
     * @param record what is written about it
     * @param result what it found; empty for a run that failed or was cancelled
     * @param log the lines of its log
     */
    public record Content(RunRecord record, Optional<Result> result, List<String> log) {
    }

    /**
     * {@return a folder that does not exist yet, named by time and run}
     *
     * @param taken folders that are about to be written
     */
    Path newFolder(Path results, RunRequest request, Set<Path> taken) {
        var what = request.title().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
        var name = STAMP.format(Instant.now()) + "-" + what.substring(0, Math.min(40, what.length()));
        var folder = results.resolve(name);
        for (int i = 2; Files.exists(folder) || Files.exists(Unfinished.folder(folder)) || taken.contains(folder); i++) {
            folder = results.resolve(name + "-" + i);
        }
        return folder;
    }

    /**
     * Checks that a folder can be written: it does not exist or is empty, and what holds it can be written to. A store
     * that replaces takes a folder of results too.
     *
     * @throws WorkbenchException when it cannot
     */
    public void requireFree(Path folder) {
        if (replacing && isResults(folder)) {
            OldResults.requireReplaceable(folder);
        } else {
            WholeFiles.requireFree(folder);
        }
    }

    /** {@return whether a folder holds the results of a run} */
    public static boolean isResults(Path folder) {
        return Files.isRegularFile(folder.resolve(RUN_FILE));
    }

    /**
     * Writes the folder of a run.
     *
     * @param run the run
     * @param result what it found; null for a run that failed or was cancelled
     * @param state how it ended
     * @param verdict the verdict in words, or the error
     * @param folder where; must not exist, or be empty, or hold results where this store replaces them
     * @return the folder
     * @throws IOException when it cannot be written, with file and reason; nothing is left then
     * @throws WorkbenchException when the folder is not free, or a finished run's results would give way to none
     */
    public Path write(Run run, @Nullable Result result, RunState state, String verdict,
            Path folder) throws IOException {
        var target = folder.toAbsolutePath().normalize();
        requireFree(target);
        boolean old = replacing && isResults(target);
        if (old && result == null && readRecord(target).state().hasResult()) {
            throw new WorkbenchException("the earlier results in " + folder + " are kept");
        }
        var part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID().toString().substring(0,
                8) + ".part");
        try {
            Files.createDirectories(part);
            new ResultWriter(part).write(run, result, state, verdict);
            if (old) {
                OldResults.replace(target, part);
            } else {
                WholeFiles.rename(part, target);
            }
            return target;
        } catch (IOException e) {
            throw WholeFiles.cannotWrite(target, e);
        } finally {
            WholeFiles.deleteTree(part);
        }
    }

    /**
     * {@return what is written about a run}
     *
     * @throws IOException when there is none, with file and line
     */
    public RunRecord readRecord(Path folder) throws IOException {
        return RunRecords.read(folder.resolve(RUN_FILE));
    }

    /**
     * {@return a run with what it found}
     *
     * @throws IOException when a file is missing or damaged, with its name
     */
    public Content read(Path folder) throws IOException {
        return new ResultReader(folder).read(readRecord(folder));
    }

    /**
     * {@return the copies of the input that are not what the run was made with: their SHA-256 differs, or they are
     * gone}
     *
     * @param folder the folder of a run
     * @throws IOException when its record cannot be read
     */
    public List<String> changedInput(Path folder) throws IOException {
        var out = new ArrayList<String>();
        for (var e : readRecord(folder).inputFiles().entrySet()) {
            var file = folder.resolve(e.getKey());
            if (!Files.isRegularFile(file) || !Hashes.sha256(file).equals(e.getValue())) {
                out.add(e.getKey());
            }
        }
        return out;
    }

    /** {@return the runs that a folder holds, oldest first} Those that cannot be read are named in the log. */
    public List<Entry> list(Path results) {
        var out = new ArrayList<Entry>();
        if (!Files.isDirectory(results)) {
            return out;
        }
        try (var folders = Files.newDirectoryStream(results, f -> Files.isRegularFile(f.resolve(RUN_FILE)))) {
            for (var folder : folders) {
                try {
                    out.add(new Entry(folder, readRecord(folder)));
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.WARNING, "a run is left out: " + e.getMessage());
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "results cannot be listed: " + e.getMessage());
        }
        out.sort(Comparator.comparing(e -> e.record().queued()));
        return out;
    }

    /**
     * Deletes the folder of a run.
     *
     * @throws IOException when it is none, or something cannot be deleted
     */
    public void delete(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(RUN_FILE))) {
            throw new IOException(folder + " holds no " + RUN_FILE + ": only folders of runs are deleted");
        }
        WholeFiles.deleteTree(folder);
    }
}
