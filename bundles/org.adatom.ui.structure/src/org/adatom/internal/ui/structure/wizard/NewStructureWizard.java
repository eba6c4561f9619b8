/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.wizard;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.adatom.internal.ui.structure.FileFrames;
import org.adatom.internal.ui.structure.Icons;
import org.adatom.internal.ui.structure.Messages;
import org.adatom.structure.Structure;
import org.adatom.ui.structure.FrameSource;
import org.adatom.workbench.BuilderDescriptor;
import org.adatom.workbench.BuilderRegistry;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/**
 * Builds a structure and writes it into a new file. The name of a builder behind the class name in plugin.xml skips the
 * gallery.
 */
public final class NewStructureWizard extends Wizard implements INewWizard, IExecutableExtension {
    private String only = ""; //$NON-NLS-1$
    private IStructuredSelection selection = StructuredSelection.EMPTY;
    private @Nullable GalleryPage gallery;
    private @Nullable BuildPage build;

    /** For the extension registry. */
    public NewStructureWizard() {
        setWindowTitle(Messages.Wizard_title);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void setInitializationData(@Nullable IConfigurationElement config, @Nullable String property, @Nullable Object data) {
        only = data instanceof String s ? s : ""; //$NON-NLS-1$
    }

    @Override
    public void init(@Nullable IWorkbench workbench, @Nullable IStructuredSelection chosen) {
        selection = chosen == null ? StructuredSelection.EMPTY : chosen;
        setDefaultPageImageDescriptor(Icons.descriptor("wizard-banner")); //$NON-NLS-1$
    }

    @Override
    public void addPages() {
        var builders = PlatformUI.getWorkbench().getService(BuilderRegistry.class);
        var form = new BuildPage(Target.of(selection));
        build = form;
        var given = builders.find(only);
        if (given.isPresent()) {
            form.setBuilder(given.get());
        } else {
            var first = new GalleryPage(builders, form::setBuilder);
            gallery = first;
            addPage(first);
        }
        addPage(form);
    }

    @Override
    public @Nullable IWizardPage getNextPage(@Nullable IWizardPage page) {
        return page != null && page == gallery ? build : null;
    }

    @Override
    public boolean canFinish() {
        var form = build;
        return form != null && form.isPageComplete() && getContainer().getCurrentPage() == form;
    }

    @Override
    public boolean performFinish() {
        var form = build;
        if (form == null) {
            return false;
        }
        var builder = form.builder();
        var values = form.values();
        var target = form.target();
        var file = new IFile[1];
        try {
            getContainer().run(true, true, monitor -> file[0] = write(builder, values, target, monitor));
        } catch (InvocationTargetException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            form.setErrorMessage(cause.getMessage() == null ? cause.toString() : cause.getMessage());
            return false;
        } catch (InterruptedException e) {
            return false;
        }
        open(file[0]);
        return true;
    }

    private static IFile write(BuilderDescriptor builder, Map<String, Object> values, Target target,
            @Nullable IProgressMonitor monitor) throws InvocationTargetException {
        var progress = SubMonitor.convert(monitor, 3);
        try {
            Structure made = builder.build(values);
            progress.split(1);
            IContainer folder = target.create(progress.split(1));
            var file = folder.getFile(IPath.fromOSString(target.fileName()));
            var path = Path.of(String.valueOf(file.getLocation()));
            FileFrames.write(path, FrameSource.of(List.of(made)), null, progress.split(1));
            file.refreshLocal(IResource.DEPTH_ZERO, null);
            return file;
        } catch (IOException | CoreException | RuntimeException e) {
            throw new InvocationTargetException(e);
        }
    }

    private void open(IFile file) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        var page = window == null ? null : window.getActivePage();
        if (page != null) {
            try {
                IDE.openEditor(page, file, true);
                BasicNewResourceWizard.selectAndReveal(file, window);
            } catch (PartInitException e) {
                ILog.get().log(e.getStatus());
            }
        }
    }
}
