/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.view;

import org.adatom.render.RenderTheme;
import org.eclipse.swt.widgets.Control;

/** Colours of pictures that go with the window. */
public final class Themes {
    private static final double MIDDLE = 128;

    private Themes() {
    }

    /** {@return whether a control has a dark background} */
    public static boolean isDark(Control control) {
        var c = control.getParent().getBackground();
        return 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue() < MIDDLE;
    }

    /** {@return the colours for a control} */
    public static RenderTheme of(Control control) {
        return isDark(control) ? RenderTheme.DARK : RenderTheme.LIGHT;
    }
}
