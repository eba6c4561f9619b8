/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.Optional;
import java.util.SplittableRandom;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.LearningException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Searches the likeliest hyper-parameters in the background. */
final class Optimising extends Job {
    private static final int RESTARTS = 6;
    private static final long SEED = 1;
    private final Display display;
    private final StudioHistory history;
    private final StudioSide side;
    private final StudioState start;

    private Optimising(Display display, StudioHistory history, StudioSide side) {
        super(Messages.Studio_optimising);
        this.display = display;
        this.history = history;
        this.side = side;
        this.start = history.state();
        setUser(false);
    }

    /** Starts a search. */
    static void start(Display display, StudioHistory history, StudioSide side) {
        var job = new Optimising(display, history, side);
        side.searching(Optional.of(job));
        job.schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        String wrong = "";
        StudioState found = start;
        try {
            var fitted = start.studio(0, 1, 2).fitted(RESTARTS, new SplittableRandom(SEED), best -> {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
            });
            found = start.with(fitted.kernel());
        } catch (OperationCanceledException e) {
            wrong = "";
        } catch (LearningException e) {
            wrong = String.valueOf(e.getMessage());
        }
        var next = found;
        var problem = wrong;
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!side.isDisposed()) {
                    side.searching(Optional.empty());
                    if (history.state() == start) {
                        history.change(Messages.Studio_optimise, next);
                    }
                    if (!problem.isEmpty()) {
                        side.tell(problem);
                    }
                }
            });
        }
        return Status.OK_STATUS;
    }
}
