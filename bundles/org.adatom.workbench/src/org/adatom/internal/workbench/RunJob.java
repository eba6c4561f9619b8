/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.Result;
import org.adatom.database.DatabaseException;
import org.adatom.database.StructureDatabase;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.workbench.ResultStore;
import org.adatom.workbench.RunDatabase;
import org.adatom.workbench.RunRequest;
import org.adatom.workbench.RunState;
import org.adatom.workbench.WorkbenchException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Watches over one run. The analysis computes on a thread of its own: if it does not listen when it is asked to stop,
 * the
 * job leaves it behind, and what it says later reaches nobody.
 */
public final class RunJob extends Job {
    /** How long an analysis has to stop by itself, well below the 0.5 s that are promised. */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(300);
    private static final int TICKS = 1000;

    private final LiveRun run;
    private final ResultStore store;
    private final Optional<String> database;
    private final Runnable atEnd;
    private final CountDownLatch computed = new CountDownLatch(1);
    private volatile @Nullable Result result;
    private volatile @Nullable Throwable failure;

    /** @param database where its structures go, too @param atEnd is called once when the run takes no place any more */
    public RunJob(LiveRun run, ResultStore store, Optional<String> database, Runnable atEnd) {
        super(run.title());
        this.run = run;
        this.store = store;
        this.database = database;
        this.atEnd = atEnd;
        setPriority(LONG);
    }

    @Override
    public boolean belongsTo(@Nullable Object family) {
        return family == run || LiveRun.class.equals(family);
    }

    @Override
    protected void canceling() {
        run.cancel();
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor given) {
        var monitor = IProgressMonitor.nullSafe(given);
        Path written = null;
        try {
            if (!run.begin()) {
                return Status.CANCEL_STATUS;
            }
            monitor.beginTask(run.title(), TICKS);
            var worker = new Thread(this::compute, "Run " + run.title());
            worker.setDaemon(true);
            worker.start();
            watch(worker, monitor);
            written = conclude();
            return run.state() == RunState.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (Throwable e) { // whatever it is: the run ends, and its place becomes free
            run.fail(Failures.line(e, run.request().map(r -> r.analysis().name()).orElse("")), null);
            return Status.OK_STATUS;
        } finally {
            run.closePotentials();
            run.close(written);
            atEnd.run();
        }
    }

    private void compute() {
        try {
            result = run.request().map(this::compute).orElseThrow();
        } catch (Throwable e) { // also errors of the virtual machine: they are this run's alone
            failure = e;
        } finally {
            computed.countDown();
        }
    }

    private Result compute(RunRequest request) {
        return compute(request.analysis().object(), request);
    }

    private <P extends Record, I> Result compute(Analysis<P, I> analysis, RunRequest request) {
        var options = ParameterModel.of(analysis.optionsType()).bind(request.parameters());
        return analysis.run(options, RunInputs.of(analysis.inputType(), request), run);
    }

    private void watch(Thread worker, IProgressMonitor monitor) throws InterruptedException {
        long asked = 0;
        int ticks = 0;
        while (!computed.await(40, TimeUnit.MILLISECONDS)) {
            if (monitor.isCanceled() && !run.isCancelled()) {
                run.cancel();
            }
            if (run.isCancelled()) {
                if (asked == 0) {
                    asked = System.nanoTime();
                    run.closePotentials();
                }
                if (System.nanoTime() - asked > GRACE) {
                    run.cancelNow();
                    worker.interrupt();
                    return;
                }
            }
            int now = (int) (TICKS * run.fraction());
            if (now > ticks) {
                monitor.worked(now - ticks);
                ticks = now;
            }
            monitor.subTask(run.message());
        }
    }

    /** Gives the run its end and writes its folder. @return the folder, if one was written */
    private @Nullable Path conclude() {
        var wrong = failure;
        var found = result;
        var target = Absent.orNull(run.target());
        if (run.isCancelled() || wrong instanceof OperationCanceledException) {
            run.cancelNow();
            return leave(target, RunState.CANCELLED, "Cancelled");
        }
        if (wrong != null || found == null) {
            var line = wrong == null ? "the analysis gave no result" : Failures.line(wrong, analysisName());
            if (wrong != null) {
                run.live().note(Failures.trace(wrong));
            }
            var saved = wrong == null || run.unfinished().map(u -> u.written().isPresent()).orElse(false)
                    ? Optional.<Result>empty() : Salvage.of(wrong, line, run.live());
            if (saved.isPresent()) {
                return write(saved.get(), target);
            }
            var written = leave(target, RunState.FAILED, line);
            run.fail(line, null);
            return written;
        }
        keep(found);
        return write(found, target);
    }

    private @Nullable Path write(Result found, @Nullable Path target) {
        try {
            var written = target == null ? null
                    : store.write(run, found, RunState.of(found.verdict().outcome()), found.verdict().text(), target);
            discardUnfinished();
            run.finish(found, written);
            return written;
        } catch (IOException | WorkbenchException e) {
            var line = Failures.line(e, analysisName());
            var kept = stop(RunState.FAILED, line); // its last checkpoint is where it can go on from
            run.fail(line, found);
            return kept;
        }
    }

    private String analysisName() {
        return run.request().map(r -> r.analysis().name()).orElse("");
    }

    /** Puts the structures into the database; what goes wrong there harms the run's own folder not. */
    private void keep(Result found) {
        database.ifPresent(location -> {
            try {
                int n = RunDatabase.add(location, run, found);
                run.live().note(n + (n == 1 ? " structure" : " structures") + " added to "
                        + StructureDatabase.shown(location));
            } catch (DatabaseException e) {
                run.live().note("the structures are not in the database: " + e.getMessage());
            }
        });
    }

    private void discardUnfinished() {
        run.unfinished().ifPresent(unfinished -> {
            try {
                unfinished.finish();
            } catch (IOException e) {
                run.live().note("what the run kept on the way could not be deleted: " + e.getMessage());
            }
        });
    }

    /** Writes how a run without a result ended: where it can go on from if it kept something, else where results go. */
    private @Nullable Path leave(@Nullable Path target, RunState state, String verdict) {
        var kept = stop(state, verdict);
        if (kept != null || target == null) {
            return kept;
        }
        try {
            return store.write(run, null, state, verdict, target);
        } catch (IOException | RuntimeException e) {
            run.live().note("the folder of the run could not be written: " + e.getMessage());
            return null;
        }
    }

    /** Lets go of what the run kept on the way, which stays. @return its folder, if it kept something */
    private @Nullable Path stop(RunState state, String verdict) {
        var unfinished = Absent.orNull(run.unfinished());
        var kept = unfinished == null ? null : Absent.orNull(unfinished.written());
        if (unfinished != null && kept != null) {
            try {
                unfinished.stop(state, verdict);
            } catch (IOException | RuntimeException e) { // the checkpoint is there
                run.live().note("how the run ended could not be written: " + e.getMessage());
            }
        }
        return kept;
    }
}
