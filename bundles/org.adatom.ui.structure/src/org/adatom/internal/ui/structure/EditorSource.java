/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adatom.structure.Structure;
import org.adatom.ui.PreviewSession;
import org.adatom.ui.StructureSource;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.jdt.annotation.Nullable;

/** The editor as the input of analyses. */
final class EditorSource implements StructureSource {
    private final StructureEditor editor;
    private final StructureDocument document;
    private final @Nullable EditorPreview preview;

    EditorSource(StructureEditor editor, StructureDocument document, @Nullable EditorPreview preview) {
        this.editor = editor;
        this.document = document;
        this.preview = preview;
    }

    @Override
    public Structure structure() {
        return document.structure();
    }

    @Override
    public int frameCount() {
        return document.frameCount();
    }

    @Override
    public int frame() {
        return document.frame();
    }

    @Override
    public List<Structure> frames() throws IOException {
        var out = new ArrayList<Structure>();
        for (int k = 0; k < document.frameCount(); k++) {
            out.add(document.frame(k));
        }
        return out;
    }

    @Override
    public String name() {
        return String.valueOf(editor.getPartName());
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(editor.file());
    }

    @Override
    public boolean isDirty() {
        return document.isDirty();
    }

    @Override
    public Optional<PreviewSession> preview(String title) {
        var p = preview;
        return p == null ? Optional.empty() : p.begin(title);
    }
}
