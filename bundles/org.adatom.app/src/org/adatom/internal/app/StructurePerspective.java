/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;

/**
 * The perspective <i>Structure</i>: projects on the left, the editors, and below them runs, properties and progress.
 * Its wizards and further views come from the bundles that own them, by perspective extensions.
 */
public final class StructurePerspective implements IPerspectiveFactory {

    static final String ID = "org.adatom.app.perspective.structure";
    private static final String RUNS = "org.adatom.ui.views.runs";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        var projects = layout.createFolder("org.adatom.app.projects", IPageLayout.LEFT, 0.2f,
                layout.getEditorArea());
        projects.addView(IPageLayout.ID_PROJECT_EXPLORER);
        projects.addPlaceholder(IPageLayout.ID_OUTLINE);
        var runs = layout.createFolder("org.adatom.app.runs", IPageLayout.BOTTOM, 0.76f, layout.getEditorArea());
        if (PlatformUI.getWorkbench().getViewRegistry().find(RUNS) != null) {
            runs.addView(RUNS);
        } else {
            runs.addPlaceholder(RUNS);
        }
        runs.addView(IPageLayout.ID_PROP_SHEET);
        runs.addView(IPageLayout.ID_PROGRESS_VIEW);
        runs.addPlaceholder("org.eclipse.ui.console.ConsoleView");
        runs.addPlaceholder("org.eclipse.pde.runtime.LogView");

        layout.addShowViewShortcut(RUNS);
        layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut("org.eclipse.pde.runtime.LogView");
        layout.addPerspectiveShortcut(ID);
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
    }
}
