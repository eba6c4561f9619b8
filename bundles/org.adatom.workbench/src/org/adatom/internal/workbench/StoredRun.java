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
import java.util.Optional;
import org.adatom.analysis.Result;
import org.adatom.workbench.LiveData;
import org.adatom.workbench.ResultStore;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunRecord;
import org.adatom.workbench.RunRequest;
import org.adatom.workbench.RunState;

/** A run that was read back from disk. */
public final class StoredRun implements Run {
    private final ResultStore store;
    private final Path folder;
    private final RunRecord record;
    private final LiveData live = new LiveData();

    /** Makes it from its record. */
    public StoredRun(ResultStore store, Path folder, RunRecord record) {
        this.store = store;
        this.folder = folder;
        this.record = record;
    }

    @Override
    public String id() {
        return record.id();
    }

    @Override
    public String title() {
        return record.title();
    }

    @Override
    public String analysisId() {
        return record.analysis();
    }

    @Override
    public String analysisLabel() {
        return record.analysisLabel();
    }

    @Override
    public RunState state() {
        return !record.state().isEnded() && !Unfinished.goesOn(folder) ? RunState.INTERRUPTED : record.state();
    }

    @Override
    public double fraction() {
        return record.state().hasResult() ? 1 : Double.NaN;
    }

    @Override
    public String message() {
        return state() == RunState.INTERRUPTED ? "Interrupted" : record.verdict();
    }

    @Override
    public Optional<String> error() {
        return record.state() == RunState.FAILED ? Optional.of(record.verdict()) : Optional.empty();
    }

    @Override
    public Instant queued() {
        return record.queued();
    }

    @Override
    public Optional<Instant> started() {
        return record.started();
    }

    @Override
    public Optional<Instant> ended() {
        return record.ended();
    }

    @Override
    public LiveData live() {
        return live;
    }

    @Override
    public Optional<RunRequest> request() {
        return Optional.empty();
    }

    @Override
    public Optional<Result> result() throws IOException {
        return store.read(folder).result();
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    @Override
    public void cancel() {
        // it has ended
    }

    @Override
    public boolean await(Duration most) {
        return true;
    }
}
