/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.examples;

import java.io.IOException;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.run.Studies;
import org.adatom.workbench.ExampleDescriptor;
import org.adatom.workbench.WorkbenchException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

/** Puts examples into the project "Examples". */
public final class ExampleProjects {
    private static final String PROJECT = "Examples";

    private ExampleProjects() {
    }

    /** Writes an example into the project, opens it and runs it. A file that is there already is kept as it is. */
    public static void openAndRun(IWorkbenchWindow window, ExampleDescriptor example) {
        var shell = window.getShell();
        var job = Job.create(Messages.Examples_title, (ICoreRunnable) monitor -> {
            try {
                var project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
                if (!project.exists()) {
                    project.create(null);
                }
                project.open(null);
                var folder = project.getLocation();
                if (folder == null) {
                    return;
                }
                var written = example.object().extract(folder.toPath());
                project.refreshLocal(IResource.DEPTH_ONE, monitor);
                var file = project.getFile(String.valueOf(written.getFileName()));
                shell.getDisplay().asyncExec(() -> open(window, file));
            } catch (CoreException | IOException | WorkbenchException e) {
                Problems.showLater(shell, e);
            }
        });
        job.setRule(ResourcesPlugin.getWorkspace().getRoot());
        job.schedule();
    }

    private static void open(IWorkbenchWindow window, IFile file) {
        var page = window.getActivePage();
        var path = file.getLocation();
        if (page == null || path == null) {
            return;
        }
        try {
            IDE.openEditor(page, file);
            Studies.runInBackground(window, path.toPath());
        } catch (PartInitException e) {
            Problems.show(window.getShell(), e);
        }
    }
}
