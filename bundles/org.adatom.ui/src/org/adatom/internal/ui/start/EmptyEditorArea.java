/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.start;

import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/** Keeps the start page in the place of the editors while there are none. */
public final class EmptyEditorArea {
    private static final String EDITORS = "org.eclipse.e4.primaryDataStack";
    private static final String KEY = EmptyEditorArea.class.getName();

    private final IWorkbenchWindow window;
    private @Nullable StartPage page;

    /** The area of a window. */
    public EmptyEditorArea(IWorkbenchWindow window) {
        this.window = window;
    }

    /** {@return the start page that a window shows now, null while it shows an editor} */
    public static @Nullable StartPage shown(IWorkbenchWindow window) {
        var shell = window.getShell();
        var shown = shell != null && shell.getData(KEY) instanceof EmptyEditorArea area ? area.page : null;
        return shown != null && !shown.isDisposed() && shown.isVisible() ? shown : null;
    }

    /** Starts to follow the editors of the window. */
    public void attach() {
        window.getShell().setData(KEY, this);
        window.getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partOpened(IWorkbenchPartReference part) {
                if (part instanceof IEditorReference editor) {
                    RecentFiles.add(editor);
                    later();
                }
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                if (part instanceof IEditorReference) {
                    later();
                }
            }
        });
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage shown, IPerspectiveDescriptor perspective) {
                later();
            }

            @Override
            public void perspectiveChanged(IWorkbenchPage shown, IPerspectiveDescriptor perspective, String change) {
                later();
            }
        });
        update();
    }

    private void later() {
        var shell = window.getShell();
        if (shell != null && !shell.isDisposed()) {
            shell.getDisplay().asyncExec(this::update);
        }
    }

    private void update() {
        var active = window.getActivePage();
        if (active == null || window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        var folder = folder();
        var shown = page;
        if (active.getEditorReferences().length > 0 || folder == null) {
            if (shown != null && !shown.isDisposed()) {
                shown.setVisible(false);
            }
            return;
        }
        if (shown == null || shown.isDisposed() || shown.getParent() != folder) {
            if (shown != null) {
                shown.dispose();
            }
            shown = new StartPage(folder, window);
            page = shown;
            fill(folder, shown);
        } else if (!shown.isVisible()) {
            shown.fillRecent();
        }
        shown.setBounds(folder.getClientArea());
        shown.setVisible(true);
        shown.moveAbove(null);
    }

    private static void fill(CTabFolder folder, StartPage shown) {
        Listener resized = e -> {
            if (!shown.isDisposed()) {
                shown.setBounds(folder.getClientArea());
            }
        };
        folder.addListener(SWT.Resize, resized);
        shown.addListener(SWT.Dispose, e -> folder.removeListener(SWT.Resize, resized));
    }

    private @Nullable CTabFolder folder() {
        var model = window.getService(EModelService.class);
        var root = window.getService(MWindow.class);
        if (model == null || root == null) {
            return null;
        }
        for (var stack : model.findElements(root, EDITORS, MPartStack.class, null, EModelService.ANYWHERE)) {
            if (stack.getWidget() instanceof CTabFolder folder && !folder.isDisposed()) {
                return folder;
            }
        }
        return null;
    }
}
