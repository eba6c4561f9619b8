/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

/** Where the functions of the embedded-atom method come from. */
public interface EamFunctions {

    /** {@return the atomic numbers that there are functions for} */
    int[] elements();

    /** {@return the functions of some elements} @param numbers atomic numbers, all among {@link #elements} */
    EamTables tables(int[] numbers);
}
