/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.internal.ui.help.HelpEditor;
import org.adatom.internal.ui.start.StartPage;
import org.adatom.workbench.AnalysisRegistry;
import org.adatom.workbench.ExampleRegistry;
import org.adatom.workbench.Services;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Help and start page in the window. */
class HelpTest {

    @SuppressWarnings("null") // the workbench runs
    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    @AfterEach
    void closeEditors() {
        page().closeAllEditors(false);
    }

    private static String shown(String href) throws Exception {
        HelpEditor.open(page(), href);
        var editor = page().getActiveEditor();
        assertTrue(editor instanceof HelpEditor, String.valueOf(editor));
        var help = editor instanceof HelpEditor h ? h.page() : null;
        assertNotNull(help);
        return help == null ? "" : help.text();
    }

    @Test
    void everyAnalysisHasAPageWithItsParameters() throws Exception {
        for (var analysis : Services.get(AnalysisRegistry.class).all()) {
            var text = shown(analysis.help().orElseThrow());
            assertTrue(text.contains(analysis.label()), analysis.id() + ": " + text);
            for (var parameter : analysis.parameters().parameters()) {
                assertTrue(text.contains(parameter.about().label()), analysis.id() + ": " + parameter.name());
            }
        }
    }

    @Test
    void thereIsOneHelpThatGoesBack() throws Exception {
        shown("/org.adatom.doc/html/units.html");
        shown("/org.adatom.doc/html/potentials.html#morse");
        assertEquals(1, page().getEditorReferences().length);
        var help = page().getActiveEditor() instanceof HelpEditor h ? h.page() : null;
        assertNotNull(help);
        if (help != null) {
            assertTrue(help.text().contains("rho0"));
            help.go(-1);
            assertEquals("/org.adatom.doc/html/units.html", help.href());
            assertTrue(help.canGo(1));
        }
    }

    @Test
    void aMissingPageSaysSo() throws Exception {
        assertTrue(shown("/org.adatom.doc/html/none.html").contains("none.html"));
    }

    @Test
    void theStartPageOffersExamples() {
        var window = page().getWorkbenchWindow();
        var shell = new Shell(window.getShell(), SWT.SHELL_TRIM);
        try {
            shell.setLayout(new FillLayout());
            var start = new StartPage(shell, window);
            shell.setSize(1000, 800);
            shell.open();
            Ui.until("the cards have their places", () -> !start.grids().getLast().getChildren()[0].getBounds().isEmpty());
            assertEquals(3, start.grids().getFirst().getChildren().length);
            int examples = Services.get(ExampleRegistry.class).all().size();
            assertEquals(Math.min(8, examples), start.grids().getLast().getChildren().length);
            assertTrue(start.setFocus(), "keys reach it");
            for (var card : start.grids().getLast().getChildren()) {
                assertFalse(card.getBounds().isEmpty());
            }
        } finally {
            shell.dispose();
        }
    }
}
