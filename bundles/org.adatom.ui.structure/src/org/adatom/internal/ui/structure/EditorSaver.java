/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import org.adatom.ui.EditorFiles;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.StructureFormats;
import org.adatom.ui.structure.FrameSource;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.PlatformUI;

/** Writes the document of an editor; the file is replaced whole or not at all, and stays dirty when it cannot be. */
final class EditorSaver {
    private final StructureEditor editor;
    private final StructureDocument document;

    EditorSaver(StructureEditor editor, StructureDocument document) {
        this.editor = editor;
        this.document = document;
    }

    void save(@Nullable IProgressMonitor monitor) {
        if (!write(editor.file(), null) && monitor != null) {
            monitor.setCanceled(true);
        }
    }

    void saveAs() {
        var formats = StructureFormats.standard().all().stream().filter(StructureFormat::canWrite).toList();
        var dialog = new FileDialog(editor.getSite().getShell(), SWT.SAVE);
        var old = editor.file();
        dialog.setFilterPath(String.valueOf(old.getParent()));
        dialog.setFileName(String.valueOf(old.getFileName()));
        dialog.setFilterNames(formats.stream().map(f -> f.label() + " (" + pattern(f) + ")")
                .toArray(String[]::new)); //$NON-NLS-1$ //$NON-NLS-2$
        dialog.setFilterExtensions(formats.stream().map(EditorSaver::pattern).toArray(String[]::new));
        dialog.setOverwrite(true);
        var name = dialog.open();
        if (name == null) {
            return;
        }
        var chosen = formats.get(Math.clamp(dialog.getFilterIndex(), 0, formats.size() - 1));
        var path = named(Path.of(name), chosen);
        var format = StructureFormats.standard().byName(path).isPresent() ? null : chosen;
        if (write(path, format)) {
            editor.become(EditorFiles.input(path));
        }
    }

    private static String pattern(StructureFormat format) {
        var endings = format.extensions().stream().map(e -> "*." + e).toList(); //$NON-NLS-1$
        return String.join(";", endings.isEmpty() ? format.patterns() : endings); //$NON-NLS-1$
    }

    private static Path named(Path path, StructureFormat format) {
        boolean known = StructureFormats.standard().byName(path).isPresent();
        List<String> endings = format.extensions();
        return known || endings.isEmpty() ? path : path.resolveSibling(path.getFileName() + "."
                + endings.getFirst()); //$NON-NLS-1$
    }

    private boolean write(Path path, @Nullable StructureFormat format) {
        var snapshot = document.snapshot();
        var reopened = new FrameSource[1];
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(progress -> {
                try {
                    FileFrames.write(path, snapshot, format, progress);
                    reopened[0] = FileFrames.open(path, progress);
                } catch (IOException | RuntimeException e) {
                    throw new InvocationTargetException(e);
                }
            });
            document.markSaved(snapshot, reopened[0]);
            EditorFiles.resource(path).ifPresent(EditorSaver::refresh);
            return true;
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof OperationCanceledException)) {
                complain(path, e.getCause() instanceof Exception cause ? StructureEditor.message(cause) : e.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            complain(path, StructureEditor.message(e));
        }
        return false;
    }

    private static void refresh(IResource file) {
        try {
            file.refreshLocal(IResource.DEPTH_ZERO, null);
        } catch (CoreException e) {
            ILog.get().log(e.getStatus());
        }
    }

    private void complain(Path path, String message) {
        MessageDialog.openError(editor.getSite().getShell(), NLS.bind(Messages.Save_failed, path.getFileName()),
                message);
    }
}
