/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.kernel;

/** How alike two samples are. */
public enum KernelKind {
    /** exp(-gamma |x - y|^2). */
    RBF,
    /** exp(-gamma |x - y|_1). */
    LAPLACIAN,
    /** x . y. */
    LINEAR,
    /** (gamma x . y + 1)^degree. */
    POLYNOMIAL
}
