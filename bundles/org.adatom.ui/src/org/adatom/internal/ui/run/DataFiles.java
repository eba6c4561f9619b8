/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.adatom.ui.EditorFiles;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;

/** Files of data: that of the active editor, those of the workspace, those that were used last. */
public final class DataFiles {
    private static final Pattern DATA = Pattern.compile(
            ".*\\.(csv|tsv|tab|dat|data|txt|json|db|npy|npz|h5|hdf5|idx|extxyz|xyz|zip)(\\.(gz|bz2))?",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST = 60;
    private static final int RECENT = 10;
    private static final ArrayDeque<Path> LAST = new ArrayDeque<>();

    private DataFiles() {
    }

    /** {@return the file that the active editor shows, if it holds data} */
    static Optional<Path> active(@Nullable IWorkbenchWindow window) {
        var page = window == null ? null : window.getActivePage();
        var editor = page == null ? null : page.getActiveEditor();
        return editor == null ? Optional.empty() : EditorFiles.path(editor.getEditorInput()).filter(DataFiles::isData);
    }

    private static boolean isData(Path file) {
        return DATA.matcher(String.valueOf(file.getFileName())).matches();
    }

    /** Remembers files that were used. */
    static void used(List<Path> files) {
        for (var file : files) {
            LAST.remove(file);
            LAST.addFirst(file);
        }
        while (LAST.size() > RECENT) {
            LAST.removeLast();
        }
    }

    /** {@return the files that were used last, then those of the workspace} */
    static List<Path> known() {
        var out = new ArrayList<>(LAST);
        try {
            ResourcesPlugin.getWorkspace().getRoot().accept(proxy -> {
                if (proxy.getType() == IResource.FILE && out.size() < MOST && DATA.matcher(proxy.getName()).matches()
                        && proxy.requestResource() instanceof IFile file && file.getLocation() != null) {
                    out.add(file.getLocation().toPath());
                }
                return out.size() < MOST && !proxy.isDerived() && !proxy.isHidden();
            }, IResource.NONE);
        } catch (CoreException e) {
            ILog.of(DataFiles.class).log(e.getStatus());
        }
        return out;
    }

    /** {@return how a file is written in the dialog: from its project where it is in the workspace} */
    static String shown(Path file) {
        return EditorFiles.resource(file).map(f -> f.getFullPath().makeRelative().toString()).orElse(file.toString());
    }

    /** {@return the file that a text means, empty for none} */
    static Optional<Path> path(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            var path = Path.of(text.strip());
            if (path.isAbsolute() && Files.exists(path)) {
                return Optional.of(path);
            }
            var inside = ResourcesPlugin.getWorkspace().getRoot().findMember(text.strip());
            var location = inside == null ? null : inside.getLocation();
            return Optional.of(location == null ? path.toAbsolutePath() : location.toPath());
        } catch (InvalidPathException e) {
            return Optional.of(Path.of("").toAbsolutePath().resolve("?"));
        }
    }
}
