/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui;

import org.adatom.workbench.RunState;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Colours that fit what the theme gives a control, light or dark. */
public final class Shades {
    /** The accent of the icons. */
    public static final RGB BLUE = new RGB(0x3d, 0x8b, 0xfd);
    /** The second accent of the icons. */
    public static final RGB ORANGE = new RGB(0xe8, 0x83, 0x3a);
    /** What went well. */
    public static final RGB TEAL = new RGB(0x2b, 0xb3, 0xa3);
    /** What went wrong. */
    public static final RGB RED = new RGB(0xe5, 0x53, 0x4b);
    /** What is over. */
    public static final RGB GREY = new RGB(0x7a, 0x85, 0x94);

    private static final RGB INK = new RGB(0x1f, 0x29, 0x33);
    private static final RGB CHALK = new RGB(0xe8, 0xec, 0xf1);

    private Shades() {
    }

    /** {@return a mixture, {@code share} of the first} */
    public static Color mix(RGB first, RGB second, double share) {
        return new Color(part(first.red, second.red, share), part(first.green, second.green, share),
                part(first.blue, second.blue, share));
    }

    private static int part(int a, int b, double share) {
        return (int) Math.round(a * share + b * (1 - share));
    }

    /** {@return the control's words, standing back} */
    public static Color quiet(Control control) {
        return mix(control.getForeground().getRGB(), control.getBackground().getRGB(), 0.62);
    }

    /** {@return a tint of the control's ground} */
    public static Color tint(Control control, RGB colour, double share) {
        return mix(colour, control.getBackground().getRGB(), share);
    }

    /** {@return a line that is seen on the control's ground, but not more} */
    public static Color line(Control control) {
        return mix(control.getForeground().getRGB(), control.getBackground().getRGB(), 0.16);
    }

    /** {@return the strongest colour of words on the control's ground} */
    public static Color ink(Control control) {
        return new Color(isDark(control) ? CHALK : INK);
    }

    /** {@return whether the control's ground is dark} */
    public static boolean isDark(Control control) {
        var c = control.getBackground();
        return 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue() < 128;
    }

    /** {@return the colour of a state} */
    public static RGB of(RunState state) {
        return switch (state) {
            case DONE -> TEAL;
            case NOT_CONVERGED, INTERRUPTED -> ORANGE;
            case FAILED -> RED;
            case RUNNING -> BLUE;
            case QUEUED, CANCELLED -> GREY;
        };
    }
}
