/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/** Between the screen's colours and amounts of light. */
public final class Colours {
    private static final float[] LINEAR = new float[256];
    private static final int STEPS = 4096;
    private static final float RANGE = 2f;
    private static final byte[] ENCODED = new byte[STEPS + 1];

    static {
        for (int i = 0; i < 256; i++) {
            double v = i / 255.0;
            LINEAR[i] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i <= STEPS; i++) {
            double v = RANGE * i / STEPS;
            double knee = 0.72;
            v = v < knee ? v : knee + (1 - knee) * (1 - Math.exp(-(v - knee) / (1 - knee)));
            double s = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
            ENCODED[i] = (byte) Math.round(255 * Math.clamp(s, 0.0, 1.0));
        }
    }

    private Colours() {
    }

    /** {@return the amount of light, 0..1, of a screen value 0..255} */
    public static float linear(int value) {
        return LINEAR[value & 255];
    }

    /** {@return the screen value 0..255 of an amount of light; bright ones are eased into white} */
    public static int encode(float light) {
        return ENCODED[Math.max(0, Math.min(STEPS, (int) (light * (STEPS / RANGE) + 0.5f)))] & 255;
    }

    /** {@return a colour between two, both 0xRRGGBB} @param t 0 for the first, 1 for the second */
    public static int mix(int a, int b, double t) {
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int x = a >> shift & 255;
            int y = b >> shift & 255;
            out |= (int) Math.round(x + (y - x) * t) << shift;
        }
        return out;
    }

    /** {@return how bright a colour looks, 0..1} */
    public static double brightness(int rgb) {
        return (0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255)) / 255;
    }
}
