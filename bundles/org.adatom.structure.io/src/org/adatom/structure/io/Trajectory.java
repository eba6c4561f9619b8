/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.io.IOException;
import java.util.List;
import org.adatom.structure.Structure;

/** Structures one after another, of which only the one asked for is read. Safe for several threads. */
public interface Trajectory extends AutoCloseable {

    /** {@return the number of frames} */
    int count();

    /** {@return the atoms of a frame, -1 when only reading it tells} @param frame from 0 */
    int atoms(int frame);

    /**
     * {@return one frame}
     *
     * @param frame from 0
     * @throws IOException a {@link StructureFileException} when the frame is damaged
     * @throws IndexOutOfBoundsException when there is no such frame
     */
    Structure frame(int frame) throws IOException;

    /** {@return the byte after a frame in its file, -1 where there is no file} @param frame from 0 */
    default long end(int frame) {
        return -1;
    }

    /** {@return the last frame} @throws IOException as above */
    default Structure last() throws IOException {
        return frame(count() - 1);
    }

    /** Lets go of the file. Frames that were read stay valid. */
    @Override
    void close();

    /** {@return structures in memory as a trajectory} */
    static Trajectory of(List<Structure> frames) {
        var all = List.copyOf(frames);
        return new Trajectory() {
            @Override
            public int count() {
                return all.size();
            }

            @Override
            public int atoms(int frame) {
                return all.get(frame).count();
            }

            @Override
            public Structure frame(int frame) {
                return all.get(frame);
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}
