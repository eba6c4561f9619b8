/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.runs;

import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Messages;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;

/** Asks before the end of the program whether runs that compute may be cancelled, and cancels them at the end. */
public final class ExitGuard implements IWorkbenchListener {

    @Override
    public boolean preShutdown(IWorkbench workbench, boolean forced) {
        var going = Core.runs().runs().stream().filter(r -> !r.state().isEnded()).toList();
        if (forced || going.isEmpty()) {
            return true;
        }
        var window = workbench.getActiveWorkbenchWindow();
        return MessageDialog.open(MessageDialog.QUESTION, window == null ? null : window.getShell(), Messages.Exit_title,
                going.size() == 1 ? NLS.bind(Messages.Exit_one, going.getFirst().title())
                        : NLS.bind(Messages.Exit_many, going.size()),
                0, Messages.Exit_quit, Messages.Exit_stay) == 0;
    }

    @Override
    public void postShutdown(IWorkbench workbench) {
        if (Core.runs().runs().stream().anyMatch(r -> !r.state().isEnded())) {
            Core.runs().close();
        }
    }
}
