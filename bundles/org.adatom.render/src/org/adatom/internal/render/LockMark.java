/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/** A small padlock, given by distances so that it is crisp at any size. */
final class LockMark {
    private static final float SMALLEST = 6;
    private static final float STRENGTH = 0.62f;

    private LockMark() {
    }

    /** {@return how much of a pixel the mark covers, 0..1} @param x from the middle, pixels @param ball its radius, pixels */
    static float cover(float x, float y, float ball) {
        if (ball < SMALLEST) {
            return 0;
        }
        float size = Math.min(0.42f * ball, 7 + 0.1f * ball);
        float gx = Math.abs(x / size);
        float gy = y / size;
        if (gx > 1.1f || gy < -1.2f || gy > 1.2f) {
            return 0;
        }
        float body = Math.max(gx - 0.58f, Math.abs(gy - 0.38f) - 0.42f);
        float shackle = gy < -0.32f ? Math.abs((float) Math.hypot(gx, gy + 0.32f) - 0.38f) - 0.12f
                : Math.max(Math.abs(gx - 0.38f) - 0.12f, gy - 0.2f);
        return Math.clamp(0.5f - Math.min(body, shackle) * size, 0f, 1f) * Math.clamp((ball - SMALLEST) * 0.3f, 0f, STRENGTH);
    }
}
