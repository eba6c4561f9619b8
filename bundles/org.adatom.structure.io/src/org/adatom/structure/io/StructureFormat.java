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

/**
 * A file format: how it is recognised, read and written. Implementations have a constructor without parameters, keep no state
 * and are safe for several threads.
 */
public interface StructureFormat {

    /** How sure a format is that a file is its own. */
    enum Match {
        /** The content is not of this format. */
        NO,
        /** The content may be of this format. */
        POSSIBLE,
        /** The content is of this format. */
        CERTAIN
    }

    /** {@return the short name that never changes, such as "extxyz"} */
    String id();

    /** {@return what a person calls it, such as "Extended XYZ"} */
    String label();

    /** {@return file name extensions in lower case without the point, the usual one first} */
    List<String> extensions();

    /** {@return patterns of whole file names with * and ?, such as "POSCAR*"; none by default} */
    default List<String> patterns() {
        return List.of();
    }

    /** {@return whether files are read} */
    default boolean canRead() {
        return true;
    }

    /** {@return whether files are written} */
    default boolean canWrite() {
        return true;
    }

    /** {@return whether a file can hold several structures} */
    boolean severalFrames();

    /** {@return whether frames can be added at the end of a file that is there} */
    default boolean appendable() {
        return false;
    }

    /** {@return how sure the format is that a file with this beginning is its own} */
    Match recognise(FileHead head);

    /**
     * {@return where the frames are} By default the file is one frame.
     *
     * @param scanner at the start of the file
     * @throws IOException a {@link StructureFileException} when the file is damaged
     */
    default FrameIndex index(LineScanner scanner) throws IOException {
        return new FrameIndex.Builder().add(0, 1, -1).build(scanner.size());
    }

    /**
     * {@return the structure of one frame, whole}
     *
     * @param text the bytes that the index gave this frame
     * @throws IOException a {@link StructureFileException} when the frame is damaged
     */
    Structure read(StructureText text) throws IOException;

    /** {@return a writer of frames} @param output where to */
    FrameWriter writer(StructureOutput output);

    /** Writes frames one after another. */
    interface FrameWriter {
        /**
         * Writes a frame.
         *
         * @param structure what to write
         * @throws IOException a {@link StructureFileException} when the format cannot hold it, another when writing fails
         */
        void write(Structure structure) throws IOException;

        /** Writes what comes after the last frame. @throws IOException when writing fails */
        default void finish() throws IOException {
        }
    }
}
