/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.adatom.ui.EditorFiles;
import org.adatom.ui.InfoBar;
import org.adatom.ui.MessagePage;
import org.adatom.ui.StructureSource;
import org.adatom.ui.structure.FrameSource;
import org.adatom.ui.structure.StructureDocument;
import org.adatom.ui.structure.StructureView;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetPage;

/** The editor of structures in files of any format that the program reads. */
public final class StructureEditor extends EditorPart {
    /** The id of this editor. */
    public static final String ID = "org.adatom.ui.structure.editor"; //$NON-NLS-1$
    private static final String CONTEXT = "org.adatom.ui.structure.context"; //$NON-NLS-1$
    private static final long READ_AT_ONCE = 512 << 10;

    private @Nullable Composite root;
    private @Nullable EditorPage page;
    private @Nullable StructureDocument document;
    private @Nullable EditorPreview preview;
    private @Nullable IResourceChangeListener watcher;
    private String problem = ""; //$NON-NLS-1$
    private long stamp;

    @Override
    public void init(@Nullable IEditorSite site, @Nullable IEditorInput input) throws PartInitException {
        if (input == null || EditorFiles.path(input).isEmpty()) {
            throw new PartInitException(NLS.bind(Messages.Editor_noFile, input == null ? ""
                    : input.getName())); //$NON-NLS-1$
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(@Nullable Composite parent) {
        var stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setBackgroundMode(SWT.INHERIT_FORCE); // style sheets know plain composites only
        root = stack;
        getSite().setSelectionProvider(new EditorSelection(this));
        activateContext();
        open();
        watch();
    }

    private void activateContext() {
        var contexts = getSite().getService(IContextService.class);
        if (contexts != null) {
            contexts.activateContext(CONTEXT);
        }
    }

    /** Reads the file: a small one at once, a large one in the background. */
    private void open() {
        var file = file();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= READ_AT_ONCE) {
                opened(FileFrames.open(file, null));
                return;
            }
        } catch (IOException | RuntimeException e) {
            failed(message(e));
            return;
        }
        show(MessagePage.loading(top(), getPartName()));
        var job = Job.create(NLS.bind(Messages.Editor_loading, getPartName()), monitor -> {
            try {
                var frames = FileFrames.open(file, monitor);
                onScreen(() -> opened(frames));
            } catch (OperationCanceledException e) {
                onScreen(() -> failed(Messages.Editor_cancelled));
            } catch (IOException | RuntimeException e) {
                onScreen(() -> failed(message(e)));
            }
            return Status.OK_STATUS;
        });
        job.schedule();
    }

    private void onScreen(Runnable work) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (root != null && !top().isDisposed()) {
                work.run();
            }
        });
    }

    static String message(Exception e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private void opened(FrameSource frames) {
        problem = ""; //$NON-NLS-1$
        stamp = modified();
        try {
            var old = document;
            var shown = page;
            if (old != null && shown != null) {
                var running = preview;
                if (running != null) {
                    running.abandon();
                }
                old.replace(frames);
                show(shown);
                return;
            }
            var made = new StructureDocument(frames,
                    PlatformUI.getWorkbench().getOperationSupport().getOperationHistory());
            document = made;
            var widgets = new EditorPage(top(), made);
            page = widgets;
            preview = new EditorPreview(this, made, widgets.info());
            made.addListener(this::changed);
            show(widgets);
            status();
            refreshActions();
        } catch (IOException e) {
            failed(message(e));
        }
    }

    private void failed(String message) {
        problem = message;
        status();
        show(MessagePage.problem(top(), getPartName(), message, this::openAsText, this::open));
    }

    private void openAsText() {
        EditorFiles.openAsText(getSite().getPage(), getEditorInput(), this::failed);
    }

    private Composite top() {
        var r = root;
        if (r == null) {
            throw new IllegalStateException("the editor has no widgets yet"); //$NON-NLS-1$
        }
        return r;
    }

    private void show(Control control) {
        var layout = (StackLayout) top().getLayout();
        var old = layout.topControl;
        layout.topControl = control;
        top().layout(true, true); // the tools of a page came after their bar was measured
        if (old instanceof MessagePage && old != control) {
            old.dispose();
        }
    }

    private void changed(StructureDocument.Change change) {
        switch (change) {
            case DIRTY -> firePropertyChange(PROP_DIRTY);
            case STRUCTURE, SELECTION -> {
                status();
                if (getSite().getSelectionProvider() instanceof EditorSelection provider) {
                    provider.fire();
                }
            }
            case FRAME -> { }
        }
        refreshActions();
    }

    private void refreshActions() {
        if (getEditorSite().getActionBarContributor() instanceof EditorContributor contributor) {
            contributor.refresh(this);
        }
    }

    private void status() {
        var d = document;
        getEditorSite().getActionBars().getStatusLineManager()
                .setMessage(d == null || !problem.isEmpty() ? "" : SelectionText.of(d.shown(),
                        d.selection())); //$NON-NLS-1$
    }

    /** {@return the document, null while the file is read and when it cannot be} */
    public @Nullable StructureDocument document() {
        return document;
    }

    /** {@return the view, null while there is none} */
    public @Nullable StructureView view() {
        var p = page;
        return p == null ? null : p.view();
    }

    /** {@return why the file cannot be shown, empty when it can} */
    public String problem() {
        return problem;
    }

    /** {@return what small windows are opened beside} */
    public Control anchor() {
        var p = page;
        var bar = p == null ? null : p.view().toolBar();
        return bar == null ? top() : bar;
    }

    /** {@return the file} */
    public Path file() {
        return EditorFiles.path(getEditorInput()).orElseThrow();
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        var d = document;
        if (d != null) {
            new EditorSaver(this, d).save(monitor);
            stamp = modified();
        }
    }

    @Override
    public void doSaveAs() {
        var d = document;
        if (d != null) {
            new EditorSaver(this, d).saveAs();
            stamp = modified();
        }
    }

    /** Goes back to what is in the file. */
    public void revert() {
        open();
    }

    /** Edits another file from now on. */
    void become(IEditorInput input) {
        setInputWithNotify(input);
        setPartName(input.getName());
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
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listener,
                IResourceChangeEvent.POST_CHANGE);
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
            p.info().show(Messages.Editor_changedOutside, new InfoBar.Choice(Messages.Editor_reload, this::open),
                    new InfoBar.Choice(Messages.Editor_keepMine, () -> { }));
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
            p.view().setFocus();
        } else {
            top().setFocus();
        }
        status();
    }

    @Override
    @NonNullByDefault({})
    public <T> T getAdapter(Class<T> adapter) {
        var d = document;
        if (adapter == StructureSource.class && d != null) {
            return adapter.cast(new EditorSource(this, d, preview));
        } else if (adapter == StructureDocument.class && d != null) {
            return adapter.cast(d);
        } else if (adapter == IPropertySheetPage.class) {
            return adapter.cast(new PropertySheetPage());
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        if (watcher != null) {
            ResourcesPlugin.getWorkspace().removeResourceChangeListener(watcher);
        }
        var p = preview;
        if (p != null) {
            p.close();
        }
        var d = document;
        try {
            if (d != null) {
                d.close();
            }
        } catch (IOException e) {
            ILog.get().log(new Status(IStatus.WARNING, StructureEditor.class, message(e), e));
        }
        super.dispose();
    }
}
