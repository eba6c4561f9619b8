/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import org.eclipse.core.runtime.OperationCanceledException;

/**
 * A computation that a user starts from a menu or from the command line; what a plug-in registers at the extension
 * point {@code org.adatom.analysis.analyses}. From the options record come form, command line, file and validation;
 * from the result come charts, tables, views and files. Needs a public constructor without arguments; must be
 * stateless.
 *
 * @param <P> the options: a record whose components carry {@link org.adatom.numerics.parameter.Parameter}
 * @param <I> the input: {@link org.adatom.structure.Structure}, {@link StructureList}, {@link FileInputs} or {@link
 * NoInput}
 */
public interface Analysis<P extends Record, I> {

    /** {@return the record that holds the options} */
    Class<P> optionsType();

    /** {@return the type of the input} */
    Class<I> inputType();

    /**
     * Computes.
     *
     * @param options the options
     * @param input the input
     * @param context what a run is given: progress, random numbers, potentials
     * @return the result
     * @throws OperationCanceledException when the run was cancelled; must happen within 0.5 s
     * @throws AnalysisException when it cannot go on
     */
    Result run(P options, I input, RunContext context);
}
