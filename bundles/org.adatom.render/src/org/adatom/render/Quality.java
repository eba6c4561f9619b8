/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

/** How much is spent on a picture. */
public enum Quality {
    /** While something moves in large structures: half the resolution, plain shading. */
    DRAFT(1),
    /** While something moves: full resolution, outlines, no shade of neighbours. */
    FAST(1),
    /** At rest: 2x2 samples a pixel, shade of neighbours, soft shadows. */
    FINE(2),
    /** For export: 4x4 samples a pixel, 3x3 in pictures of more than 3 million pixels. */
    EXPORT(4);

    private final int samples;

    Quality(int samples) {
        this.samples = samples;
    }

    /** {@return samples a pixel, in each direction} */
    public int samples() {
        return samples;
    }
}
