/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import org.adatom.render.Frame;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Pixels of the renderer as SWT takes them. */
public final class Pixels {
    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private Pixels() {
    }

    /** {@return the pixels of a frame, opaque} */
    public static ImageData opaque(Frame frame) {
        var argb = frame.pixels();
        var bytes = new byte[4 * argb.length];
        for (int i = 0, k = 0; i < argb.length; i++, k += 4) {
            int p = argb[i];
            bytes[k + 1] = (byte) (p >> 16);
            bytes[k + 2] = (byte) (p >> 8);
            bytes[k + 3] = (byte) p;
        }
        return new ImageData(frame.width(), frame.height(), 32, RGB, 4, bytes);
    }

    /** {@return the pixels of a frame with what can be seen through} */
    public static ImageData translucent(Frame frame) {
        var argb = frame.pixels();
        var data = new ImageData(frame.width(), frame.height(), 24, RGB);
        var alpha = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            data.setPixel(i % frame.width(), i / frame.width(), argb[i] & 0xFFFFFF);
            alpha[i] = (byte) (argb[i] >>> 24);
        }
        data.alphaData = alpha;
        return data;
    }
}
