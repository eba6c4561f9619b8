/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.adatom.internal.ui.learning.data.DataDocument;
import org.adatom.internal.ui.learning.data.DataEditor;
import org.adatom.learning.data.TableEdits;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataEditorTest {
    private static final String GAPS = "formula,gap (eV)\nSi,1.1\nGe,\nC,5.5\nAl,0\n";

    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("data-test");

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    @BeforeEach
    void makeProject() throws CoreException {
        project.create(null);
        project.open(null);
    }

    @AfterEach
    void removeProject() throws CoreException {
        page().closeAllEditors(false);
        Ui.settle();
        project.delete(true, true, null);
    }

    private IFile file(String name, String content) throws CoreException {
        var file = project.getFile(name);
        file.create(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), true, null);
        return file;
    }

    private static DataEditor open(IFile file) throws CoreException {
        return assertInstanceOf(DataEditor.class, IDE.openEditor(page(), file, true));
    }

    private static DataDocument document(DataEditor editor) {
        Ui.until("the table is read", () -> editor.document() != null);
        return Objects.requireNonNull(editor.document());
    }

    @Test
    void aTableIsEditedUndoneAndSaved() throws Exception {
        var file = file("gaps.csv", GAPS);
        var editor = open(file);
        var document = document(editor);
        assertEquals("eV", document.table().numbers("gap").unit());
        document.edit("fill", TableEdits.withCell(document.table(), 1, 1, "0.66"));
        assertTrue(editor.isDirty());
        var history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
        history.undo(document.undoContext(), null, null);
        assertFalse(editor.isDirty());
        assertTrue(Double.isNaN(document.table().numbers("gap").values()[1]));
        history.redo(document.undoContext(), null, null);
        editor.doSave(new NullProgressMonitor());
        assertFalse(editor.isDirty());
        var text = Files.readString(Path.of(String.valueOf(file.getLocation())));
        assertTrue(text.contains("Ge,0.66") && text.contains("eV"), text);
    }

    @Test
    void theChosenColumnIsDescribed() throws Exception {
        var editor = open(file("gaps.csv", GAPS));
        document(editor);
        Ui.until("there are facts", () -> editor.page() != null
                && Objects.requireNonNull(editor.page()).side().column().words().contains("Quartiles"));
        var words = Objects.requireNonNull(editor.page()).side().column().words();
        assertEquals("2.2 eV", words.get(words.indexOf("Mean") + 1));
        assertEquals("1", words.get(words.indexOf("Missing") + 1));
    }

    @Test
    void aBrokenFileSaysWhereItIsBroken() throws Exception {
        var editor = open(file("broken.csv", "a,b\n1,2\n\"3,4\n"));
        Ui.until("the file is refused", () -> !editor.problem().isEmpty());
        assertTrue(editor.problem().contains("broken.csv") && editor.problem().contains("line"), editor.problem());
    }
}
