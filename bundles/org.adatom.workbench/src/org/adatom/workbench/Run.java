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
import java.time.Instant;
import java.util.Optional;
import org.adatom.analysis.Result;
import org.adatom.internal.workbench.Unfinished;

/** A run: waiting, computing or ended; of this session or read back from disk. Safe for any thread. */
public interface Run {

    /** {@return the unique id} */
    String id();

    /** {@return what a list shows, such as "Relax Cu36"} */
    String title();

    /** {@return the id of the analysis} */
    String analysisId();

    /** {@return the label of the analysis} */
    String analysisLabel();

    /** {@return where it is} */
    RunState state();

    /** {@return how far it is, 0..1; NaN where that is not known} */
    double fraction();

    /** {@return one line: the last note, the verdict, or the error} */
    String message();

    /** {@return the error in one line, if it failed} */
    Optional<String> error();

    /** {@return when it was asked for} */
    Instant queued();

    /** {@return when it began} */
    Optional<Instant> started();

    /** {@return when it ended} */
    Optional<Instant> ended();

    /** {@return how long it computed so far} */
    default Duration elapsed() {
        return started().map(s -> Duration.between(s, ended().orElseGet(Instant::now))).orElse(Duration.ZERO);
    }

    /** {@return curves, the latest structure and the log; empty for a run that was read back} */
    LiveData live();

    /** {@return what it was asked, for repeating it; empty for a run that was read back (see {@link #folder})} */
    Optional<RunRequest> request();

    /**
     * {@return the result} It is kept for a run of this session and read from disk for an older one, so call it in a
     * job.
     *
     * @throws IOException when it cannot be read, with file and reason
     */
    Optional<Result> result() throws IOException;

    /** {@return the folder of its results, once it is there} */
    Optional<Path> folder();

    /** {@return whether it was interrupted and can go on from a checkpoint; see {@link RunManager#resume}} Looks at the disk. */
    default boolean canResume() {
        return state().isEnded() && folder().filter(Unfinished::canResume).isPresent();
    }

    /** Stops it; nothing happens to a run that has ended. Returns at once; the state is CANCELLED within 0.5 s. */
    void cancel();

    /**
     * Waits until it has ended and its folder is written.
     *
     * @param most how long to wait
     * @return whether it ended in that time
     * @throws InterruptedException when the waiting thread is interrupted
     */
    boolean await(Duration most) throws InterruptedException;
}
