/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.help;

import org.adatom.internal.ui.start.EmptyEditorArea;
import org.adatom.internal.ui.start.StartEditor;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the help, or the start page. */
public final class HelpHandler extends AbstractHandler {
    private static final String WELCOME = "org.adatom.ui.welcome";
    private static final String PAGE = "org.adatom.ui.help.page";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var page = window.getActivePage();
        try {
            if (page == null) {
                return null;
            }
            if (!event.getCommand().getId().equals(WELCOME)) {
                var href = event.getParameter(PAGE);
                HelpEditor.open(page, href == null ? "" : href);
                return null;
            }
            var shown = EmptyEditorArea.shown(window);
            if (shown != null) {
                shown.setFocus();
            } else {
                StartEditor.open(page);
            }
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
