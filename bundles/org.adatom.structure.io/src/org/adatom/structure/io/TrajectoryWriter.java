/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.adatom.internal.structure.io.AtomicFile;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes frames one after another. A new file appears at {@link #commit()}; closing without it leaves nothing behind and the
 * old file as it was. An appending writer has each frame in the file at once.
 */
public final class TrajectoryWriter implements AutoCloseable {
    private final Path file;
    private final StructureFormat format;
    private final @Nullable AtomicFile atomic;
    private final @Nullable FileChannel channel;
    private final StructureOutput output;
    private final StructureFormat.FrameWriter writer;
    private int count;

    TrajectoryWriter(Path file, StructureFormat format, @Nullable AtomicFile atomic, @Nullable FileChannel channel) {
        this.file = file;
        this.format = format;
        this.atomic = atomic;
        this.channel = channel;
        OutputStream stream = atomic != null ? atomic.stream()
                : channel != null ? Channels.newOutputStream(channel) : OutputStream.nullOutputStream();
        this.output = new StructureOutput(file, stream);
        this.writer = format.writer(output);
    }

    static TrajectoryWriter appending(Path file, StructureFormat format) throws IOException {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.position(channel.size());
            return new TrajectoryWriter(file, format, null, channel);
        } catch (IOException e) {
            throw AtomicFile.failure(file, e);
        }
    }

    /** {@return the frames written} */
    public int count() {
        return count;
    }

    /**
     * Writes a frame.
     *
     * @throws IOException a {@link StructureFileException} when the format cannot hold it or writing fails
     */
    public void write(Structure structure) throws IOException {
        if (count == 1 && !format.severalFrames()) {
            throw new StructureFileException(file, "the format " + format.label()
                    + " holds one structure, not several: choose extxyz or write one frame");
        }
        var open = channel;
        long before = open == null ? 0 : open.position();
        try {
            writer.write(structure);
            if (open != null) {
                output.drain();
            }
        } catch (StructureException | IOException e) {
            output.discard();
            if (open != null) {
                open.truncate(before);
                open.position(before);
            }
            throw e instanceof IOException io ? AtomicFile.failure(file, io)
                    : new StructureFileException(file, 0, 0, String.valueOf(e.getMessage()), e);
        }
        count++;
    }

    /** Puts a new file in its place; of an appending writer makes sure that the frames are on disk. */
    public void commit() throws IOException {
        try {
            var whole = atomic;
            if (whole != null) {
                if (count == 0) {
                    throw new StructureFileException(file, "there is no structure to write");
                }
                writer.finish();
                output.drain();
                whole.commit();
            }
            var open = channel;
            if (open != null) {
                open.force(false);
            }
        } catch (IOException e) {
            throw AtomicFile.failure(file, e);
        }
    }

    /** Closes the file; a new file that was not put in its place is thrown away. */
    @Override
    public void close() {
        try {
            var whole = atomic;
            if (whole != null) {
                whole.close();
            }
            var open = channel;
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            // Frames were handed to the system one by one; closing adds nothing.
            return;
        }
    }
}
