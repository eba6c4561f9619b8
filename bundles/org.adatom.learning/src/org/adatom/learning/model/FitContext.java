/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.util.random.RandomGenerator;

import org.adatom.analysis.Progress;
import org.adatom.analysis.RunContext;
import org.eclipse.core.runtime.OperationCanceledException;

/** What a fit is given: random numbers, threads, a way to tell how far it is and to hear that it was cancelled. */
public interface FitContext {

    /** {@return random numbers: a new stream from the seed for each name} */
    RandomGenerator random(String stream);

    /** {@return how many threads the fit may use, at least 1; the numbers must not depend on it} */
    int threads();

    /** {@return whether the fit was cancelled} */
    boolean isCancelled();

    /**
     * Says how far the fit is.
     *
     * @param fraction 0..1
     * @param news points and charts to be seen live, such as the curve of the loss
     * @throws OperationCanceledException when the fit was cancelled
     */
    void progress(double fraction, Progress... news);

    /** Ends the fit if it was cancelled. @throws OperationCanceledException when it was */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new OperationCanceledException();
        }
    }

    /**
     * {@return a context of its own for one of several fits: other random numbers, no progress}
     *
     * @param index which of them
     */
    default FitContext part(int index) {
        var outer = this;
        return new FitContext() {
            @Override
            public RandomGenerator random(String stream) {
                return outer.random(index + "/" + stream);
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public boolean isCancelled() {
                return outer.isCancelled();
            }

            @Override
            public void progress(double fraction, Progress... news) {
                checkCancelled();
            }
        };
    }

    /** {@return the context of a fit that is all that a run does} */
    static FitContext of(RunContext run) {
        return of(run, 0, 1);
    }

    /**
     * {@return the context of a fit that is a part of what a run does}
     *
     * @param from fraction at its begin
     * @param to at its end
     */
    static FitContext of(RunContext run, double from, double to) {
        return new FitContext() {
            @Override
            public RandomGenerator random(String stream) {
                return run.random(stream);
            }

            @Override
            public int threads() {
                return run.threads();
            }

            @Override
            public boolean isCancelled() {
                return run.isCancelled();
            }

            @Override
            public void progress(double fraction, Progress... news) {
                run.progress(from + (to - from) * fraction, news);
            }
        };
    }
}
