/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import org.adatom.internal.ui.start.EmptyEditorArea;
import org.eclipse.ui.IWorkbenchWindow;

/** The start page of windows. */
public final class StartPages {
    private StartPages() {
    }

    /** Has a window show the start page in the place of its editors whenever none is open. */
    public static void attach(IWorkbenchWindow window) {
        new EmptyEditorArea(window).attach();
    }
}
