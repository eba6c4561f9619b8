/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.adatom.internal.workbench.Absent;
import org.adatom.internal.workbench.LiveRun;
import org.adatom.internal.workbench.RunJob;
import org.adatom.internal.workbench.StoredRun;
import org.adatom.internal.workbench.Unfinished;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.PotentialException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs analyses: a queue with a limit on how many compute at once. Each run is a Job with progress and cancel; whatever
 * happens in one, errors of the virtual machine too, harms no other. Safe for any thread.
 */
public final class RunManager implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunManager.class.getName());

    private final RunTools tools;
    private final ResultStore store;
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final ArrayDeque<LiveRun> waiting = new ArrayDeque<>();
    private int running;
    private int limit = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private @Nullable Path folder;
    private @Nullable String database;

    /**
     * Makes a manager without a folder: runs whose request names no folder are kept in memory.
     *
     * @param tools what runs find by name
     * @param store writes and reads results
     */
    public RunManager(RunTools tools, ResultStore store) {
        this.tools = tools;
        this.store = store;
    }

    /** Makes a manager with all that the plug-ins contribute. */
    public RunManager(PotentialRegistry potentials, AnalysisRegistry analyses, BuilderRegistry builders,
            ResultStore store,
            ModelRegistry models) {
        this(RunTools.of(potentials, analyses, builders, models), store);
    }

    /** Sets where results of later runs go, each in a folder of its own; null for memory only. */
    public synchronized void setFolder(@Nullable Path results) {
        folder = results;
    }

    /** Sets the database that the structures of later runs go to, a file or the URL of a server; null for none. */
    public synchronized void setDatabase(@Nullable String location) {
        database = location;
    }

    /** {@return the database that structures of runs go to} */
    public synchronized Optional<String> database() {
        return Absent.optional(database);
    }

    /** {@return where results go} */
    public synchronized Optional<Path> folder() {
        return Absent.optional(folder);
    }

    /**
     * Adds the runs that a folder of results holds and that are not in the list yet, oldest first. Reads files, so
     * call it in
     * a job. Folders that cannot be read are left out and named in the log.
     */
    public void loadHistory(Path results) {
        for (var stored : store.list(results)) {
            Run old = new StoredRun(store, stored.folder(), stored.record());
            boolean isNew;
            synchronized (this) {
                isNew = runs.stream().noneMatch(r -> r.id().equals(old.id()));
                if (isNew) {
                    runs.add(old);
                }
            }
            if (isNew) {
                tell(l -> l.added(old));
            }
        }
    }

    /**
     * Puts a run in the queue; it starts at once when there is a free place.
     *
     * @throws ParameterException when the parameters are wrong
     * @throws WorkbenchException when the folder for its results holds something or cannot be written to
     */
    public Run submit(RunRequest request) {
        requirePotentials(request.analysis().parameters(), request.parameters());
        request.folder().ifPresent(this::requireFree);
        var results = folder();
        LiveRun run;
        synchronized (this) {
            var target = request.folder().isPresent() || results.isEmpty() ? Absent.orNull(request.folder())
                    : store.newFolder(results.get(), request, targets());
            run = new LiveRun(UUID.randomUUID().toString(), request, target, false, tools, this::changed);
        }
        return queue(run);
    }

    private void requireFree(Path target) {
        store.requireFree(target);
        var unfinished = Unfinished.folder(target.toAbsolutePath().normalize());
        if (Unfinished.canResume(unfinished)) {
            throw new WorkbenchException("the folder " + unfinished
                    + " holds an interrupted run: let it go on (--resume), "
                    + "delete it, or choose another folder");
        }
    }

    private LiveRun queue(LiveRun run) {
        synchronized (this) {
            runs.add(run);
            waiting.add(run);
        }
        tell(l -> l.added(run));
        startNext();
        return run;
    }

    /**
     * Lets a run go on from its checkpoint; it takes the place of the interrupted one in the list.
     *
     * @param folder the folder of the interrupted run, or the one that its results were to go to
     * @param request what its record asks for
     * @throws WorkbenchException when there is no checkpoint, the run goes on in another process, or its input or a
     * file of its
     *         potential was changed: the numbers would not be those of one run
     */
    public Run resume(Path folder, RunRequest request) {
        var unfinished = interrupted(folder);
        requirePotentials(request.analysis().parameters(), request.parameters());
        requireUnchanged(unfinished);
        var target = Unfinished.target(unfinished);
        var run = new LiveRun(UUID.randomUUID().toString(), request.withFolder(target), target, true, tools,
                this::changed);
        runs().stream().filter(r -> r.folder().filter(unfinished::equals).isPresent()).forEach(this::remove);
        return queue(run);
    }

    private void requireUnchanged(Path unfinished) {
        try {
            var changed = store.changedInput(unfinished);
            if (!changed.isEmpty()) {
                throw new WorkbenchException("the run cannot go on: " + String.join(", ", changed)
                        + " was changed since it began; "
                        + "put back what it was, or begin anew with " + unfinished.resolve(ResultStore.RUN_FILE));
            }
        } catch (IOException e) {
            throw new WorkbenchException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * {@return the folder of an interrupted run}
     *
     * @param folder it, or the one that its results were to go to
     * @throws WorkbenchException when there is no checkpoint in it
     */
    public static Path interrupted(Path folder) {
        var given = folder.toAbsolutePath().normalize();
        var unfinished = Unfinished.canResume(given) ? given : Unfinished.folder(given);
        if (!Unfinished.canResume(unfinished)) {
            throw new WorkbenchException(folder
                    + " holds no interrupted run with a checkpoint: give the folder of one, "
                    + "whose name ends in " + Unfinished.ENDING);
        }
        return unfinished;
    }

    /** {@return the folders of runs of this session, also those that are not written yet} */
    private synchronized Set<Path> targets() {
        var out = new HashSet<Path>();
        runs.forEach(r -> {
            if (r instanceof LiveRun live) {
                live.target().ifPresent(out::add);
            }
        });
        return out;
    }

    /** Checks the parameters, and that the potentials that they name can be made. */
    private <P extends Record> void requirePotentials(ParameterModel<P> model, Map<String, Object> given) {
        var values = model.values(model.bind(given));
        for (var p : model.parameters()) {
            if (p.about().choices().equals("potentials") && values.get(p.name()) instanceof String text
                    && !text.isBlank()) {
                try {
                    tools.potentials().create(text);
                } catch (PotentialException e) {
                    throw new ParameterException(List.of(new ParameterException.Problem(p.name(),
                            String.valueOf(e.getMessage()))));
                }
            }
        }
    }

    /** {@return all runs, oldest first, a copy} */
    public synchronized List<Run> runs() {
        return List.copyOf(runs);
    }

    /** {@return how many runs compute at once, at least 1} */
    public synchronized int parallelLimit() {
        return limit;
    }

    /**
     * Sets how many runs compute at once; runs that compute go on.
     *
     * @throws WorkbenchException when it is less than 1
     */
    public void setParallelLimit(int most) {
        if (most < 1) {
            throw new WorkbenchException("the number of runs at once is " + most + ": it must be at least 1");
        }
        synchronized (this) {
            limit = most;
        }
        startNext();
    }

    /**
     * Takes a run from the list, cancelling it if it goes on. Its folder stays.
     */
    public void remove(Run run) {
        run.cancel();
        boolean was;
        synchronized (this) {
            was = runs.remove(run);
        }
        if (was) {
            tell(l -> l.removed(run));
        }
    }

    /**
     * Takes an ended run from the list and deletes its folder.
     *
     * @throws IOException when something cannot be deleted
     * @throws WorkbenchException when it has not ended
     */
    public void delete(Run run) throws IOException {
        if (!run.state().isEnded()) {
            throw new WorkbenchException("'" + run.title() + "' is still " + (run.state() == RunState.QUEUED ? "queued"
                    : "running") + ": cancel it first");
        }
        var gone = run.folder();
        if (gone.isPresent()) {
            store.delete(gone.get());
        }
        remove(run);
    }

    /** Adds a listener; adding it again changes nothing. */
    public void addListener(RunListener listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
        }
    }

    /** Removes a listener. */
    public void removeListener(RunListener listener) {
        listeners.remove(listener);
    }

    /** Cancels all runs and waits, at most 3 s, until their folders are written. */
    @Override
    public void close() {
        var all = runs();
        all.forEach(Run::cancel);
        long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        try {
            for (var run : all) {
                run.await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startNext() {
        var starting = new ArrayList<LiveRun>();
        synchronized (this) {
            while (running < limit && !waiting.isEmpty()) {
                starting.add(waiting.remove());
                running++;
            }
        }
        for (var run : starting) {
            new RunJob(run, store, database(), this::ended).schedule();
        }
    }

    private void ended() {
        synchronized (this) {
            running--;
        }
        startNext();
    }

    private void changed(LiveRun run) {
        if (run.state() == RunState.CANCELLED) {
            synchronized (this) {
                if (waiting.remove(run)) {
                    run.closeUnstarted();
                }
            }
        }
        tell(l -> l.changed(run));
    }

    private void tell(Consumer<RunListener> news) {
        for (var listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a listener of runs failed", e);
            }
        }
    }
}
