/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.linear;

import java.util.Set;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.Task;

/**
 * A model of numbers.
 *
 * @param wantsScaledInputs whether its result depends on the scale of inputs
 * @param wantsScaledTargets whether its result depends on the scale of targets
 * @param takesSeveralTargets whether it learns them at once
 * @param how how it learns
 */
record LinearModel(boolean wantsScaledInputs, boolean wantsScaledTargets, boolean takesSeveralTargets, Fit how)
        implements Model {
    /** How it learns. */
    interface Fit {
        FittedModel fit(Samples samples, FitContext context);
    }

    @Override
    public Set<Task> tasks() {
        return Set.of(Task.REGRESSION);
    }

    @Override
    public FittedModel fit(Samples train, FitContext context) {
        context.checkCancelled();
        return how.fit(train, context);
    }
}
