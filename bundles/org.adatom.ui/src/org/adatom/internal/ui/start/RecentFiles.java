/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.start;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.ui.Images;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;

/** The files that were opened last, kept with the workspace. */
final class RecentFiles {
    private static final String KEY = "recent";
    private static final int MOST = 8;

    private RecentFiles() {
    }

    /** {@return the files that are still there, the last opened first} */
    static List<Path> all() {
        var out = new ArrayList<Path>();
        for (var line : InstanceScope.INSTANCE.getNode(Images.BUNDLE).get(KEY, "").split("\n")) {
            try {
                if (!line.isBlank() && Files.isRegularFile(Path.of(line))) {
                    out.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                continue; // written by another system
            }
        }
        return out;
    }

    /** Remembers what an editor shows. */
    static void add(IEditorReference editor) {
        try {
            var file = file(editor.getEditorInput());
            if (file != null) {
                var files = new ArrayList<>(all());
                files.remove(file);
                files.addFirst(file);
                InstanceScope.INSTANCE.getNode(Images.BUNDLE).put(KEY, String.join("\n",
                        files.stream().limit(MOST).map(Path::toString).toList()));
            }
        } catch (PartInitException e) {
            return; // an editor that cannot say what it shows is not remembered
        }
    }

    private static @Nullable Path file(IEditorInput input) {
        if (input instanceof IFileEditorInput in) {
            var location = in.getFile().getLocation();
            return location == null ? null : location.toPath();
        }
        URI uri = input instanceof IURIEditorInput in ? in.getURI() : null;
        return uri != null && "file".equals(uri.getScheme()) ? Path.of(uri) : null;
    }
}
