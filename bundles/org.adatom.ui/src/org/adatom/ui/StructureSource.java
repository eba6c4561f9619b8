/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.adatom.structure.Structure;

/**
 * What shows a structure that an analysis can work on. An editor adapts to it
 * ({@code Adapters.adapt(editor, StructureSource.class)}); all methods are called in the user interface thread.
 */
public interface StructureSource {

    /** {@return the structure as it is now, with unsaved changes} */
    Structure structure();

    /** {@return how many frames there are, that structure among them} */
    default int frameCount() {
        return 1;
    }

    /** {@return which of the frames that structure is, from 0} */
    default int frame() {
        return 0;
    }

    /** {@return all frames, with unsaved changes} @throws IOException when one cannot be read */
    default List<Structure> frames() throws IOException {
        return List.of(structure());
    }

    /** {@return what it is called, such as the file's name} */
    String name();

    /** {@return the file it came from, if there is one} */
    Optional<Path> file();

    /** {@return whether the structure differs from what is in the file} */
    boolean isDirty();

    /**
     * Begins to show frames of a run in place of the structure. While it lasts the structure cannot be edited.
     *
     * @param title what is shown, such as "Relax"
     * @return the session, or empty when frames cannot be shown now, such as during another session
     */
    default Optional<PreviewSession> preview(String title) {
        return Optional.empty();
    }
}
