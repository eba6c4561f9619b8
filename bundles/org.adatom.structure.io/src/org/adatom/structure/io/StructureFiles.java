/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.adatom.internal.structure.io.AtomicFile;
import org.adatom.structure.Structure;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Reads and writes structures with the formats that come with the program. For more formats see {@link StructureFormats}. */
public final class StructureFiles {
    private StructureFiles() {
    }

    /** {@return the frames of a file} @throws IOException a {@link StructureFileException} on a file that cannot be read */
    public static Trajectory open(Path file) throws IOException {
        return StructureFormats.standard().open(file, null, null);
    }

    /**
     * {@return the frames of a file}
     *
     * @param file the file
     * @param monitor told how far it is, or null; cancelling ends with OperationCanceledException
     * @throws IOException a {@link StructureFileException} on a file that cannot be read
     */
    public static Trajectory open(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        return StructureFormats.standard().open(file, null, monitor);
    }

    /** {@return the last frame of a file} @throws IOException a {@link StructureFileException} on a damaged file */
    public static Structure read(Path file) throws IOException {
        try (var frames = open(file)) {
            return frames.last();
        }
    }

    /**
     * {@return one frame of a file}
     *
     * @param file the file
     * @param frame from 0; negative ones count from the end
     * @throws IOException a {@link StructureFileException} when the file is damaged or has no such frame
     */
    public static Structure read(Path file, int frame) throws IOException {
        return readAll(new FrameSelection(file, frame, null, null, true)).get(0);
    }

    /**
     * {@return the frames that a name with index means, such as "file@0:10:2"; see {@link FrameSelection}}
     *
     * @throws IOException a {@link StructureFileException} when the file is damaged or has no such frame
     */
    public static List<Structure> readAll(FrameSelection selection) throws IOException {
        try (var frames = open(selection.file())) {
            int[] chosen;
            try {
                chosen = selection.frames(frames.count());
            } catch (IllegalArgumentException e) {
                throw new StructureFileException(selection.file(), 0, 0, "there is no frame " + selection.start()
                        + ", expected 0 to " + (frames.count() - 1), e);
            }
            var all = new ArrayList<Structure>();
            for (int i : chosen) {
                all.add(frames.frame(i));
            }
            return all;
        }
    }

    /** Writes a structure in the format that the name asks for. @throws IOException a {@link StructureFileException} */
    public static void write(Path file, Structure structure) throws IOException {
        write(file, List.of(structure), null, null);
    }

    /**
     * Writes structures: first beside the file, then by rename, so that an error leaves the old file as it was.
     *
     * @param file the file
     * @param frames what to write
     * @param format the format, or null to take the one that the name asks for
     * @param monitor told how far it is, or null; cancelling ends with OperationCanceledException
     * @throws IOException a {@link StructureFileException} when the format cannot hold them or writing fails
     */
    public static void write(Path file, Iterable<Structure> frames, @Nullable StructureFormat format,
            @Nullable IProgressMonitor monitor) throws IOException {
        var progress = SubMonitor.convert(monitor, "Writing " + file.getFileName(), 100);
        try (var writer = writer(file, format)) {
            for (var s : frames) {
                progress.setWorkRemaining(100).split(1);
                writer.write(s);
            }
            progress.split(1);
            writer.commit();
        }
    }

    /**
     * {@return a writer of a new file, which appears when {@link TrajectoryWriter#commit()} is called}
     *
     * @param file the file
     * @param format the format, or null to take the one that the name asks for
     * @throws IOException a {@link StructureFileException} when the format is not known or cannot be written
     */
    public static TrajectoryWriter writer(Path file, @Nullable StructureFormat format) throws IOException {
        return new TrajectoryWriter(file, formatFor(file, format), AtomicFile.create(file), null);
    }

    /**
     * {@return a writer that adds frames at the end of a file, each there as soon as it is written} A frame that cannot be
     * written whole is taken back. The file is made when it is not there.
     *
     * @param file the file
     * @param format a format that is appendable, or null to take the one that the name asks for
     * @throws IOException a {@link StructureFileException} when the format does not allow it or the file cannot be opened
     */
    public static TrajectoryWriter appender(Path file, @Nullable StructureFormat format) throws IOException {
        var used = formatFor(file, format);
        if (!used.appendable()) {
            throw new StructureFileException(file, "frames cannot be added to a file of format " + used.label()
                    + ": choose extxyz");
        }
        return TrajectoryWriter.appending(file, used);
    }

    /**
     * {@return the byte after a frame of a file} What follows can be cut off.
     *
     * @param file a file of a format that is appendable
     * @param frame from 0
     * @throws IOException a {@link StructureFileException} when the file is damaged before that frame's end
     */
    public static long end(Path file, int frame) throws IOException {
        try (var frames = open(file)) {
            Objects.checkIndex(frame, frames.count());
            return frames.end(frame);
        }
    }

    private static StructureFormat formatFor(Path file, @Nullable StructureFormat format) throws StructureFileException {
        var formats = StructureFormats.standard();
        var used = format != null ? format
                : formats.byName(file).orElseThrow(() -> new StructureFileException(file,
                        "the name tells no file format: end it in .extxyz, .xyz, .vasp, .cif, .pdb, ... or name the format"));
        if (!used.canWrite()) {
            throw new StructureFileException(file, "the format " + used.label() + " is read only: choose extxyz");
        }
        return used;
    }
}
