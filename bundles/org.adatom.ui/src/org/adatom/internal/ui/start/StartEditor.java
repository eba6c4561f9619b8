/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.start;

import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** The start page beside editors that are open. */
public final class StartEditor extends EditorPart {
    /** The id of this editor. */
    public static final String ID = "org.adatom.ui.editors.start";

    private @Nullable StartPage page;

    /** What the editor shows; all are equal, so that there is one start page. */
    @NonNullByDefault({})
    private static final class Input implements IEditorInput {
        @Override
        public boolean exists() {
            return false;
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return Images.descriptor("welcome");
        }

        @Override
        public String getName() {
            return Messages.Start_title;
        }

        @Override
        public IPersistableElement getPersistable() {
            return null;
        }

        @Override
        public String getToolTipText() {
            return Messages.Start_title;
        }

        @Override
        public <T> T getAdapter(Class<T> adapter) {
            return null;
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Input;
        }

        @Override
        public int hashCode() {
            return Input.class.hashCode();
        }
    }

    /** Called by the platform through the extension registry. */
    public StartEditor() {
    }

    /** Shows the start page. */
    public static void open(IWorkbenchPage page) throws PartInitException {
        page.openEditor(new Input(), ID);
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new StartPage(parent, getSite().getWorkbenchWindow());
    }

    @Override
    public void setFocus() {
        var shown = page;
        if (shown != null) {
            shown.setFocus();
        }
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        // there is nothing to save
    }

    @Override
    public void doSaveAs() {
        // there is nothing to save
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
