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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.adatom.internal.ui.structure.Edits;
import org.adatom.internal.ui.structure.StructureEditor;
import org.adatom.structure.Element;
import org.adatom.structure.io.StructureFiles;
import org.adatom.ui.StructureSource;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StructureEditorTest {
    private static final String WATER = """
            3
            Properties=species:S:1:pos:R:3 pbc="F F F"
            O 0 0 0
            H 0.96 0 0
            H -0.24 0.93 0
            """;

    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("editor-test");

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

    private static StructureEditor open(IFile file) throws CoreException {
        return assertInstanceOf(StructureEditor.class, IDE.openEditor(page(), file, true));
    }

    private static StructureDocument document(StructureEditor editor) {
        Ui.until("the file is read", () -> editor.document() != null);
        return Objects.requireNonNull(editor.document());
    }

    private static Path path(IFile file) {
        return Path.of(String.valueOf(file.getLocation()));
    }

    @Test
    void deleteUndoRedoSaveReopen() throws Exception {
        var file = file("water.extxyz", WATER);
        var editor = open(file);
        var document = document(editor);
        document.select(AtomSelection.of(2));
        Edits.delete(document);
        assertTrue(editor.isDirty());
        assertEquals(2, document.structure().count());
        document.undo();
        assertFalse(editor.isDirty());
        assertEquals(3, document.structure().count());
        document.redo();
        editor.doSave(new NullProgressMonitor());
        assertFalse(editor.isDirty());
        assertEquals(2, StructureFiles.read(path(file)).count());

        page().closeEditor(editor, false);
        assertEquals(2, document(open(file)).structure().count());
    }

    @Test
    void aClickChoosesAnAtomAndTheStatusLineTellsAboutIt() throws Exception {
        var editor = open(file("atom.extxyz", "1\nProperties=species:S:1:pos:R:3 pbc=\"F F F\"\nAu 1 2 3\n"));
        var document = document(editor);
        var view = Objects.requireNonNull(editor.view());
        Ui.until("the picture is drawn", view::isSettled);
        var canvas = view.canvas();
        var size = canvas.getSize();
        Ui.until("the atom is in the middle", () -> view.atomAt(size.x / 2, size.y / 2) == 0);
        Ui.send(canvas, SWT.MouseDown, size.x / 2, size.y / 2, 1);
        Ui.send(canvas, SWT.MouseUp, size.x / 2, size.y / 2, 1);
        assertEquals(AtomSelection.of(0), document.selection());
        var key = new Event();
        key.keyCode = SWT.ESC;
        canvas.notifyListeners(SWT.KeyDown, key);
        assertTrue(document.selection().isEmpty());
    }

    @Test
    void aDamagedFileGivesAnErrorPage() throws Exception {
        var editor = open(file("damaged.extxyz", "3\nProperties=species:S:1:pos:R:3\nO 0 0 zero\n"));
        Ui.until("the file is refused", () -> !editor.problem().isEmpty());
        assertTrue(editor.problem().contains("damaged.extxyz"), editor.problem());
        assertEquals(null, editor.document());
        assertFalse(editor.isDirty());
    }

    @Test
    void aChangeOutsideIsReadAgain() throws Exception {
        var file = file("water.extxyz", WATER);
        var document = document(open(file));
        Ui.settle();
        var atom = "1\nProperties=species:S:1:pos:R:3 pbc=\"F F F\"\nAu 1 2 3\n";
        file.setContents(new ByteArrayInputStream(atom.getBytes(StandardCharsets.UTF_8)), true, false, null);
        path(file).toFile().setLastModified(path(file).toFile().lastModified() + 5000);
        file.refreshLocal(0, null);
        file.touch(null);
        Ui.until("the new content is shown", () -> document.structure().count() == 1);
        assertEquals(Element.Au, document.structure().element(0));
        assertFalse(document.isDirty());
    }

    @Test
    void aRunMovesTheAtomsAndItsOutcomeIsOneEdit() throws Exception {
        var editor = open(file("water.extxyz", WATER));
        var document = document(editor);
        var source = Adapters.adapt(editor, StructureSource.class);
        assertNotNull(source);
        var session = source.preview("Relax").orElseThrow();
        assertTrue(source.preview("Relax").isEmpty(), "one run at a time");
        var start = document.structure();
        var moved = start.withPositions(new double[9]);
        session.show(moved);
        assertEquals(moved, document.shown());
        assertFalse(editor.isDirty());
        document.select(AtomSelection.of(0));
        Edits.delete(document);
        assertEquals(moved, document.shown(), "nothing is edited while atoms move");
        assertFalse(editor.isDirty());
        session.apply("Relax", moved);
        assertTrue(session.isEnded());
        assertEquals(moved, document.structure());
        assertTrue(editor.isDirty());
        document.undo();
        assertEquals(start, document.structure());
        assertTrue(source.preview("Relax").isPresent());
    }
}
