/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/**
 * Balls to draw, A, positions relative to the scene's origin. Arrays are shared and not to be written to.
 *
 * @param count how many
 * @param x [count]
 * @param y [count]
 * @param z [count]
 * @param radius [count]
 * @param colour [count], 0xRRGGBB
 * @param atom [count], index of the atom that the ball shows
 * @param flags [count], {@link #GHOST} and {@link #FIXED}
 */
public record Spheres(int count, float[] x, float[] y, float[] z, float[] radius, int[] colour, int[] atom, byte[] flags) {
    /** Flag of a periodic image. */
    public static final byte GHOST = 1;
    /** Flag of an atom that a constraint holds. */
    public static final byte FIXED = 2;

    /** Nothing. */
    public static final Spheres NONE = new Spheres(0, new float[0], new float[0], new float[0], new float[0], new int[0],
            new int[0], new byte[0]);
}
