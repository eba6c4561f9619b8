/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.adatom.internal.ui.file.AnalysisEditor;
import org.adatom.ui.form.ParameterForm;
import org.adatom.workbench.AnalysisFile;
import org.adatom.workbench.AnalysisRegistry;
import org.adatom.workbench.BuilderRegistry;
import org.adatom.workbench.ExampleRegistry;
import org.adatom.workbench.InputKind;
import org.adatom.workbench.Services;
import org.adatom.workbench.StudyLoader;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudiesTest {

    @Test
    void everyExampleCanBeRun(@TempDir Path folder) throws Exception {
        var examples = Services.get(ExampleRegistry.class).all();
        assertFalse(examples.isEmpty());
        for (var example : examples) {
            assertFalse(example.description().isBlank(), example.name() + " says what it shows");
            var file = example.object().extract(folder.resolve(example.name()));
            var request = new StudyLoader(Services.get(AnalysisRegistry.class), Services.get(BuilderRegistry.class))
                    .load(file);
            assertTrue(request.analysis().input() == InputKind.NONE || !request.input().isEmpty()
                    || !request.files().isEmpty(),
                    example.name());
            assertTrue(request.analysis().parameters().check(request.parameters()).isEmpty(), example.name());
        }
    }

    @Test
    void theEditorChangesAndSavesAStudy() throws Exception {
        var project = ResourcesPlugin.getWorkspace().getRoot().getProject("studies");
        project.create(null);
        project.open(null);
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            var file = project.getFile("a.analysis");
            file.create("""
                    analysis: org.adatom.simulation.relax
                    version: 1
                    input:
                      build: { kind: fcc111, symbol: Cu, size: [2, 2, 3] }
                    parameters: { potential: emt, fmax: 0.05 }
                    seed: 3
                    """.getBytes(StandardCharsets.UTF_8), IResource.FORCE, null);
            var editor = IDE.openEditor(page, file);
            assertTrue(editor instanceof AnalysisEditor, "the content type chooses the editor");
            var shell = page.getWorkbenchWindow().getShell();
            var form = Ui.all(shell, ParameterForm.class).stream()
                    .filter(f -> f.model().find("fmax").isPresent()).findFirst().orElseThrow();
            assertEquals(0.05, form.values().get("fmax"));
            Ui.all(form, Text.class).getFirst().setText("0.02");
            assertTrue(editor.isDirty());
            editor.doSave(null);
            assertFalse(editor.isDirty());
            var saved = AnalysisFile.parse(new String(file.getContents().readAllBytes(), StandardCharsets.UTF_8),
                    "a.analysis");
            assertEquals(0.02, ((Number) saved.parameters().getOrDefault("fmax", 0)).doubleValue());
            assertEquals(3, saved.seed().orElseThrow());
            assertEquals(1, saved.input().size());
        } finally {
            page.closeAllEditors(false);
            project.delete(true, true, null);
        }
    }
}
