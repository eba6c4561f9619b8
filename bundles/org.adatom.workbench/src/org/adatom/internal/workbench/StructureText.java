/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adatom.structure.Structure;
import org.adatom.structure.io.FrameSelection;
import org.adatom.structure.io.StructureFiles;
import org.adatom.structure.io.StructureFormats;

/** Structures as extxyz, whose numbers read back bit by bit. */
final class StructureText {
    private StructureText() {
    }

    static void write(Path file, List<Structure> structures) throws IOException {
        StructureFiles.write(file, structures, StructureFormats.standard().of("extxyz"), null);
    }

    static List<Structure> read(Path file) throws IOException {
        return StructureFiles.readAll(new FrameSelection(file, null, null, null, false));
    }
}
