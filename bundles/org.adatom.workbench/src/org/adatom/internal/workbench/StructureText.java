/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adatom.structure.Structure;
import org.adatom.structure.io.FrameSelection;
import org.adatom.structure.io.StructureFiles;
import org.adatom.structure.io.StructureFormats;

/** Structures as extxyz, whose numbers read back bit by bit. */
final class StructureText {
    private static final long LARGE = 16 << 20;

    private StructureText() {
    }

    static void write(Path file, List<Structure> structures) throws IOException {
        if (structures instanceof FileFrames.Listed listed && Files.exists(listed.file())) {
            link(file, listed.file());
            return;
        }
        StructureFiles.write(file, structures, StructureFormats.standard().of("extxyz"), null);
    }

    /** Gives a file a second name, or copies it where the file system has no such thing. */
    private static void link(Path file, Path existing) throws IOException {
        try {
            Files.createLink(file, existing);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(existing, file);
        }
    }

    /** {@return the frames of a file, of a large one each when it is asked for} */
    static List<Structure> read(Path file) throws IOException {
        if (Files.size(file) > LARGE) {
            return new FileFrames.Listed(file);
        }
        return StructureFiles.readAll(new FrameSelection(file, null, null, null, false));
    }
}
