/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning;

import org.eclipse.swt.widgets.Control;

/** The classes of the style sheets. */
public final class Styles {
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private Styles() {
    }

    /** Makes words stand back. */
    public static void quiet(Control control) {
        control.setData(CSS_CLASS, "adatom-quiet");
    }
}
