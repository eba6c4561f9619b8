/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;

/** From editor inputs to files and back. */
public final class EditorFiles {
    private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

    private EditorFiles() {
    }

    /** {@return the file of an input, if it has one on this machine} */
    public static Optional<Path> path(IEditorInput input) {
        if (input instanceof IFileEditorInput file) {
            return Optional.ofNullable(file.getFile().getLocation()).map(p -> p.toFile().toPath());
        } else if (input instanceof IURIEditorInput uri && "file".equals(uri.getURI().getScheme())) {
            return Optional.of(Path.of(uri.getURI()));
        }
        return Optional.empty();
    }

    /** {@return the input of a file, in the workspace where it is part of it} */
    public static IEditorInput input(Path path) {
        var files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri());
        if (files.length > 0) {
            return new FileEditorInput(files[0]);
        }
        return new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(path.toUri()));
    }

    /** {@return the file in the workspace, if it is part of it} */
    public static Optional<IFile> resource(Path path) {
        var files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri());
        return files.length > 0 ? Optional.of(files[0]) : Optional.empty();
    }

    /** Opens a file in the text editor. @param failed is told why it could not be */
    public static void openAsText(IWorkbenchPage page, IEditorInput input, Consumer<String> failed) {
        try {
            page.openEditor(input, TEXT_EDITOR, true, IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
        } catch (PartInitException e) {
            failed.accept(String.valueOf(e.getMessage()));
        }
    }
}
