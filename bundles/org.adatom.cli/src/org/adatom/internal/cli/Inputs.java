/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.adatom.structure.Structure;
import org.adatom.structure.io.FrameSelection;
import org.adatom.structure.io.StructureFileException;

/** Structures on their way in. */
final class Inputs {
    private Inputs() {
    }

    /**
     * {@return the frames that a name means}
     *
     * @param text a file, with {@code @index} behind it where not the usual frame is meant
     * @param index which frames; empty for what the text says
     */
    static List<Structure> read(Session session, String text, String index) throws IOException {
        var selection = selection(session, text, index);
        try (var frames = session.formats().formats().open(selection.file(), null, null)) {
            int[] chosen;
            try {
                chosen = selection.frames(frames.count());
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
            var out = new ArrayList<Structure>();
            for (int i : chosen) {
                out.add(frames.frame(i));
            }
            if (out.isEmpty()) {
                throw new StructureFileException(selection.file(), "'" + (index.isEmpty() ? text : index)
                        + "' chooses none of the " + frames.count() + " frames");
            }
            return out;
        }
    }

    /** {@return the one frame that a name means, the last one where it names none} */
    static Structure readOne(Session session, String text, String index) throws IOException {
        return read(session, text, index).getLast();
    }

    /** {@return the file that a name with or without index means} */
    static Path file(Session session, String text) {
        return selection(session, text, "").file();
    }

    /** {@return how many frames the file has} */
    static int count(Session session, String text) throws IOException {
        try (var frames = session.formats().formats().open(file(session, text), null, null)) {
            return frames.count();
        }
    }

    private static FrameSelection selection(Session session, String text, String index) {
        try {
            return FrameSelection.parse(session.path(index.isEmpty() ? text : text + "@" + index).toString());
        } catch (InvalidPathException | NumberFormatException e) {
            throw new UsageException("'" + text + "' is no name of a file");
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
