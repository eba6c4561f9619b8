/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import org.adatom.analysis.RunContext;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Lets readers of files tell a run how far they are, and hear that it was cancelled. */
public final class RunMonitor extends NullProgressMonitor {
    private final RunContext context;
    private final double from;
    private final double to;
    private double total = 1;
    private double done;
    private double told;

    /** @param context the run @param from its fraction when reading begins @param to and when it ends */
    public RunMonitor(RunContext context, double from, double to) {
        this.context = context;
        this.from = from;
        this.to = to;
    }

    @Override
    public void beginTask(@org.eclipse.jdt.annotation.Nullable String name, int totalWork) {
        total = Math.max(1, totalWork);
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public void internalWorked(double work) {
        done += work;
        double fraction = Math.min(1, done / total);
        if (fraction - told > 0.02) {
            told = fraction;
            context.progress(from + (to - from) * fraction);
        }
    }

    @Override
    public boolean isCanceled() {
        return context.isCancelled();
    }
}
