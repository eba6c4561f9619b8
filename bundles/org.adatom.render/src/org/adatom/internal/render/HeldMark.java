/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/** Small signs on atoms that a constraint holds, given by distances so that they are crisp at any size. */
final class HeldMark {
    private static final float SMALLEST = 6;
    private static final float STRENGTH = 0.62f;

    private HeldMark() {
    }

    /**
     * {@return how much of a pixel the sign covers, 0..1}
     *
     * @param flags those of {@link Spheres}: a padlock for fixed atoms, else an arrow with two heads for a line, a frame for a
     *        plane, two rings of a chain for what ties it to other atoms or places
     * @param x from the middle, pixels
     * @param y downwards from the middle, pixels
     * @param ball radius of the ball, pixels
     */
    static float cover(byte flags, float x, float y, float ball) {
        if (ball < SMALLEST) {
            return 0;
        }
        float size = Math.min(0.42f * ball, 7 + 0.1f * ball);
        float gx = Math.abs(x / size);
        float gy = y / size;
        if (gx > 1.4f || gy < -1.2f || gy > 1.2f) {
            return 0;
        }
        float away = (flags & Spheres.FIXED) != 0 ? lock(gx, gy)
                : (flags & Spheres.LINE) != 0 ? arrow(gx, Math.abs(gy))
                : (flags & Spheres.PLANE) != 0 ? frame(x / size, gy) : chain(x / size, gy);
        return Math.clamp(0.5f - away * size, 0f, 1f) * Math.clamp((ball - SMALLEST) * 0.3f, 0f, STRENGTH);
    }

    private static float lock(float gx, float gy) {
        float body = Math.max(gx - 0.58f, Math.abs(gy - 0.38f) - 0.42f);
        float shackle = gy < -0.32f ? Math.abs((float) Math.hypot(gx, gy + 0.32f) - 0.38f) - 0.12f
                : Math.max(Math.abs(gx - 0.38f) - 0.12f, gy - 0.2f);
        return Math.min(body, shackle);
    }

    private static float arrow(float gx, float gy) {
        float shaft = Math.max(gx - 0.7f, gy - 0.13f);
        float head = Math.max(0.5f - gx, (gx - 1.15f + 1.25f * gy) * 0.62f);
        return Math.min(shaft, head);
    }

    /** The outline of a parallelogram. */
    private static float frame(float x, float y) {
        float inside = Math.max((Math.abs(x + 0.6f * y) - 0.8f) * 0.86f, Math.abs(y) - 0.5f);
        return Math.abs(inside + 0.12f) - 0.12f;
    }

    private static float chain(float x, float y) {
        float left = Math.abs((float) Math.hypot(x + 0.38f, y) - 0.5f) - 0.13f;
        float right = Math.abs((float) Math.hypot(x - 0.38f, y) - 0.5f) - 0.13f;
        return Math.min(left, right);
    }
}
