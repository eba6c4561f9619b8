/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.BitSet;

/**
 * How things look, in plain numbers.
 *
 * @param top background at the top, 0xRRGGBB
 * @param bottom background at the bottom, 0xRRGGBB
 * @param transparent whether the background is left out
 * @param outline colour of outlines, 0xRRGGBB
 * @param outlineStrength 0 for none
 * @param accent colour of the selection, 0xRRGGBB
 * @param fog strength of the depth cue, 0..1
 * @param selected balls by atom index
 * @param hover atom under the pointer, -1 for none
 * @param locks whether atoms that constraints hold are marked
 */
public record Look(int top, int bottom, boolean transparent, int outline, float outlineStrength, int accent, float fog,
        BitSet selected, int hover, boolean locks) {
}
