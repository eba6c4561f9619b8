/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.structure;

import java.io.IOException;
import java.util.List;
import org.adatom.structure.Structure;

/** The frames of a file, read when they are asked for. Closing it frees the file. */
public interface FrameSource extends AutoCloseable {

    /** {@return the number of frames, at least 1} */
    int count();

    /**
     * {@return a frame}
     *
     * @param index 0..count-1
     * @throws IOException when it cannot be read
     */
    Structure frame(int index) throws IOException;

    @Override
    default void close() throws IOException {
        // nothing is held
    }

    /** {@return frames that are in memory already} @param frames at least one */
    static FrameSource of(List<Structure> frames) {
        var copy = List.copyOf(frames);
        return new FrameSource() {
            @Override
            public int count() {
                return copy.size();
            }

            @Override
            public Structure frame(int index) {
                return copy.get(index);
            }
        };
    }
}
