/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.run.Studies;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Makes a file of a structure that a run found. */
public final class StructureSaving {
    private StructureSaving() {
    }

    /** Asks for a name, writes the structure and opens it in its editor. */
    public static void save(Shell shell, Structure structure, String name) {
        save(shell, List.of(structure), name);
    }

    /** Asks for a name, writes the frames of a trajectory and opens it in its editor. */
    static void save(Shell shell, List<Structure> frames, String name) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Result_saveStructure);
        dialog.setFileName(name + ".extxyz");
        dialog.setFilterPath(ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString());
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        var file = Path.of(chosen);
        Job.create(Messages.Result_saveStructure, (ICoreRunnable) monitor -> {
            try {
                StructureFiles.write(file, frames, null, null);
                Studies.refresh(file);
                shell.getDisplay().asyncExec(() -> open(shell, file));
            } catch (IOException e) {
                Problems.showLater(shell, e);
            }
        }).schedule();
    }

    private static void open(Shell shell, Path file) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        var page = window == null ? null : window.getActivePage();
        if (page != null) {
            try {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
            } catch (PartInitException e) {
                Problems.show(shell, e);
            }
        }
    }
}
