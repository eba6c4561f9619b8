/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.app;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

/** What this workbench does at start and at the end. */
final class AdatomWorkbenchAdvisor extends WorkbenchAdvisor {

    static final String PLUGIN_ID = "org.adatom.app";

    /** Set by the start script for the run that records what the JVM loads: it ends by itself. */
    private static final String TRAINING = "adatom.training";

    private final Splash splash;

    AdatomWorkbenchAdvisor(Splash splash) {
        this.splash = splash;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IDE.registerAdapters();
        declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT, "icons/project.svg");
        declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "icons/project-closed.svg");
    }

    private static void declare(IWorkbenchConfigurer configurer, String name, String path) {
        ResourceLocator.imageDescriptorFromBundle(PLUGIN_ID, path)
                .ifPresent(image -> configurer.declareImage(name, image, true));
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new AdatomWindowAdvisor(configurer, splash);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return StructurePerspective.ID;
    }

    /** Project Explorer shows what lies in the workspace. */
    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public void postStartup() {
        Theme.forgetOverride();
        var job = Job.createSystem(Messages.FirstProject_job, AdatomWorkbenchAdvisor::firstProject);
        job.setRule(ResourcesPlugin.getWorkspace().getRoot());
        job.schedule();
        if (Boolean.getBoolean(TRAINING)) {
            var workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().timerExec(2000, workbench::close);
        }
    }

    /** A new workspace begins with a project, so that there is a place for the first structure. */
    private static IStatus firstProject(IProgressMonitor monitor) {
        var root = ResourcesPlugin.getWorkspace().getRoot();
        try {
            if (root.getProjects().length == 0) {
                var project = root.getProject(Messages.FirstProject_name);
                project.create(monitor);
                project.open(monitor);
            }
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }

    @Override
    public void postShutdown() {
        try {
            var status = ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
            if (!status.isOK()) {
                ILog.of(AdatomWorkbenchAdvisor.class).log(status);
            }
        } catch (CoreException e) {
            ILog.of(AdatomWorkbenchAdvisor.class).log(new MultiStatus(PLUGIN_ID, 0,
                    new IStatus[] {e.getStatus()}, Messages.Workspace_notSaved, e));
        }
    }

    @Override
    public void eventLoopException(Throwable exception) {
        super.eventLoopException(exception);
        StatusManager.getManager().handle(Status.error(Messages.Unexpected, exception), StatusManager.LOG);
    }
}
