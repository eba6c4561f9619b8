/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.adatom.potential.Potential;
import org.eclipse.core.runtime.OperationCanceledException;

/** What a run is given. */
public interface RunContext {

    /**
     * Says how far the run is and what there is to see.
     *
     * @param fraction 0..1; NaN where it is not known
     * @param news points, frames and notes
     * @throws OperationCanceledException when the run was cancelled
     */
    void progress(double fraction, Progress... news);

    /** {@return whether the run was cancelled} To be asked at least every 0.1 s. */
    boolean isCancelled();

    /** Ends the run if it was cancelled. @throws OperationCanceledException when it was */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new OperationCanceledException();
        }
    }

    /** {@return the seed of the run: same seed and same versions give the same numbers} */
    long seed();

    /** {@return random numbers of the run: a new stream from the seed for each name} */
    RandomGenerator random(String stream);

    /**
     * {@return the potential that a text names, such as {@code emt} or {@code lj(sigma=3.4)}} It is closed when the run
     * ends, and at once when the run is cancelled.
     *
     * @throws org.adatom.potential.PotentialException when there is none of that name, or its options are wrong
     */
    Potential potential(String text);

    /**
     * {@return what is registered under a name, made with options, such as the model {@code forest(trees=100)}}
     *
     * @param type what it is to be, such as {@code org.adatom.learning.model.Model}
     * @param text its name with options
     * @throws AnalysisException when nothing of this type can be made here
     * @throws RuntimeException of the topic, when there is none of that name or its options are wrong
     */
    default <T> T create(Class<T> type, String text) {
        throw new AnalysisException("'" + text + "' cannot be made here: there is no registry of "
                + type.getSimpleName());
    }

    /**
     * {@return the study of an analysis file, to be run inside this run}
     *
     * @param file an analysis file
     * @throws AnalysisException when it cannot be read, in one line with file and reason
     */
    default Study study(Path file) {
        throw new AnalysisException(file + " cannot be run inside this run");
    }

    /** {@return how many threads the run may use, at least 1} */
    int threads();

    /** {@return what the run keeps to go on after an interruption} */
    Checkpoint checkpoint();

    /**
     * {@return the frames of a name, written as the run goes}
     *
     * @param name letters, digits, '-' and '_'; that of the {@link ResultItem.Structures} that will hold them
     */
    FrameSink frames(String name);
}
