/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import org.adatom.internal.ui.Core;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the dialog of the analysis that the parameter names, or a list to choose one from. */
public final class RunHandler extends AbstractHandler {
    /** The command. */
    public static final String COMMAND = "org.adatom.ui.run";
    /** The parameter that holds the id of an analysis. */
    public static final String ANALYSIS = "org.adatom.ui.run.analysis";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var id = event.getParameter(ANALYSIS);
        var analysis = id == null ? AnalysisChooser.choose(window) : Core.analyses().find(id);
        analysis.ifPresent(a -> RunDialog.open(window, a));
        return null;
    }
}
