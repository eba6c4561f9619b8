/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.Map;
import org.adatom.structure.Element;

/** Colours of atoms: the usual ones, less glaring, so that light and shade show on them. */
public final class Palette {
    private static final Map<Element, Integer> CHOSEN = Map.ofEntries(Map.entry(Element.H, 0xE9ECEF),
            Map.entry(Element.C, 0x5E646D), Map.entry(Element.N, 0x3D63DD), Map.entry(Element.O, 0xE23B3B),
            Map.entry(Element.F, 0x7BC96F), Map.entry(Element.S, 0xF2CF3B), Map.entry(Element.P, 0xF08C2E),
            Map.entry(Element.Cl, 0x3FBF4A), Map.entry(Element.Cu, 0xCB7B45), Map.entry(Element.Ag, 0xC9CED6),
            Map.entry(Element.Au, 0xEFBF3C), Map.entry(Element.Pt, 0xB9BFCE), Map.entry(Element.Pd, 0x5E9AA6),
            Map.entry(Element.Ni, 0x6FB27A), Map.entry(Element.Al, 0xB4AFBE), Map.entry(Element.Fe, 0xD2693C),
            Map.entry(Element.Si, 0xDDBE96), Map.entry(Element.Ti, 0xB3B9C2), Map.entry(Element.Mo, 0x58AFB4));
    private static final int[] TAGS = {0x8C96A3, 0x4C78A8, 0xF0913A, 0x54A868, 0xD6555A, 0x8E6FC4, 0xB58863, 0xE58BC0, 0x4FB3BF,
            0xC4B23C};
    private static final int[] ELEMENTS = new int[119];

    static {
        for (var e : Element.values()) {
            ELEMENTS[e.number()] = CHOSEN.getOrDefault(e, soften(e.colour()));
        }
    }

    private Palette() {
    }

    private static int soften(int rgb) {
        int grey = (int) Math.round(255 * Colours.brightness(rgb));
        return Colours.mix(rgb, grey << 16 | grey << 8 | grey, 0.18);
    }

    /** {@return the colour of an element, 0xRRGGBB} */
    public static int ofElement(int number) {
        return ELEMENTS[number];
    }

    /** {@return the colour of a tag, 0xRRGGBB} */
    public static int ofTag(int tag) {
        return TAGS[tag == 0 ? 0 : 1 + Math.floorMod(tag - 1, TAGS.length - 1)];
    }

    /** {@return whether an element is a metal} */
    public static boolean isMetal(int z) {
        return z >= 3 && z <= 4 || z >= 11 && z <= 13 || z >= 19 && z <= 31 || z >= 37 && z <= 50 || z >= 55 && z <= 84
                || z >= 87 && z <= 116;
    }
}
