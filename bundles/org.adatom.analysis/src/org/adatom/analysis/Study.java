/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.Map;

import org.adatom.numerics.parameter.ParameterModel;

/** Another analysis with its input and parameters, to be run inside a run, such as the objective of an optimisation. */
public interface Study {

    /** {@return the model of its parameters} */
    ParameterModel<?> parameters();

    /**
     * Runs it. Its news are not shown; it is cancelled with the run around it.
     *
     * @param parameters replace those of the study, by name; {@code input.NAME} replaces an option of the builder of
     * its input
     * @return its result
     * @throws org.adatom.numerics.parameter.ParameterException when a parameter is wrong
     * @throws AnalysisException when it cannot go on
     * @throws org.eclipse.core.runtime.OperationCanceledException when the run around it was cancelled
     */
    Result run(Map<String, Object> parameters);
}
