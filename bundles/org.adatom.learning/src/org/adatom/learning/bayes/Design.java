/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

/** How the first points are spread. */
public enum Design {
    /** A Sobol sequence, moved by a random shift. */
    SOBOL,
    /** A Latin hypercube. */
    LATIN,
    /** Random points. */
    RANDOM
}
