/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.help;

import org.eclipse.jface.dialogs.DialogTray;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/** A help page beside a dialog. */
public final class HelpTray extends DialogTray {
    private static final int WIDTH = 420;
    private final String href;

    private HelpTray(String href) {
        this.href = href;
    }

    /** Shows a page beside a dialog, or hides it when it is shown. @param href the address of the page */
    public static void toggle(TrayDialog dialog, String href) {
        if (dialog.getTray() != null) {
            dialog.closeTray();
        } else {
            dialog.openTray(new HelpTray(href));
        }
    }

    /** Has F1 show the page beside a dialog, or hide it, whatever control of the dialog has the focus. */
    public static void onF1(TrayDialog dialog, String href) {
        var shell = dialog.getShell();
        var display = shell.getDisplay();
        Listener pressed = e -> {
            if (e.keyCode == SWT.F1 && display.getActiveShell() == shell) {
                e.type = SWT.None;
                toggle(dialog, href);
            }
        };
        display.addFilter(SWT.KeyDown, pressed);
        shell.addListener(SWT.Dispose, e -> display.removeFilter(SWT.KeyDown, pressed));
    }

    @Override
    protected Control createContents(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        var page = new HelpPage(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 300).applyTo(page);
        page.show(href);
        return area;
    }
}
