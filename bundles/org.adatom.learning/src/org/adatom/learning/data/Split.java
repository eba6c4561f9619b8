/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

/**
 * Which samples are for what. Indices of samples, each at most once.
 *
 * @param train a model is fitted to these
 * @param validation training may look at these, to stop in time; may be empty
 * @param test only the final score looks at these
 */
public record Split(int[] train, int[] validation, int[] test) {

    /** Without samples for validation. */
    public Split(int[] train, int[] test) {
        this(train, new int[0], test);
    }
}
