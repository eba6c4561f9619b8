/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import org.adatom.numerics.parameter.Parameter;

/** What is predicted with. @param model the file of a fitted model */
public record PredictOptions(
        @Parameter(label = "Model file", choices = "files", required = true,
                help = "NAME.model, as training and tuning leave it in their results.") String model) {
}
