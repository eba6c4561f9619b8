/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the studio as large as the window. */
public final class StudioHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
        var page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        if (page != null) {
            try {
                page.showView(StudioView.ID);
                var reference = page.findViewReference(StudioView.ID);
                if (reference != null && page.getPartState(reference) != IWorkbenchPage.STATE_MAXIMIZED) {
                    page.toggleZoom(reference);
                }
            } catch (PartInitException e) {
                throw new ExecutionException(String.valueOf(e.getMessage()), e);
            }
        }
        return null;
    }
}
