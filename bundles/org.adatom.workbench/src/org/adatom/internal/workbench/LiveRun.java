/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Checkpoint;
import org.adatom.analysis.FrameSink;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.Study;
import org.adatom.numerics.random.RandomStreams;
import org.adatom.potential.Potential;
import org.adatom.workbench.LiveData;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunRequest;
import org.adatom.workbench.RunState;
import org.adatom.workbench.RunTools;
import org.adatom.workbench.StudyLoader;
import org.adatom.workbench.WorkbenchException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

/** A run of this session. It is also what the analysis is given. */
public final class LiveRun implements Run, RunContext {
    /** The shortest time between two frames and between two pieces of news about progress. */
    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(40);

    private final String id;
    private final RunRequest request;
    private final @Nullable Path target;
    private final RunTools tools;
    private final Consumer<LiveRun> changed;
    private final Instant queued = Instant.now();
    private final LiveData live = new LiveData();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable Unfinished unfinished;
    private final Checkpoint memory = Checkpoint.inMemory();
    private final Map<String, FrameSink> frames = new ConcurrentHashMap<>();
    private final List<Potential> opened = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;
    private volatile RunState state = RunState.QUEUED;
    private volatile double fraction = Double.NaN;
    private volatile String message = "";
    private volatile @Nullable Instant started;
    private volatile @Nullable Instant ended;
    private volatile @Nullable String error;
    private volatile @Nullable Result result;
    private volatile @Nullable Path folder;
    private long lastFrame = System.nanoTime() - BEAT;
    private long lastNews = System.nanoTime() - BEAT;

    /**
     * Makes a run that waits.
     *
     * @param target where its results will go; null for nowhere
     * @param resumes whether it goes on from the checkpoint of an interrupted execution
     * @param changed is told of news on the thread that brings them
     */
    public LiveRun(String id, RunRequest request, @Nullable Path target, boolean resumes, RunTools tools,
            Consumer<LiveRun> changed) {
        this.id = id;
        this.request = request;
        this.target = target;
        this.tools = tools;
        this.changed = changed;
        this.unfinished = target == null ? null : new Unfinished(target, this, resumes);
    }

    /** Marks it as computing. @return false when it was cancelled before */
    boolean begin() {
        synchronized (this) {
            if (state != RunState.QUEUED) {
                return false;
            }
            started = Instant.now();
            state = RunState.RUNNING;
        }
        changed.accept(this);
        return true;
    }

    /** Marks it as ended with a result; nothing happens when it has ended already. */
    void finish(Result found, @Nullable Path written) {
        synchronized (this) {
            if (state.isEnded()) {
                return;
            }
            result = found;
            folder = written;
            fraction = 1;
            var line = found.verdict().text();
            var how = RunState.of(found.verdict().outcome());
            error = how == RunState.FAILED ? line : null;
            end(how, line);
        }
        changed.accept(this);
    }

    /** Marks it as failed; nothing happens when it has ended already. A result that could not be written is kept. */
    void fail(String line, @Nullable Result unwritten) {
        synchronized (this) {
            if (state.isEnded()) {
                return;
            }
            error = line;
            result = unwritten;
            end(RunState.FAILED, line);
        }
        changed.accept(this);
    }

    /** Marks it as cancelled; nothing happens when it has ended already. */
    void cancelNow() {
        synchronized (this) {
            cancelled = true;
            if (state.isEnded()) {
                return;
            }
            end(RunState.CANCELLED, "Cancelled");
        }
        changed.accept(this);
    }

    private void end(RunState how, String line) {
        ended = Instant.now();
        message = line;
        state = how;
    }

    /** Says where the folder of an ended run is, and lets go whoever waits for the end. */
    void close(@Nullable Path written) {
        if (written != null && folder == null) {
            folder = written;
            changed.accept(this);
        }
        closed.countDown();
    }

    /** Lets go whoever waits for the end of a run that never began. */
    public void closeUnstarted() {
        closed.countDown();
    }

    /** {@return where its results will go} */
    public Optional<Path> target() {
        return Absent.optional(target);
    }

    @Override
    public void progress(double newFraction, Progress... news) {
        checkCancelled();
        fraction = newFraction;
        long now = System.nanoTime();
        for (var piece : news) {
            switch (piece) {
                case Progress.Point p -> live.add(p);
                case Progress.Curves c -> live.show(c);
                case Progress.Show s -> live.show(s.item());
                case Progress.Note n -> {
                    live.note(n.text());
                    message = n.text();
                }
                case Progress.Frame f -> {
                    if (now - lastFrame >= BEAT) {
                        lastFrame = now;
                        live.frame(f.structure().get());
                    }
                }
            }
        }
        if (now - lastNews >= BEAT) {
            lastNews = now;
            changed.accept(this);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new OperationCanceledException();
        }
    }

    @Override
    public long seed() {
        return request.seed();
    }

    @Override
    public RandomGenerator random(String stream) {
        return RandomStreams.of(request.seed(), stream);
    }

    @Override
    public Potential potential(String text) {
        var made = tools.potentials().create(text);
        opened.add(made);
        if (cancelled) {
            closePotentials();
        }
        return made;
    }

    @Override
    public <T> T create(Class<T> type, String text) {
        return tools.create(type, text);
    }

    @Override
    public Study study(Path file) {
        var loader = tools.studies().orElseThrow(() -> new AnalysisException(file + " cannot be run here"));
        try {
            var folder = file.toAbsolutePath().getParent();
            return new NestedStudy(loader.load(file), this, input -> loader.load(file,
                    new StudyLoader.Changes(Map.of(), input,
                    folder == null ? file.toAbsolutePath() : folder, OptionalLong.empty())));
        } catch (IOException | WorkbenchException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Closes what the run asked for; a computation that is under way ends. */
    void closePotentials() {
        for (var p : opened) {
            p.close();
        }
    }

    @Override
    public int threads() {
        return request.threads();
    }

    @Override
    public Checkpoint checkpoint() {
        var onDisk = unfinished;
        return onDisk == null ? memory : onDisk;
    }

    @Override
    public FrameSink frames(String name) {
        var onDisk = unfinished;
        return onDisk == null ? frames.computeIfAbsent(name, n -> FrameSink.inMemory()) : onDisk.frames(name);
    }

    /** {@return what it keeps to go on, where it has a folder} */
    Optional<Unfinished> unfinished() {
        return Absent.optional(unfinished);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return request.title();
    }

    @Override
    public String analysisId() {
        return request.analysis().id();
    }

    @Override
    public String analysisLabel() {
        return request.analysis().label();
    }

    @Override
    public RunState state() {
        return state;
    }

    @Override
    public double fraction() {
        return fraction;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Optional<String> error() {
        return Absent.optional(error);
    }

    @Override
    public Instant queued() {
        return queued;
    }

    @Override
    public Optional<Instant> started() {
        return Absent.optional(started);
    }

    @Override
    public Optional<Instant> ended() {
        return Absent.optional(ended);
    }

    @Override
    public LiveData live() {
        return live;
    }

    @Override
    public Optional<RunRequest> request() {
        return Optional.of(request);
    }

    @Override
    public Optional<Result> result() {
        return Absent.optional(result);
    }

    @Override
    public Optional<Path> folder() {
        return Absent.optional(folder);
    }

    @Override
    public void cancel() {
        boolean unstarted;
        synchronized (this) {
            unstarted = state == RunState.QUEUED;
            cancelled = true;
        }
        if (unstarted) {
            cancelNow();
        }
    }

    @Override
    public boolean await(Duration most) throws InterruptedException {
        return closed.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }
}
