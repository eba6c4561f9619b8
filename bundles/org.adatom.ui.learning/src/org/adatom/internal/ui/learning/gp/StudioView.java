/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.ViewPart;

/** Gaussian processes to play with: data, kernel and hyper-parameters by hand, and what follows from them. */
public final class StudioView extends ViewPart {
    /** The id of the view. */
    public static final String ID = "org.adatom.ui.learning.studio";
    private @Nullable StudioPane pane;
    private @Nullable StudioHistory history;

    @Override
    public void createPartControl(Composite parent) {
        var operations = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
        var made = new StudioHistory(operations, Presets.all().values().iterator().next());
        history = made;
        IUndoContext context = made.context();
        pane = new StudioPane(parent, made);
        new UndoRedoActionGroup(getSite(), context, true).fillActionBars(getViewSite().getActionBars());
    }

    /** {@return what is shown, once it is made} */
    public @Nullable StudioPane pane() {
        return pane;
    }

    @Override
    public void dispose() {
        var made = history;
        if (made != null) {
            made.dispose();
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        var shown = pane;
        if (shown != null) {
            shown.setFocus();
        }
    }
}
