/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.wizard;

import org.adatom.internal.ui.structure.Messages;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PlatformUI;

/**
 * Where a new file goes.
 *
 * @param folder path in the workspace, such as "/Structures/slabs"; made when it is not there
 * @param name name of the file with or without its ending
 */
record Target(IPath folder, String name) {
    private static final String PROJECT = "Structures"; //$NON-NLS-1$
    private static final String ENDING = "extxyz"; //$NON-NLS-1$

    /** {@return the folder that is chosen, or of the file in front, or of the first open project, or a new project} */
    static Target of(IStructuredSelection selection) {
        var resource = Adapters.adapt(selection.getFirstElement(), IResource.class);
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        var page = window == null ? null : window.getActivePage();
        var editor = page == null ? null : page.getActiveEditor();
        if (resource == null && editor != null && editor.getEditorInput() instanceof IFileEditorInput input) {
            resource = input.getFile();
        }
        var container = resource instanceof IContainer c ? c : resource == null ? null : resource.getParent();
        if (container != null && container.isAccessible() && container.getType() != IResource.ROOT) {
            return new Target(container.getFullPath(), ""); //$NON-NLS-1$
        }
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (project.isAccessible() && !project.isHidden()) {
                return new Target(project.getFullPath(), ""); //$NON-NLS-1$
            }
        }
        return new Target(new Path("/" + PROJECT), ""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** {@return the name of the file with its ending} */
    String fileName() {
        return name.contains(".") ? name : name + "." + ENDING; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** {@return what is wrong, null when the file can be made} */
    @Nullable String problem() {
        var workspace = ResourcesPlugin.getWorkspace();
        if (folder.isEmpty()) {
            return Messages.Target_noFolder;
        }
        for (int k = 0; k < folder.segmentCount(); k++) {
            var status = workspace.validateName(folder.segment(k), k == 0 ? IResource.PROJECT : IResource.FOLDER);
            if (!status.isOK()) {
                return status.getMessage();
            }
        }
        if (name.isBlank()) {
            return Messages.Target_noName;
        }
        var status = workspace.validateName(fileName(), IResource.FILE);
        if (!status.isOK()) {
            return status.getMessage();
        }
        var there = workspace.getRoot().findMember(folder.append(fileName()));
        return there == null ? null : NLS.bind(Messages.Target_exists, fileName());
    }

    /** {@return a name that is not taken yet, from a wish} */
    static String free(IPath folder, String wish) {
        var root = ResourcesPlugin.getWorkspace().getRoot();
        var name = wish;
        for (int k = 2; root.findMember(folder.append(new Target(folder, name).fileName())) != null; k++) {
            name = wish + "-" + k; //$NON-NLS-1$
        }
        return name;
    }

    /** {@return the folder, made with its project when it is not there} */
    IContainer create(IProgressMonitor monitor) throws CoreException {
        var progress = SubMonitor.convert(monitor, 2 + folder.segmentCount());
        var project = ResourcesPlugin.getWorkspace().getRoot().getProject(folder.segment(0));
        if (!project.exists()) {
            project.create(progress.split(1));
        }
        if (!project.isOpen()) {
            project.open(progress.split(1));
        }
        IContainer container = project;
        for (int k = 1; k < folder.segmentCount(); k++) {
            IFolder next = container.getFolder(new Path(folder.segment(k)));
            if (!next.exists()) {
                next.create(true, true, progress.split(1));
            }
            container = next;
        }
        return container;
    }
}
