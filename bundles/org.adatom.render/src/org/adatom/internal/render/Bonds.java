/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/**
 * Bonds between balls. Arrays are shared and not to be written to.
 *
 * @param count how many
 * @param first [count], index of the ball where the bond starts
 * @param second [count], index of the ball where it ends
 * @param shift [count], index of the lattice translation that is added to the end; 0 for none. A bond with a translation
 *        is drawn as far as its middle
 * @param translations [m][3], A, row 0 is zero
 * @param radius A
 */
public record Bonds(int count, int[] first, int[] second, short[] shift, float[] translations, float radius) {
    /** Nothing. */
    public static final Bonds NONE = new Bonds(0, new int[0], new int[0], new short[0], new float[3], 0.1f);
}
