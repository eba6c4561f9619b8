/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.adatom.internal.ui.run.ActiveSource;
import org.adatom.internal.ui.run.InputSection;
import org.adatom.internal.ui.run.RunDialog;
import org.adatom.internal.ui.structure.StructureEditor;
import org.adatom.structure.Constraint;
import org.adatom.workbench.AnalysisRegistry;
import org.adatom.workbench.RunState;
import org.adatom.workbench.Services;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a structure: the second one of a path, and the constraints that hold it. */
class SecondStructureTest {
    private static final String PAIR = "2\nProperties=species:S:1:pos:R:3 pbc=\"F F F\"%s\n%s 0 0 0\n%s %s 0 0\n";

    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("second");
    private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

    @BeforeEach
    void makeProject() throws CoreException {
        project.create(null);
        project.open(null);
    }

    @AfterEach
    void removeProject() throws CoreException {
        page.closeAllEditors(false);
        Ui.settle();
        project.delete(true, true, null);
    }

    private static byte[] pair(String symbol, double distance, String constraints) {
        return PAIR.formatted(constraints, symbol, symbol, distance).getBytes(StandardCharsets.UTF_8);
    }

    private StructureEditor open(String name, byte[] content) throws CoreException {
        var file = project.getFile(name);
        file.create(content, IResource.FORCE, null);
        var editor = assertInstanceOf(StructureEditor.class, IDE.openEditor(page, file, true));
        Ui.until("the file is read", () -> editor.document() != null);
        return editor;
    }

    private RunDialog interpolate() {
        var analysis = Services.get(AnalysisRegistry.class).get("org.adatom.simulation.interpolate");
        var dialog = new RunDialog(page.getWorkbenchWindow(), analysis, ActiveSource.of(page.getWorkbenchWindow()));
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog;
    }

    private static Combo list(RunDialog dialog) {
        return Ui.all(Ui.all(dialog.getShell(), InputSection.class).getFirst(), Combo.class).getFirst();
    }

    @Test
    void anotherEditorOfTheSameAtomsIsTheSecondEnd() throws Exception {
        open("final.extxyz", pair("Cu", 3.2, ""));
        open("other.extxyz", pair("Au", 2.8, ""));
        open("initial.extxyz", pair("Cu", 2.2, ""));
        var dialog = interpolate();
        var list = list(dialog);
        assertEquals(3, list.getItemCount(), "nothing, and the two other editors");
        assertEquals("final.extxyz", list.getText(), "atoms alike are most likely meant");
        Ui.select(Ui.all(dialog.getShell(), Button.class).stream()
                .filter(b -> Integer.valueOf(IDialogConstants.OK_ID).equals(b.getData())).findFirst().orElseThrow());
        var run = dialog.started().orElseThrow();
        var ends = run.request().orElseThrow().input();
        assertEquals(2, ends.size());
        assertEquals(2.2, ends.getFirst().x(1), 1e-12);
        assertEquals(3.2, ends.getLast().x(1), 1e-12);
        Ui.until("it is done", () -> run.state().isEnded());
        assertEquals(RunState.DONE, run.state());
    }

    @Test
    void aFileIsTheSecondEnd(@TempDir Path folder) throws Exception {
        open("initial.extxyz", pair("Cu", 2.2, ""));
        var file = Files.write(folder.resolve("elsewhere.extxyz"), pair("Cu", 2.9, ""));
        var dialog = interpolate();
        var list = list(dialog);
        assertEquals(1, list.getItemCount(), "there is no other structure");
        Ui.all(dialog.getShell(), InputSection.class).getFirst().choose(file);
        Ui.until("the file is read", () -> list.getItemCount() == 2);
        assertEquals("elsewhere.extxyz", list.getText());
        dialog.close();
    }

    @Test
    void constraintsAreListedChosenAndTakenAway() throws Exception {
        var editor = open("held.extxyz", pair("Cu", 2.5, " adatom_constraints=\"fixed 0; spring 5 2.5 : 0 1\""));
        var document = Objects.requireNonNull(editor.document());
        var table = Ui.all(page.getWorkbenchWindow().getShell(), Table.class).stream()
                .filter(t -> t.getColumnCount() == 2 && t.getItemCount() == 2 && t.getItem(1).getText(0).equals("Spring"))
                .findFirst().orElseThrow();
        Ui.settle();
        table.setSelection(1);
        assertArrayEquals(new int[] {1}, table.getSelectionIndices());
        Ui.select(table);
        assertArrayEquals(new int[] {0, 1}, Arrays.stream(document.selection().atoms()).sorted().toArray());
        assertArrayEquals(new int[] {1}, table.getSelectionIndices());
        assertEquals(2, document.structure().constraints().size());
        Ui.select(Ui.all(table.getParent(), Button.class).getFirst());
        assertEquals(List.of(new Constraint.FixedAtoms(new int[] {0})), document.structure().constraints());
        assertTrue(editor.isDirty());
        document.undo();
        assertEquals(2, document.structure().constraints().size());
    }
}
