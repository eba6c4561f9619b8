/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.adatom.internal.ui.structure.wizard.NewStructureWizard;
import org.adatom.structure.io.StructureFiles;
import org.adatom.ui.form.ParameterForm;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class NewStructureWizardTest {

    @Test
    void copperWithCarbonMonoxideIsBuiltAndWritten() throws Exception {
        var project = ResourcesPlugin.getWorkspace().getRoot().getProject("wizard-test");
        project.create(null);
        project.open(null);
        var wizard = new NewStructureWizard();
        wizard.setInitializationData(null, null, "org.adatom.structure.builder.fcc111");
        wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project));
        var dialog = new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            var form = Ui.all((Composite) dialog.getCurrentPage().getControl(), ParameterForm.class).getFirst();
            form.setValue("adsorbate", "CO");
            assertEquals("ontop", form.values().get("site"), "the first site of the surface is chosen");
            form.setValue("site", "ontop");
            Ui.until("the preview is there", wizard::canFinish);
            assertTrue(wizard.performFinish());
        } finally {
            dialog.close();
        }
        var file = project.getFile("co-on-cu-fcc111.extxyz");
        assertTrue(file.exists(), "the file was written");
        var made = StructureFiles.read(Path.of(String.valueOf(file.getLocation())));
        assertEquals(14, made.count());
        assertEquals("CCu12O", made.formula());
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false);
        Ui.settle();
        project.delete(true, true, null);
    }
}
