/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.adatom.structure.Structure;
import org.adatom.structure.io.FrameSelection;
import org.adatom.structure.io.StructureFiles;
import org.adatom.ui.StructureSource;

/** A file that was chosen as input; its last frame is the structure. */
final class FileSource implements StructureSource {
    private final Path path;
    private final List<Structure> frames;

    private FileSource(Path path, List<Structure> frames) {
        this.path = path;
        this.frames = frames;
    }

    /** {@return a file, read} @throws IOException when it cannot be */
    static FileSource read(Path path) throws IOException {
        return new FileSource(path, StructureFiles.readAll(FrameSelection.parse(path + "@:")));
    }

    @Override
    public List<Structure> frames() {
        return frames;
    }

    @Override
    public Structure structure() {
        return frames.getLast();
    }

    @Override
    public int frameCount() {
        return frames.size();
    }

    @Override
    public int frame() {
        return frames.size() - 1;
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(path);
    }

    @Override
    public boolean isDirty() {
        return false;
    }
}
