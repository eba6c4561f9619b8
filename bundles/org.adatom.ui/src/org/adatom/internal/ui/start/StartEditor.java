/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.start;

import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.PageEditor;
import org.adatom.internal.ui.PageInput;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** The start page beside editors that are open. */
public final class StartEditor extends PageEditor {
    /** The id of this editor. */
    public static final String ID = "org.adatom.ui.editors.start";

    private @Nullable StartPage page;

    /** Called by the platform through the extension registry. */
    public StartEditor() {
    }

    /** Shows the start page. */
    public static void open(IWorkbenchPage page) throws PartInitException {
        page.openEditor(new PageInput("welcome", Messages.Start_title), ID);
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new StartPage(parent, getSite().getWorkbenchWindow());
    }

    @Override
    public void setFocus() {
        var shown = page;
        if (shown != null) {
            shown.setFocus();
        }
    }
}
