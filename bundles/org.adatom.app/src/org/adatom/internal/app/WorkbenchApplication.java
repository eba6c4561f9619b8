/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.app;

import java.io.File;
import java.io.IOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Starts the workbench on the workspace given by {@code -data}, without asking for one. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName("Adatom"); // the window class, too, so it stays as it is in every language
        var display = PlatformUI.createDisplay();
        var location = Platform.getInstanceLocation();
        try {
            var trouble = claim(location);
            if (trouble != null) {
                MessageDialog.openError(new Shell(display), Messages.Workspace_title, trouble);
                return EXIT_OK;
            }
            var splash = Splash.open(display);
            context.applicationRunning();
            Theme.applyOverride();
            var code = PlatformUI.createAndRunWorkbench(display, new AdatomWorkbenchAdvisor(splash));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
            if (location != null) {
                location.release();
            }
        }
    }

    /** Locks the workspace; a message when that fails. */
    private static @Nullable String claim(@Nullable Location location) {
        if (location == null) {
            return Messages.Workspace_none;
        }
        var url = location.isSet() ? location.getURL() : location.getDefault();
        if (url == null) {
            return Messages.Workspace_none;
        }
        var folder = new File(url.getPath());
        try {
            if (location.isSet() ? location.lock() : location.set(url, true)) {
                return null;
            }
        } catch (IOException e) {
            return NLS.bind(Messages.Workspace_unusable, folder, e.getMessage());
        }
        return folder.isDirectory() && folder.canWrite() ? NLS.bind(Messages.Workspace_inUse, folder)
                : NLS.bind(Messages.Workspace_unusable, folder, Messages.Workspace_notWritable);
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        var workbench = PlatformUI.getWorkbench();
        var display = workbench.getDisplay();
        display.asyncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }
}
