/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.util.Set;

import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.eclipse.core.runtime.OperationCanceledException;

/** A way to learn, with its options chosen. Stateless: may be fitted many times, from several threads. */
public interface Model {

    /** {@return what it can learn} */
    Set<Task> tasks();

    /** {@return whether it wants inputs of zero mean and unit deviation} The pipeline around it sees to that. */
    default boolean wantsScaledInputs() {
        return true;
    }

    /**
     * {@return whether it wants targets of zero mean and unit deviation} The pipeline sees to that, and scales back.
     */
    default boolean wantsScaledTargets() {
        return false;
    }

    /** {@return whether it learns several targets at once} Others are fitted once for each target by the pipeline. */
    default boolean takesSeveralTargets() {
        return false;
    }

    /**
     * Learns.
     *
     * @param train at least one sample, no missing values
     * @param context what the fit is given
     * @return what it learnt
     * @throws LearningException when it cannot learn from these samples
     * @throws OperationCanceledException when the fit was cancelled; within 0.5 s
     */
    FittedModel fit(Samples train, FitContext context);
}
