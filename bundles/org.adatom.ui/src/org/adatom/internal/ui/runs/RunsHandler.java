/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.runs;

import java.util.ArrayList;
import org.adatom.workbench.Run;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** The commands of the list of runs, told apart by the last word of their id. */
public final class RunsHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var runs = new ArrayList<Run>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            selection.forEach(o -> {
                if (o instanceof Run run) {
                    runs.add(run);
                }
            });
        }
        if (runs.isEmpty()) {
            return null;
        }
        var id = event.getCommand().getId();
        switch (id.substring(id.lastIndexOf('.') + 1)) {
            case "open" -> runs.forEach(run -> RunActions.open(window.getActivePage(), run));
            case "cancel" -> RunActions.cancel(runs);
            case "resume" -> RunActions.resume(window, runs);
            case "repeat" -> RunActions.repeat(window, runs);
            case "folder" -> RunActions.showFolder(runs.getFirst());
            case "delete" -> RunActions.delete(window.getShell(), runs);
            default -> throw new ExecutionException("no run command " + id);
        }
        return null;
    }
}
