/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.data.Table;
import org.adatom.learning.data.Tables;
import org.adatom.ui.EditorFiles;
import org.adatom.ui.InfoBar;
import org.adatom.ui.MessagePage;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.EditorPart;

/** The editor of tables in files of any format that the program reads; it saves them as text. */
public final class DataEditor extends EditorPart {
    /** The id of this editor. */
    public static final String ID = "org.adatom.ui.learning.data";

    private @Nullable Composite root;
    private @Nullable DataPage page;
    private @Nullable DataDocument document;
    private @Nullable IResourceChangeListener watcher;
    private @Nullable Job reading;
    private String problem = "";
    private long stamp;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (EditorFiles.path(input).isEmpty()) {
            throw new PartInitException(NLS.bind(Messages.Data_noFile, input.getName()));
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        var stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setBackgroundMode(SWT.INHERIT_FORCE);
        root = stack;
        open();
        watch();
    }

    /** {@return the file} */
    public Path file() {
        return EditorFiles.path(getEditorInput()).orElseThrow();
    }

    /** {@return the document, null while the file is read and when it cannot be} */
    public @Nullable DataDocument document() {
        return document;
    }

    /** {@return what is seen of it, null while there is nothing} */
    public @Nullable DataPage page() {
        return page;
    }

    /** {@return why the file cannot be shown, empty when it can} */
    public String problem() {
        return problem;
    }

    /** Reads the file again; what was not saved is gone. */
    public void revert() {
        open();
    }

    private void open() {
        var file = file();
        show(MessagePage.loading(top(), getPartName()));
        var job = Job.create(NLS.bind(Messages.Data_reading, getPartName()), monitor -> {
            try {
                var table = Tables.read(file, monitor);
                onScreen(() -> opened(table));
            } catch (OperationCanceledException e) {
                onScreen(() -> failed(Messages.Data_cancelled));
            } catch (IOException | RuntimeException e) {
                onScreen(() -> failed(Says.line(e)));
            }
            return Status.OK_STATUS;
        });
        reading = job;
        job.schedule();
    }

    private void opened(Table table) {
        problem = "";
        stamp = modified();
        var old = document;
        var shown = page;
        if (old != null && shown != null) {
            old.replace(table);
            show(shown);
            return;
        }
        var made = new DataDocument(table, PlatformUI.getWorkbench().getOperationSupport().getOperationHistory());
        document = made;
        var widgets = new DataPage(top(), made, this::file);
        page = widgets;
        made.addListener(() -> {
            firePropertyChange(PROP_DIRTY);
            refreshActions();
        });
        show(widgets);
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
        refreshActions();
    }

    private void failed(String message) {
        problem = message;
        show(MessagePage.problem(top(), getPartName(), message,
                () -> EditorFiles.openAsText(getSite().getPage(), getEditorInput(), this::failed), this::open));
    }

    private void refreshActions() {
        if (getEditorSite().getActionBarContributor() instanceof DataContributor contributor) {
            contributor.refresh(this);
        }
    }

    private Composite top() {
        var r = root;
        if (r == null) {
            throw new IllegalStateException("the editor has no widgets yet");
        }
        return r;
    }

    private void show(Control control) {
        var layout = (StackLayout) top().getLayout();
        var old = layout.topControl;
        layout.topControl = control;
        top().layout(true, true);
        if (old instanceof MessagePage && old != control) {
            old.dispose();
        }
    }

    private void onScreen(Runnable work) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (root != null && !top().isDisposed()) {
                work.run();
            }
        });
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        if (!file().getFileName().toString().matches("(?i).*\\.(csv|tsv|tab|txt)")) {
            doSaveAs(); // what was read from JSON or a database is saved as text
        } else if (!write(file()) && monitor != null) {
            monitor.setCanceled(true);
        }
    }

    @Override
    public void doSaveAs() {
        var dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFilterPath(String.valueOf(file().getParent()));
        dialog.setFileName(file().getFileName().toString().replaceFirst("(\\.\\w+){1,2}$", "") + ".csv");
        dialog.setFilterExtensions(new String[] {"*.csv", "*.tsv"});
        dialog.setOverwrite(true);
        var name = dialog.open();
        if (name != null && write(Path.of(name))) {
            var input = EditorFiles.input(Path.of(name));
            setInputWithNotify(input);
            setPartName(input.getName());
        }
    }

    private boolean write(Path path) {
        var d = document;
        if (d == null) {
            return false;
        }
        var table = d.table();
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(progress -> {
                try {
                    Tables.write(path, table);
                } catch (IOException | RuntimeException e) {
                    throw new InvocationTargetException(e);
                }
            });
            stamp = modified();
            d.markSaved(table);
            refresh(path);
            return true;
        } catch (InvocationTargetException e) {
            Says.problem(top(), e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void refresh(Path path) {
        EditorFiles.resource(path).ifPresent(file -> {
            try {
                file.refreshLocal(IResource.DEPTH_ZERO, null);
            } catch (CoreException e) {
                ILog.get().log(e.getStatus());
            }
        });
    }

    private long modified() {
        try {
            return Files.getLastModifiedTime(file()).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    private void watch() {
        IResourceChangeListener listener = event -> {
            var delta = event.getDelta();
            if (delta != null && getEditorInput() instanceof IFileEditorInput input
                    && delta.findMember(input.getFile().getFullPath()) != null) {
                onScreen(this::outside);
            }
        };
        watcher = listener;
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
    }

    /** The file may have changed or gone outside of this editor. */
    private void outside() {
        var p = page;
        if (!Files.exists(file())) {
            if (!isDirty()) {
                getSite().getPage().closeEditor(this, false);
            }
            return;
        }
        long now = modified();
        if (now == stamp) {
            return;
        }
        stamp = now;
        if (isDirty() && p != null) {
            p.info().show(Messages.Data_changedOutside, new InfoBar.Choice(Messages.Data_reload, this::open),
                    new InfoBar.Choice(Messages.Data_keepMine, () -> { }));
        } else {
            open();
        }
    }

    @Override
    public boolean isDirty() {
        var d = document;
        return d != null && d.isDirty();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return document != null;
    }

    @Override
    public void setFocus() {
        var p = page;
        if (p != null && problem.isEmpty()) {
            p.grid().widget().setFocus();
        } else {
            top().setFocus();
        }
    }

    @Override
    public void dispose() {
        var job = reading;
        if (job != null) {
            job.cancel();
        }
        if (watcher != null) {
            ResourcesPlugin.getWorkspace().removeResourceChangeListener(watcher);
        }
        var d = document;
        if (d != null) {
            d.close();
        }
        super.dispose();
    }
}
