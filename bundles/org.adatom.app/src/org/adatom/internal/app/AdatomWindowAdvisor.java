/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.app;

import java.util.List;

import org.adatom.ui.StartPages;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The window: its size and which bars it has. */
final class AdatomWindowAdvisor extends WorkbenchWindowAdvisor {

    /** What the platform's text editors bring to every window; activities do not reach action sets. */
    private static final List<String> HIDDEN = List.of("org.eclipse.ui.edit.text.actionSet.annotationNavigation",
            "org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.edit.text.actionSet.presentation",
            "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo", "org.eclipse.ui.NavigateActionSet",
            "org.eclipse.ui.WorkingSetActionSet", "org.eclipse.ui.WorkingSetModificationActionSet",
            "org.eclipse.ui.actionSet.keyBindings", "org.eclipse.team.ui.actionSet");

    /** Room for the title that a window manager draws, pixels. */
    private static final int TITLE_BAR = 40;

    private final Splash splash;

    AdatomWindowAdvisor(IWorkbenchWindowConfigurer configurer, Splash splash) {
        super(configurer);
        this.splash = splash;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new AdatomActionBarAdvisor(configurer);
    }

    private static void hide(IWorkbenchPage page) {
        HIDDEN.forEach(page::hideActionSet);
    }

    @Override
    public void preWindowOpen() {
        var configurer = getWindowConfigurer();
        var screen = PlatformUI.getWorkbench().getDisplay().getPrimaryMonitor().getClientArea();
        configurer.setInitialSize(new Point(Math.min(screen.width, 1920), Math.min(screen.height - TITLE_BAR, 1200)));
        configurer.setTitle(Messages.Window_title);
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(false);
    }

    @Override
    public void postWindowOpen() {
        splash.close();
        var window = getWindowConfigurer().getWindow();
        var page = window.getActivePage();
        if (page != null) {
            hide(page);
        }
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage shown, IPerspectiveDescriptor perspective) {
                hide(shown);
            }
        });
        StartPages.attach(window);
    }
}
