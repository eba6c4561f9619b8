/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;

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
 * @param flags [count], {@link #GHOST} and what holds the atom
 */
public record Spheres(int count, float[] x, float[] y, float[] z, float[] radius, int[] colour, int[] atom, byte[] flags) {
    /** Flag of a periodic image. */
    public static final byte GHOST = 1;
    /** Flag of an atom that stays where it is. */
    public static final byte FIXED = 2;
    /** Flag of an atom that moves along a line only. */
    public static final byte LINE = 4;
    /** Flag of an atom that moves in a plane only. */
    public static final byte PLANE = 8;
    /** Flag of an atom that a bond, a rigid group or a spring ties to others or to a place. */
    public static final byte TIED = 16;
    /** All flags of what holds an atom. */
    public static final byte HELD = FIXED | LINE | PLANE | TIED;

    /** Nothing. */
    public static final Spheres NONE = new Spheres(0, new float[0], new float[0], new float[0], new float[0], new int[0],
            new int[0], new byte[0]);

    /** {@return the flags of what holds each atom, [n]} */
    static byte[] held(Structure structure) {
        var held = new byte[structure.count()];
        for (var c : structure.constraints()) {
            byte flag = switch (c) {
                case Constraint.FixedAtoms _ -> FIXED;
                case Constraint.FixedLine _ -> LINE;
                case Constraint.FixedPlane _ -> PLANE;
                default -> TIED;
            };
            for (int i : c.atoms()) {
                held[i] |= flag;
            }
        }
        return held;
    }
}
