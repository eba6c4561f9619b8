/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.app;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The picture shown until the window is there. Drawn here, because no native launcher draws it. */
final class Splash {

    private final Shell shell;

    private Splash(Shell shell) {
        this.shell = shell;
    }

    /** Opens and paints the picture in the middle of the primary screen. */
    static Splash open(Display display) {
        var shell = new Shell(display, SWT.NO_TRIM);
        var image = new Image(display, Splash.class.getResourceAsStream("/branding/splash.png"));
        var size = image.getBounds();
        var bundle = Platform.getBundle(AdatomWorkbenchAdvisor.PLUGIN_ID);
        var version = bundle == null ? "" : bundle.getVersion().getMajor() + "." + bundle.getVersion().getMinor();
        shell.addPaintListener(e -> {
            e.gc.drawImage(image, 0, 0);
            e.gc.setForeground(display.getSystemColor(SWT.COLOR_GRAY));
            e.gc.drawText(version, 38, 124, SWT.DRAW_TRANSPARENT);
        });
        shell.addDisposeListener(e -> image.dispose());
        var screen = display.getPrimaryMonitor().getBounds();
        shell.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2,
                size.width, size.height);
        shell.open();
        // GTK paints in the event loop, which the workbench does not run before its window opens
        for (var events = 0; events < 200 && display.readAndDispatch();) {
            events++;
        }
        shell.update();
        return new Splash(shell);
    }

    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }
}
