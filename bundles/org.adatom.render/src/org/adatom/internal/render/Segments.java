/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/**
 * Straight lines in space, such as cell edges; A, relative to the scene's origin.
 *
 * @param ends [count][6], from and to
 */
public record Segments(float[] ends) {
    /** Nothing. */
    public static final Segments NONE = new Segments(new float[0]);

    /** {@return how many} */
    public int count() {
        return ends.length / 6;
    }
}
