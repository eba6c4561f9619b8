/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.adatom.workbench.ResultStore;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunManager;
import org.adatom.workbench.RunRequest;
import org.adatom.workbench.RunState;
import org.adatom.workbench.StudyLoader;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adatom run}: an analysis file, or the {@code run.yaml} of a folder of results once more. */
@Command(name = "run", description = "Run an analysis file, or repeat a run from its run.yaml.")
final class RunCommand implements Callable<Integer> {
    private static final Duration BEAT = Duration.ofMillis(100);
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE",
            description = "FILE.analysis, FOLDER/run.yaml of earlier results, or the name of an example.")
    String file = "";

    @Option(names = {"-o", "--output"}, paramLabel = "FOLDER",
            description = "The folder for the results, new or empty. Without it one is made beside the caller.")
    String output = "";

    @Option(names = "--overwrite", description = "Replace FOLDER where it holds the results of an earlier run.")
    boolean overwrite;

    @Option(names = "--database", paramLabel = "DATABASE",
            description = "Add the structures that are found to a database: a file, or "
                    + "postgresql://user:password@host/name.")
    String database = "";

    @Option(names = "--resume", description = "FILE is the folder of an interrupted run: go on from its checkpoint.")
    boolean resume;

    @Option(names = {"-p", "--parameter"}, paramLabel = "NAME=VALUE", description = "Set a parameter. May be repeated.")
    List<String> parameters = new ArrayList<>();

    @Option(names = {"-i", "--input"}, paramLabel = "INPUT",
            description = "A structure instead of the one in the file; INPUT@INDEX chooses frames. May be repeated.")
    List<String> inputs = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of random numbers.")
    @Nullable Long seed;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads to use [all processors].")
    @Nullable Integer threads;

    @Option(names = {"-q", "--quiet"}, description = "No progress.")
    boolean quiet;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var given = session.path(file);
        if (resume) {
            return resume(given);
        }
        var example = session.examples().find(file);
        if (example.isPresent() && !Files.exists(given)) {
            try (var made = new TemporaryFolder()) {
                return call(ExampleFiles.extract(example.get().object(), made.path()));
            }
        }
        return call(given);
    }

    private int call(Path given) throws IOException, InterruptedException {
        var path = Files.isDirectory(given) && Files.exists(given.resolve(ResultStore.RUN_FILE))
                ? given.resolve(ResultStore.RUN_FILE) : given;
        if (!Files.isRegularFile(path)) {
            throw new UsageException(file + (Files.isDirectory(path) ? " is a folder" : " does not exist")
                    + ": give an analysis file, the run.yaml of a folder of results, or the name of an example"
                    + " ('adatom list examples')");
        }
        var chosen = seed;
        var changes = new StudyLoader.Changes(values(), inputs.stream().map(StudyLoader::input).toList(),
                session.folder(),
                chosen == null ? OptionalLong.empty() : OptionalLong.of(chosen));
        var request = new StudyLoader(session.analyses(), session.builders()).load(path, changes)
                .withFolder(folder(path));
        var count = threads;
        if (count != null) {
            request = request.withThreads(count);
        }
        warnOfChanges(path);
        return run(request);
    }

    private int resume(Path given) throws IOException, InterruptedException {
        if (!parameters.isEmpty() || !inputs.isEmpty() || !output.isEmpty() || overwrite || seed != null
                || threads != null) {
            throw new UsageException("--resume goes on with a run as it was asked for: leave out the other options");
        }
        var folder = RunManager.interrupted(given);
        var record = new ResultStore().readRecord(folder);
        var request = new StudyLoader(session.analyses(), session.builders()).load(folder.resolve(ResultStore.RUN_FILE))
                .withThreads(record.threads()).withTitle(record.title());
        try (var runs = new RunManager(session.tools(), new ResultStore())) {
            runs.setDatabase(database.isEmpty() ? null : session.database(database));
            return follow(runs.resume(folder, request));
        }
    }

    private void warnOfChanges(Path path) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        if (folder == null || !path.endsWith(ResultStore.RUN_FILE)) {
            return;
        }
        var changed = new ResultStore().changedInput(folder);
        if (!changed.isEmpty()) {
            session.say("adatom: warning: " + String.join(", ", changed)
                    + " was changed after the run that is repeated: the "
                    + "numbers may differ");
        }
    }

    private Map<String, Object> values() {
        var out = new LinkedHashMap<String, Object>();
        for (var p : parameters) {
            int eq = p.indexOf('=');
            if (eq < 1) {
                throw new UsageException("-p is '" + p + "': it must be NAME=VALUE, such as fmax=0.01");
            }
            out.put(p.substring(0, eq).strip(), p.substring(eq + 1).strip());
        }
        return out;
    }

    private Path folder(Path path) {
        if (!output.isEmpty()) {
            var folder = session.path(output);
            if (!overwrite && ResultStore.isResults(folder)) {
                throw new UsageException("the folder " + output
                        + " holds the results of an earlier run: choose another "
                        + "one, or add --overwrite to replace them");
            }
            return folder;
        }
        var name = String.valueOf(path.getFileName());
        boolean repeated = name.equals(ResultStore.RUN_FILE) && path.getParent() != null;
        var stem = repeated ? path.toAbsolutePath().normalize().getParent().getFileName() + "-again"
                : name.replaceAll("\\.[^.]*$", "") + "-results";
        var folder = session.folder().resolve(stem);
        for (int i = 2; Files.exists(folder); i++) {
            folder = session.folder().resolve(stem + "-" + i);
        }
        return folder;
    }

    private int run(RunRequest request) throws InterruptedException, IOException {
        try (var runs = new RunManager(session.tools(),
                overwrite ? ResultStore.replacing() : new ResultStore())) {
            runs.setDatabase(database.isEmpty() ? null : session.database(database));
            return follow(runs.submit(request));
        }
    }

    private int follow(Run run) throws InterruptedException {
        try (var _ = Interrupts.to(run::cancel)) {
            long seen = 0;
            while (!run.await(BEAT)) {
                seen = progress(run, seen);
            }
        }
        if (session.terminal() && !quiet) {
            session.err().print("\r\033[K");
        }
        return end(run);
    }

    private long progress(Run run, long seen) {
        long version = run.live().version();
        if (quiet || !session.terminal() || version == seen) {
            return version;
        }
        double f = run.fraction();
        var line = (Double.isNaN(f) ? "" : String.format(Locale.ROOT, "%3.0f%%  ", 100 * f)) + run.message();
        session.err().print("\r\033[K" + line.substring(0, Math.min(line.length(), 110)));
        session.err().flush();
        return version;
    }

    private int end(Run run) {
        var where = run.folder().map(f -> " (" + shown(f) + ")")
                .orElse(overwrite && !output.isEmpty() && ResultStore.isResults(session.path(output))
                        ? "; the earlier results in " + output + " are kept" : "");
        return switch (run.state()) {
            case DONE -> say(run.message() + where, ExitCode.DONE);
            case NOT_CONVERGED -> say(run.message() + where, ExitCode.NOT_CONVERGED);
            case CANCELLED -> say("adatom: cancelled" + where + goingOn(run), ExitCode.CANCELLED);
            default -> say("adatom: " + run.error().orElse("the run failed") + where + goingOn(run), badInput(run)
                    ? ExitCode.USAGE
                    : ExitCode.FAILED);
        };
    }

    private String goingOn(Run run) {
        return run.canResume() ? "; go on with: adatom run --resume " + run.folder().map(this::shown)
                .orElseThrow() : "";
    }

    /** A run that fails before its first step was given what it cannot work on. */
    private static boolean badInput(Run run) {
        return run.state() == RunState.FAILED && run.live().series().isEmpty() && run.live().charts().isEmpty()
                && !run.error().orElse("").startsWith("internal error") && !run.error().orElse("")
                .startsWith("cannot write");
    }

    private String shown(Path folder) {
        return folder.startsWith(session.folder()) ? session.folder().relativize(folder).toString() : folder.toString();
    }

    private int say(String line, int code) {
        session.say(line);
        return code;
    }
}
