/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

/**
 * Colours of a picture, 0xRRGGBB.
 *
 * @param backgroundTop background at the top
 * @param backgroundBottom background at the bottom
 * @param cell edges of the cell
 * @param text labels, letters, scale bar
 * @param textHalo thin surround of labels that keeps them readable
 * @param outline outlines of atoms and bonds
 * @param outlineStrength 0 for none, 1 for solid
 * @param accent selection
 * @param hover atom under the pointer
 */
public record RenderTheme(int backgroundTop, int backgroundBottom, int cell, int text, int textHalo, int outline,
        double outlineStrength, int accent, int hover) {
    /** For light workbenches and for print. */
    public static final RenderTheme LIGHT = new RenderTheme(0xFDFDFE, 0xE3E8EF, 0x5B6878, 0x1F2933, 0xFFFFFF, 0x10161E, 0.62,
            0x1A7FF0, 0x12A594);
    /** For dark workbenches and for slides. */
    public static final RenderTheme DARK = new RenderTheme(0x2A323D, 0x14181E, 0x93A4B8, 0xE8EEF5, 0x11151A, 0x05070A, 0.72,
            0x4DA3FF, 0x3DDBC0);
    /** White paper, no gradient. */
    public static final RenderTheme PRINT = new RenderTheme(0xFFFFFF, 0xFFFFFF, 0x4A5563, 0x14191F, 0xFFFFFF, 0x10161E, 0.66,
            0x1A7FF0, 0x12A594);

    /** {@return this theme over a plain background, 0xRRGGBB} */
    public RenderTheme withBackground(int rgb) {
        return new RenderTheme(rgb, rgb, cell, text, textHalo, outline, outlineStrength, accent, hover);
    }
}
